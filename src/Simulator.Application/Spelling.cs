namespace Simulator.Application;

/// <summary>What a user probably meant.</summary>
public static class Spelling
{
    /// <summary>A sentence that says what is allowed, with the nearest spelling first where there is one.</summary>
    /// <param name="given">What the user wrote.</param>
    /// <param name="allowed">What is allowed.</param>
    public static string Hint(string given, IEnumerable<string> allowed)
    {
        const int Shown = 24;
        var words = allowed.ToArray();
        var nearest = Nearest(given, words);
        var list = words.Length <= Shown ? string.Join(", ", words) : $"{string.Join(", ", words.Take(Shown))} and {words.Length - Shown} more";
        return $"{(nearest is null ? "" : $"Did you mean '{nearest}'? ")}Allowed: {(words.Length == 0 ? "nothing" : list)}.";
    }

    /// <summary>The allowed word nearest to what was written; none when nothing is near.</summary>
    public static string? Nearest(string given, IEnumerable<string> allowed) =>
        (from word in allowed
         let distance = Distance(given.ToUpperInvariant(), word.ToUpperInvariant())
         where distance <= Math.Max(1, Math.Max(given.Length, word.Length) / 3)
         orderby distance
         select word).FirstOrDefault();

    /// <summary>The Levenshtein distance: the fewest insertions, deletions and substitutions that turn one word into the other.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var substituted = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
