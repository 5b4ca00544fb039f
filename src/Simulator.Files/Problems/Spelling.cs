using Simulator.Domain.Values;

namespace Simulator.Files.Problems;

/// <summary>Suggestions for misspelt words.</summary>
public static class Spelling
{
    private const int MaxLength = 100;

    /// <summary>The input, shortened when it is too long to quote: at most 100 characters.</summary>
    public static string Brief(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return given.Length <= MaxLength ? given : $"{given[..(char.IsHighSurrogate(given[MaxLength - 1]) ? MaxLength - 1 : MaxLength)]}…";
    }

    /// <summary>True for two spellings of one name: case does not count, and hyphens and underscores are spaces.</summary>
    public static bool IsSame(string one, string other) => Plain(one) == Plain(other);

    /// <summary>The list of allowed words for a message, after the nearest spelling if one is near.</summary>
    /// <param name="given">The input.</param>
    /// <param name="allowed">The allowed words.</param>
    public static string Hint(string given, IEnumerable<string> allowed)
    {
        var words = allowed.ToArray();
        return $"{(Nearest(given, words) is { } nearest ? $"Did you mean '{nearest}'? " : "")}{Allowed(words)}";
    }

    /// <summary>The list of allowed words for a message.</summary>
    public static string Allowed(IEnumerable<string> allowed)
    {
        const int Shown = 24;
        var words = allowed.ToArray();
        return $"Allowed: {(words.Length == 0 ? "nothing" : Series.Some([.. words.Select(Brief)], Shown))}.";
    }

    /// <summary>The allowed word nearest to the input; <c>null</c> when none is near, or when every letter would change.</summary>
    public static string? Nearest(string given, IEnumerable<string> allowed) =>
        given.Length > MaxLength ? null :
        (from word in allowed
         let near = Math.Max(1, Math.Max(given.Length, word.Length) / 3)
         where Math.Abs(given.Length - word.Length) <= near
         let distance = Distance(given.ToUpperInvariant(), word.ToUpperInvariant())
         where distance <= near && distance < Math.Max(given.Length, word.Length)
         orderby distance, given.AsSpan().CommonPrefixLength(word) descending
         select word).FirstOrDefault();

    /// <summary>A name in the form in which names are compared.</summary>
    internal static string Plain(string name) => name.Replace('-', ' ').Replace('_', ' ').ToUpperInvariant();

    /// <summary>The smallest number of insertions, deletions, substitutions and swaps of neighbours that turns one word into the other.</summary>
    private static int Distance(string one, string other)
    {
        var (earlier, above, row) = (Array.Empty<int>(), Array.Empty<int>(), Enumerable.Range(0, other.Length + 1).ToArray());
        for (var i = 1; i <= one.Length; i++)
        {
            (earlier, above, row) = (above, row, new int[other.Length + 1]);
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var substituted = above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                var swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] ? earlier[j - 2] + 1 : int.MaxValue;
                row[j] = Math.Min(Math.Min(substituted, swapped), Math.Min(above[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
