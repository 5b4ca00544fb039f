using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Engine.Timelines;

namespace Simulator.Application.Branches;

/// <summary>Two timelines side by side.</summary>
/// <param name="Case">The case that both belong to.</param>
/// <param name="Point">The point where they diverge.</param>
/// <param name="LastCommon">The last event that both have, as it is stored.</param>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Divergence">In which events they differ; what they share before that point is left out, unless it had to be read.</param>
/// <param name="At">The day of the states.</param>
public sealed record Diff(
    Case Case, DivergencePoint Point, TimelineEvent LastCommon, DiffSide One, DiffSide Other, Divergence Divergence, DateOnly At)
{
    /// <summary>How many changes of each timeline are followed through, the earliest first; each costs as much as all events after it.</summary>
    public const int Followed = 100;

    /// <summary>How many moves after the point are the same on both.</summary>
    public int SameSince => Divergence.Same.Count(pair => pair.One.Version > Point.Version);

    /// <summary>Puts together what follows from the events of both.</summary>
    /// <param name="case">The case.</param>
    /// <param name="point">The point where they diverge.</param>
    /// <param name="lastCommon">The last event that both have.</param>
    /// <param name="common">The state before the events given.</param>
    /// <param name="one">What the one has from there on.</param>
    /// <param name="other">What the other has from there on.</param>
    /// <param name="at">The day of the states; the later of the two ends when none is given.</param>
    /// <param name="contradicts">
    /// Why a recorded event, given second, cannot be once something made up, given first, has happened; none when both can.
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

/// <summary>Where two timelines of one tree part.</summary>
/// <param name="Ancestor">
/// The timeline that has their last common event: one of the two, when the other branched from it, or an ancestor of both.
/// </param>
/// <param name="Version">The version of that event.</param>
public sealed record DivergencePoint(TimelineId Ancestor, long Version)
{
    /// <summary>Finds where two lineages part; none when nothing is common to them.</summary>
    /// <param name="one">The timelines that the one consists of, oldest first, each with the first version that is its own.</param>
    /// <param name="other">The timelines that the other consists of.</param>
    /// <param name="end">The last version of the one, where both part when they are the same.</param>
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
/// <param name="Hypothesis">What it supposes; none when it is no branch.</param>
/// <param name="Reading">The claims that it follows.</param>
/// <param name="Shown">Where the talks stand on it on the day of the states.</param>
/// <param name="Influences">What its changes did, in order, for as many as are followed through.</param>
/// <param name="Unfollowed">How many changes it has beyond these.</param>
public sealed record DiffSide(
    TimelineId Timeline, long Version, DateOnly Ends, string? Hypothesis, Reading Reading, StateShown Shown, IReadOnlyList<Influence> Influences,
    int Unfollowed);

/// <summary>How a timeline goes on from a state.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Branched">How it began; none when it is no branch.</param>
/// <param name="Reading">The claims that it follows.</param>
/// <param name="Stored">Its events from there on, in the order of their versions.</param>
internal sealed record Continuation(TimelineId Timeline, ScenarioBranched? Branched, Reading Reading, IReadOnlyList<TimelineEvent> Stored)
{
    /// <summary>Events of it as its reading tells them, in the order of the day from which each counts.</summary>
    public IReadOnlyList<TimelineEvent> Replayed(IEnumerable<TimelineEvent> stored) => [.. Reading.Tell(stored)];

    /// <summary>The day of its last event; none when it does not go on.</summary>
    public DateOnly? Ends => Stored.Count == 0 ? null : Replayed(Stored).Max(move => move.Day);
}
