namespace Simulator.Engine.Statistics.Scores;

/// <summary>The check of counts of outcomes over runs before scoring.</summary>
internal static class OutcomeCounts
{
    /// <summary>The number of runs.</summary>
    /// <exception cref="ArgumentException">There are no runs, or a count is negative.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such outcome.</exception>
    public static long Total(ReadOnlySpan<long> counts, int happened)
    {
        if (happened < 0 || happened >= counts.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(happened), happened, $"Allowed: one of {counts.Length} outcomes, counted from 0.");
        }

        var n = 0L;
        foreach (var count in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
            n += count;
        }

        return n > 0 ? n : throw new ArgumentException("There are no runs to score. Allowed: at least one.", nameof(counts));
    }
}
