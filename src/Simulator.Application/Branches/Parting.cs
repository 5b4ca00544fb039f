using Simulator.Domain.Values;

namespace Simulator.Application.Branches;

/// <summary>Where two timelines of one tree part.</summary>
/// <param name="Ancestor">
/// The timeline that has their last common event: one of the two, when the other branched from it, or an ancestor of both.
/// </param>
/// <param name="Version">The version of that event.</param>
public sealed record Parting(TimelineId Ancestor, long Version)
{
    /// <summary>Finds where two lineages part; none when nothing is common to them.</summary>
    /// <param name="one">The timelines that the one consists of, oldest first, each with the first version that is its own.</param>
    /// <param name="other">The timelines that the other consists of.</param>
    /// <param name="end">The last version of the one, where both part when they are the same.</param>
    internal static Parting? Of(IReadOnlyList<(TimelineId Timeline, long From)> one, IReadOnlyList<(TimelineId Timeline, long From)> other, long end)
    {
        var common = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return common == 0 ? null : new(
            one[common - 1].Timeline, new[] { one, other }.Min(lineage => common < lineage.Count ? lineage[common].From - 1 : end));
    }
}
