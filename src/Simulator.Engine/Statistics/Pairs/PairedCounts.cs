using System.Runtime.InteropServices;

namespace Simulator.Engine.Statistics.Pairs;

/// <summary>Pairs of runs counted by an event. A pair is one run with a change and one without it, on common random numbers.</summary>
/// <param name="Both">The pairs in which it happened with the change and without it.</param>
/// <param name="OnlyWith">The pairs in which it happened with the change only.</param>
/// <param name="OnlyWithout">The pairs in which it happened without the change only.</param>
/// <param name="Neither">The pairs in which it happened in neither run.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PairedCounts(long Both, long OnlyWith, long OnlyWithout, long Neither)
{
    /// <summary>The number of pairs.</summary>
    public long Pairs => Both + OnlyWith + OnlyWithout + Neither;

    /// <summary>The counts with one more pair.</summary>
    /// <param name="with">True when the event happened with the change.</param>
    /// <param name="without">True when the event happened without the change.</param>
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

    /// <summary>The counts, after a check that pairs can have them.</summary>
    /// <exception cref="ArgumentException">A count is negative, or there are no pairs.</exception>
    internal static PairedCounts Checked(PairedCounts counts) =>
        counts is { Both: >= 0, OnlyWith: >= 0, OnlyWithout: >= 0, Neither: >= 0, Pairs: >= 1 }
            ? counts
            : throw new ArgumentException($"{counts} are not counts of pairs. Allowed: four counts from 0, not all of them 0.", nameof(counts));
}
