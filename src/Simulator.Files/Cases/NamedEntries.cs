using Simulator.Files.Problems;

namespace Simulator.Files.Cases;

/// <summary>The entries of one kind that a case has, such as its levers, found by any of their names.</summary>
/// <remarks>Names are compared without regard to case; hyphens and underscores count as spaces.</remarks>
/// <typeparam name="T">The entry.</typeparam>
/// <param name="noun">The noun for an entry in messages, such as <c>lever</c>.</param>
/// <param name="entries">The entries, in the order of the case.</param>
/// <param name="names">The names of an entry. The first one is what lists and messages show.</param>
public sealed class NamedEntries<T>(string noun, IReadOnlyList<T> entries, Func<T, IEnumerable<string>> names) where T : class
{
    /// <summary>The entries, in the order of the case.</summary>
    public IReadOnlyList<T> All => entries;

    /// <summary>The entry with a name; <c>null</c> when there is none.</summary>
    /// <exception cref="BadInputException">Several entries have the name.</exception>
    public T? Find(string given)
    {
        var found = entries.Where(entry => names(entry).Any(name => Plain(name) == Plain(given))).ToArray();
        // The id of one entry may be the alias of another.
        return found is [] or [_] ? found.SingleOrDefault()
            : found.SingleOrDefault(entry => Plain(Id(entry)) == Plain(given))
            ?? throw new BadInputException($"Several {noun}s are called '{given}'. Allowed: {string.Join(", ", found.Select(Id))}.");
    }

    /// <summary>The name nearest to the input: by spelling, else one that contains it; <c>null</c> when none is near.</summary>
    public string? Nearest(string given)
    {
        var all = entries.SelectMany(names).ToArray();
        return Spelling.Nearest(given, all)
            ?? (given.Length > 2 ? all.FirstOrDefault(name => Plain(name).Contains(Plain(given), StringComparison.Ordinal)) : null);
    }

    /// <summary>The refusal of a name that no entry has, with the nearest name.</summary>
    public BadInputException Unknown(string given)
    {
        var (near, ids) = (Nearest(given), entries.Select(Id));
        return new($"Unknown {noun} '{Spelling.Brief(given)}'. "
            + (near is null ? Spelling.Hint(given, ids) : Spelling.Hint(near, ids.Prepend(near).Distinct(StringComparer.Ordinal))));
    }

    private string Id(T entry) => names(entry).First();

    private static string Plain(string name) => name.Replace('-', ' ').Replace('_', ' ').ToUpperInvariant();
}
