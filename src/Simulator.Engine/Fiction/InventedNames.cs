using System.Text.Json;
using Bogus;
using Bogus.Bson;

namespace Simulator.Engine.Fiction;

/// <summary>The data set of invented names: phrases and words of <c>fiction.locale.json</c>, which is a locale of its own in Bogus.</summary>
/// <remarks>Other locales do not have the category, so that a missing entry fails instead of falling back to real English names.</remarks>
[DataCategory("fiction")]
internal sealed class InventedNames : DataSet
{
    private const string Own = "fiction";

    static InventedNames()
    {
        using var file = typeof(InventedNames).Assembly.GetManifestResourceStream("Simulator.Engine.Fiction.fiction.locale.json")!;
        using var json = JsonDocument.Parse(file);
        Database.Data.Value[Own] = (BObject)Read(json.RootElement);
    }

    /// <summary>The names that a seed draws.</summary>
    /// <param name="random">The generator that Bogus has seeded for a record.</param>
    public InventedNames(Randomizer random)
    {
        // The constructor of the base class accepts only the locales of Bogus.
        Locale = Own;
        Random = random;
    }

    /// <summary>One of the phrases of an entry, with its words filled in.</summary>
    /// <param name="entry">The name of the entry, such as <c>crossing</c>.</param>
    public string Phrase(string entry) => GetFormattedValue(entry);

    private static BValue Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new BObject();
                foreach (var member in element.EnumerateObject())
                {
                    members[member.Name] = Read(member.Value);
                }

                return members;
            case JsonValueKind.Array:
                var items = new BArray();
                foreach (var item in element.EnumerateArray())
                {
                    items.Add(Read(item));
                }

                return items;
            default:
                return new BValue(element.GetString());
        }
    }
}
