using System.Runtime.InteropServices;

namespace Simulator.Engine.Statistics.Pairs;

/// <summary>In how many pairs of runs something happened: each pair is one run with a change and one without it under the same luck.</summary>
/// <param name="Both">With the change and without it.</param>
/// <param name="OnlyWith">With the change only.</param>
/// <param name="OnlyWithout">Without the change only.</param>
/// <param name="Neither">Neither with the change nor without it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PairedCounts(long Both, long OnlyWith, long OnlyWithout, long Neither)
{
    /// <summary>How many pairs there are.</summary>
    public long Pairs => Both + OnlyWith + OnlyWithout + Neither;

    /// <summary>The counts with one pair more.</summary>
    /// <param name="with">Whether it happened with the change.</param>
    /// <param name="without">Whether it happened without the change.</param>
    public PairedCounts Plus(bool with, bool without) => (with, without) switch
    {
        (true, true) => this with { Both = Both + 1 },
        (true, false) => this with { OnlyWith = OnlyWith + 1 },
        (false, true) => this with { OnlyWithout = OnlyWithout + 1 },
        (false, false) => this with { Neither = Neither + 1 },
    };

    /// <summary>The counts of two parts of an ensemble together.</summary>
    public PairedCounts Plus(PairedCounts other) =>
        new(Both + other.Both, OnlyWith + other.OnlyWith, OnlyWithout + other.OnlyWithout, Neither + other.Neither);

    /// <summary>Counts of pairs, or a refusal of what no pairs can have.</summary>
    /// <exception cref="ArgumentException">A count is negative, or there are no pairs.</exception>
    internal static PairedCounts Checked(PairedCounts counts) =>
        counts is { Both: >= 0, OnlyWith: >= 0, OnlyWithout: >= 0, Neither: >= 0, Pairs: >= 1 }
            ? counts
            : throw new ArgumentException($"Four counts from 0, not all of them 0, describe pairs of runs; not {counts}.", nameof(counts));
}
