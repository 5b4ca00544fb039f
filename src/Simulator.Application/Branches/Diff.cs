using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Engine.Timelines;

namespace Simulator.Application.Branches;

/// <summary>The differences between two timelines.</summary>
/// <param name="Case">The case that both belong to.</param>
/// <param name="Point">The point where they diverge.</param>
/// <param name="LastCommon">The last event that both have, as it is stored.</param>
/// <param name="One">The first timeline.</param>
/// <param name="Other">The second timeline.</param>
/// <param name="Divergence">The events in which they differ. Shared events before the point are left out, unless they had to be read.</param>
/// <param name="At">The day of the states.</param>
public sealed record Diff(
    Case Case, DivergencePoint Point, TimelineEvent LastCommon, DiffSide One, DiffSide Other, Divergence Divergence, DateOnly At)
{
    /// <summary>
    /// The maximum number of changes of each timeline whose influence is computed, the earliest first. Each costs as much as all events after it.
    /// </summary>
    public const int Followed = 100;

    /// <summary>The number of moves after the point that are the same on both.</summary>
    public int SameSince => Divergence.Same.Count(pair => pair.One.Version > Point.Version);

    /// <summary>Computes the differences from the events of both timelines.</summary>
    /// <param name="case">The case.</param>
    /// <param name="point">The point where they diverge.</param>
    /// <param name="lastCommon">The last event that both have.</param>
    /// <param name="common">The state before the events given.</param>
    /// <param name="one">The events of the first timeline from there on.</param>
    /// <param name="other">The events of the second timeline from there on.</param>
    /// <param name="at">The day of the states; default: the later of the two ends.</param>
    /// <param name="contradicts">
    /// The reason why a counterfactual event (first argument) contradicts a recorded event (second argument); <c>null</c> when both can happen.
    /// </param>
    internal static Diff Of(
        Case @case, DivergencePoint point, TimelineEvent lastCommon, NegotiationState common, Continuation one, Continuation other, DateOnly? at,
        Func<NegotiationEvent, NegotiationEvent, string?> contradicts)
    {
        var (moves, otherMoves) = (one.Replayed(TimelineEvent.Standing(one.Stored)), other.Replayed(TimelineEvent.Standing(other.Stored)));
        var divergence = Divergence.Between(moves, otherMoves);
        var (end, otherEnd) = (one.Ends ?? lastCommon.Day, other.Ends ?? lastCommon.Day);
        var day = at ?? (end > otherEnd ? end : otherEnd);
        return new(
            @case, point, lastCommon,
            Side(one, end, moves, divergence.OnlyOne, divergence.OnlyOther),
            Side(other, otherEnd, otherMoves, divergence.OnlyOther, divergence.OnlyOne),
            divergence, day);

        DiffSide Side(
            Continuation side, DateOnly ends, IReadOnlyList<TimelineEvent> own, IReadOnlyList<TimelineEvent> only,
            IReadOnlyList<TimelineEvent> theirs)
        {
            var changes = only.Where(move => !move.IsCarried).ToArray();
            var happened = side.Replayed(side.Stored).Where(move => move.Day <= day).ToArray();
            return new(
                side.Timeline,
                side.Stored.Count == 0 ? point.Version : side.Stored[^1].Version,
                ends,
                side.Branched?.Hypothesis,
                side.Reading,
                new(
                    @case, side.Timeline, day, happened.Select(move => move.Version).Append(common.Events).Max(),
                    Negotiation.Fold(happened.Select(move => move.Event), common), side.Branched),
                [.. Influence.Of(common, own, changes[..Math.Min(Followed, changes.Length)], theirs, contradicts)],
                Math.Max(0, changes.Length - Followed));
        }
    }
}

/// <summary>The point where two timelines of one tree diverge.</summary>
/// <param name="Ancestor">
/// The timeline that has their last common event: one of the two when the other forks from it, otherwise an ancestor of both.
/// </param>
/// <param name="Version">The version of that event.</param>
public sealed record DivergencePoint(TimelineId Ancestor, long Version)
{
    /// <summary>Finds the point where two lineages diverge; <c>null</c> when they have nothing in common.</summary>
    /// <param name="one">The timelines of the first lineage, oldest first, each with the first version of its own.</param>
    /// <param name="other">The timelines of the second lineage.</param>
    /// <param name="end">The last version of the first lineage: the point when both are the same.</param>
    internal static DivergencePoint? Of(
        IReadOnlyList<(TimelineId Timeline, long From)> one, IReadOnlyList<(TimelineId Timeline, long From)> other, long end)
    {
        var common = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return common == 0 ? null : new(
            one[common - 1].Timeline, new[] { one, other }.Min(lineage => common < lineage.Count ? lineage[common].From - 1 : end));
    }
}

/// <summary>One of two timelines that are compared.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Version">The version of its last event.</param>
/// <param name="Ends">The day of its last event.</param>
/// <param name="Hypothesis">The hypothesis; <c>null</c> when the timeline is not a branch.</param>
/// <param name="Reading">The claims that the timeline follows.</param>
/// <param name="Shown">The state on the day of the states.</param>
/// <param name="Influences">The influence of its changes, in order, for at most <see cref="Diff.Followed"/> of them.</param>
/// <param name="Unfollowed">The number of its other changes.</param>
public sealed record DiffSide(
    TimelineId Timeline, long Version, DateOnly Ends, string? Hypothesis, Reading Reading, StateShown Shown, IReadOnlyList<Influence> Influences,
    int Unfollowed);

/// <summary>The continuation of a timeline from a state.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Branched">The fork of the timeline; <c>null</c> when it is not a branch.</param>
/// <param name="Reading">The claims that the timeline follows.</param>
/// <param name="Stored">The events from there on, in the order of their versions.</param>
internal sealed record Continuation(TimelineId Timeline, ScenarioBranched? Branched, Reading Reading, IReadOnlyList<TimelineEvent> Stored)
{
    /// <summary>Events under the reading, in the order of their effective days.</summary>
    public IReadOnlyList<TimelineEvent> Replayed(IEnumerable<TimelineEvent> stored) => [.. Reading.Apply(stored)];

    /// <summary>The day of the last event; <c>null</c> when there is none.</summary>
    public DateOnly? Ends => Stored.Count == 0 ? null : Replayed(Stored).Max(move => move.Day);
}
