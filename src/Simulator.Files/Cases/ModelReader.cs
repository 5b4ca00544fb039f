using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.Cases;

/// <summary>Reads the stochastic model of a case: its card, and the effects of its levers and factors.</summary>
/// <param name="card">The file of the card.</param>
/// <param name="mappings">The file with the effects of levers and factors.</param>
public sealed class ModelReader(YamlBinder card, YamlBinder mappings)
{
    private static readonly string[] Mapped = ["levers", "factors"];
    private static readonly string[] CardKeys = [.. RecordShape.Keys(typeof(ModelCard)).Except(Mapped, StringComparer.Ordinal)];

    /// <summary>The card; <c>null</c> when it is invalid.</summary>
    /// <param name="root">The document of the card.</param>
    /// <param name="mapped">The document of the effects.</param>
    /// <param name="parties">The principals of the talks; <c>null</c> when they cannot be read.</param>
    /// <param name="levers">The levers of the case: each needs a mapping.</param>
    /// <param name="factors">The structural factors of the case: each needs a mapping.</param>
    public ModelCard? Read(
        YamlNode root, YamlNode mapped, ValueList<ActorId>? parties, IReadOnlyCollection<string> levers, IReadOnlyCollection<string> factors)
    {
        card.AllowOnly(root, CardKeys);
        mappings.AllowOnly(mapped, Mapped);
        var (calendar, sides) = ((Calendar?)card.Make(typeof(Calendar), root), (Sides?)card.Make(typeof(Sides), root));
        var given = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["opens"] = calendar?.Opens ?? default,
            ["first-round"] = calendar?.FirstRound,
            ["claimant"] = sides?.Claimant ?? default,
            ["addressee"] = sides?.Addressee ?? default,
            ["agenda"] = card.Items(YamlFile.Child(root, "agenda")).Select(node => card.Record<AgendaItem>(node)).OfType<AgendaItem>().ToValueList(),
            ["parameters"] = Parameters(card, root),
            ["facts"] = Each<StylisedFact>(card, root, "facts", "id", null, fact => ModelRules.BrokenBy(fact, calendar?.Opens)),
            ["reference"] = YamlFile.Child(root, "reference") is { } reference ? Checked<ReferenceClass>(card, reference, ModelRules.BrokenBy) : null,
            ["levers"] = Each<LeverMapping>(mappings, mapped, "levers", "lever", levers, ModelRules.BrokenBy),
            ["factors"] = Each<FactorMapping>(mappings, mapped, "factors", "factor", factors, factor => ModelRules.Moves(factor.Moves)),
        };
        var read = (ModelCard?)card.Make(typeof(ModelCard), root, given);
        Complain(card, root, [
            .. calendar is null ? [] : ModelRules.Calendar(calendar.Opens, calendar.FirstRound),
            .. sides is null || parties is null ? [] : ModelRules.Principals(sides.Claimant, sides.Addressee, parties.Value),
            .. YamlFile.Child(root, "spoilers") is YamlSequenceNode { Children.Count: 0 } ? ModelRules.Attackers([]) : [],
            .. ModelRules.Agenda((ValueList<AgendaItem>)given["agenda"]!),
        ]);
        return read;
    }

    /// <summary>The parameters of a card. Each must occur once.</summary>
    public static ValueList<Parameter> Parameters(YamlBinder binder, YamlNode root)
    {
        foreach (var node in (YamlFile.Child(root, "parameters") as YamlSequenceNode)?.Children ?? [])
        {
            if (YamlFile.Child(node, "id") is YamlScalarNode { Value: { Length: > 0 } id } place && ModelParameters.Find(id) is null)
            {
                binder.Complain(place, $"Unknown parameter '{Spelling.Brief(id)}'. {Spelling.Hint(id, ModelParameters.Ids)}");
            }
        }

        return Each<Parameter>(binder, root, "parameters", "id", ModelParameters.Ids, ModelRules.BrokenBy);
    }

    /// <summary>The records of a list, no two of which may have the same subject.</summary>
    /// <param name="binder">The file.</param>
    /// <param name="root">The mapping that has the list.</param>
    /// <param name="list">The key of the list.</param>
    /// <param name="about">The key of a record's subject.</param>
    /// <param name="wanted">The subjects that need a record; <c>null</c> when none does.</param>
    /// <param name="rule">Finds the flaws of a record.</param>
    private static ValueList<T> Each<T>(
        YamlBinder binder, YamlNode root, string list, string about, IReadOnlyCollection<string>? wanted,
        Func<T, IEnumerable<Flaw>> rule) where T : class
    {
        var noun = RecordShape.Singular(list);
        var nodes = binder.Items(YamlFile.Child(root, list)).ToArray();
        var seen = IdCheck.Unique(binder, nodes, about, noun);
        if (wanted?.Except(seen, StringComparer.Ordinal).ToArray() is { Length: > 0 } missing)
        {
            binder.Complain(
                YamlFile.Child(root, list) ?? root,
                $"Missing in '{list}': {string.Join(", ", missing)}. Allowed: each {noun} once.");
        }

        return nodes.Select(node => Checked(binder, node, rule)).OfType<T>().ToValueList();
    }

    private static T? Checked<T>(YamlBinder binder, YamlNode node, Func<T, IEnumerable<Flaw>> rule) where T : class
    {
        var read = binder.Record<T>(node);
        Complain(binder, node, read is null ? [] : rule(read));
        return read;
    }

    private static void Complain(YamlBinder binder, YamlNode at, IEnumerable<Flaw> flaws)
    {
        foreach (var flaw in flaws)
        {
            binder.Complain((flaw.Member is null ? null : YamlFile.Child(at, RecordShape.Kebab(flaw.Member))) ?? at, flaw.Message);
        }
    }

    /// <summary>The days of a card. The parts are bound and checked one by one, so that one problem does not hide another.</summary>
    private sealed record Calendar(DateOnly Opens, DateOnly? FirstRound = null);

    /// <summary>The two sides of a card.</summary>
    private sealed record Sides(ActorId Claimant, ActorId Addressee);
}
