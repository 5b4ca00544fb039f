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
        var found = entries.Where(entry => names(entry).Any(name => Spelling.IsSame(name, given))).ToArray();
        // The id of one entry may be the alias of another.
        return found is [] or [_] ? found.SingleOrDefault()
            : found.SingleOrDefault(entry => Spelling.IsSame(Id(entry), given))
            ?? throw new BadInputException($"Several {noun}s are called '{given}'. Allowed: {string.Join(", ", found.Select(Id))}.");
    }

    /// <summary>The name nearest to the input: by spelling, else one that contains it; <c>null</c> when none is near.</summary>
    public string? Nearest(string given)
    {
        var all = entries.SelectMany(names).ToArray();
        return Spelling.Nearest(given, all)
            ?? (given.Length > 2 ? all.FirstOrDefault(name => Spelling.Plain(name).Contains(Spelling.Plain(given), StringComparison.Ordinal)) : null);
    }

    /// <summary>The refusal of a name that no entry has, with the nearest name.</summary>
    /// <param name="given">The name.</param>
    /// <param name="elsewhere">What else the name may name, as <see cref="OtherCommand.For"/> says it; empty for nothing.</param>
    public BadInputException Unknown(string given, string elsewhere = "")
    {
        var (near, ids) = (elsewhere.Length == 0 ? Nearest(given) : null, entries.Select(Id));
        var allowed = elsewhere.Length > 0 ? Spelling.Allowed(ids)
            : near is null ? Spelling.Hint(given, ids)
            : Spelling.Hint(near, ids.Prepend(near).Distinct(StringComparer.Ordinal));
        return new($"Unknown {noun} '{Spelling.Brief(given)}'. {elsewhere}{allowed}");
    }

    private string Id(T entry) => names(entry).First();
}
