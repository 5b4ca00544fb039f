namespace Simulator.Engine.Statistics.Scores;

/// <summary>What the counts of outcomes over runs must be, to be scored.</summary>
internal static class OutcomeCounts
{
    /// <summary>How many runs there are.</summary>
    /// <exception cref="ArgumentException">There are no runs, or a count is negative.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such outcome.</exception>
    public static long Total(ReadOnlySpan<long> counts, int happened)
    {
        if (happened < 0 || happened >= counts.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(happened), happened, $"There are {counts.Length} outcomes, counted from 0.");
        }

        var n = 0L;
        foreach (var count in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
            n += count;
        }

        return n > 0 ? n : throw new ArgumentException("Without runs there is nothing to score.", nameof(counts));
    }
}
