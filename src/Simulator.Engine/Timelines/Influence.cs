using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.State;

namespace Simulator.Engine.Timelines;

/// <summary>The effects of one change: later events of its own timeline that it enabled, and events of the other timeline that it blocked.</summary>
/// <param name="Change">An event that only one timeline has and that is not a copy.</param>
/// <param name="Enabled">The events that it enabled on its own timeline, in order.</param>
/// <param name="Blocked">The events of the other timeline that it blocked, in order.</param>
public sealed record Influence(TimelineEvent Change, IReadOnlyList<Effect> Enabled, IReadOnlyList<Effect> Blocked)
{
    /// <summary>
    /// Follows each change in turn through the rest of the two timelines. The cost of a change grows with the number of events after it.
    /// </summary>
    /// <remarks>
    /// An event is enabled when it names the change among its causes, directly or through others, or when it breaks a rule once the timeline is
    /// folded without the change and without what it enabled. An event is blocked when it breaks a rule if put at the end of its day into this
    /// timeline, but not without the change; when it contradicts the change; or when it names a blocked event among its causes.
    /// </remarks>
    /// <param name="common">The common state before the moves given.</param>
    /// <param name="own">The moves of the timeline that has the changes.</param>
    /// <param name="changes">The changes; each is one of <paramref name="own"/>.</param>
    /// <param name="theirs">The moves that only the other timeline has.</param>
    /// <param name="contradicts">
    /// The reason why a recorded event, given second, is incompatible with an invented event, given first; <c>null</c> when both can happen.
    /// </param>
    public static IEnumerable<Influence> Of(
        NegotiationState common,
        IReadOnlyList<TimelineEvent> own,
        IReadOnlyList<TimelineEvent> changes,
        IReadOnlyList<TimelineEvent> theirs,
        Func<NegotiationEvent, NegotiationEvent, string?> contradicts)
    {
        // A stable sort: on one day, the events of this timeline come before those of the other.
        Step[] steps = [.. own.Select(move => new Step(move, IsOwn: true)).Concat(theirs.Select(move => new Step(move, IsOwn: false))).OrderBy(
            step => step.Move.Day)];
        var (state, wanted) = (common, changes.Select(change => change.Version).ToHashSet());
        for (var next = 0; next < steps.Length; next++)
        {
            if (steps[next] is not { IsOwn: true, Move: var move })
            {
                continue;
            }

            if (wanted.Contains(move.Version))
            {
                yield return new Walk(state, move, contradicts).Through(steps.AsSpan(next + 1));
            }

            state = Negotiation.Evolve(state, move.Event);
        }
    }

    /// <summary>An event of the timeline itself, or one of the other timeline that is tried on it.</summary>
    private sealed record Step(TimelineEvent Move, bool IsOwn);

    /// <summary>Folds the rest of a timeline with a change and without it, side by side.</summary>
    private sealed class Walk(NegotiationState before, TimelineEvent change, Func<NegotiationEvent, NegotiationEvent, string?> contradicts)
    {
        private readonly Dictionary<Guid, TimelineEvent> gone = new() { [change.Id] = change, [change.Original] = change }, shut = [];
        private readonly List<Effect> enabled = [], blocked = [];
        private NegotiationState with = Negotiation.Evolve(before, change.Event), without = before;

        public Influence Through(ReadOnlySpan<Step> steps)
        {
            foreach (var (move, isOwn) in steps)
            {
                if (isOwn)
                {
                    GoOn(move);
                }
                else
                {
                    Try(move);
                }
            }

            return new(change, enabled, blocked);
        }

        private void GoOn(TimelineEvent move)
        {
            if (!Add(enabled, gone, move, Broken(move, than: with, on: without), otherwise: null))
            {
                without = Negotiation.Evolve(without, move.Event);
            }

            with = Negotiation.Evolve(with, move.Event);
        }

        private void Try(TimelineEvent move) => Add(
            blocked, shut, move, Broken(move, than: without, on: with),
            change.IsInvented && !move.IsInvented ? contradicts(change.Event, move.Event) : null);

        private static bool Add(
            List<Effect> effects, Dictionary<Guid, TimelineEvent> reached, TimelineEvent move, BrokenRule? broken, string? otherwise)
        {
            var cause = broken is null && otherwise is null
                ? move.Causes.Select(cause => reached.GetValueOrDefault(cause)).FirstOrDefault(known => known is not null)
                : null;
            if (broken is null && otherwise is null && cause is null)
            {
                return false;
            }

            effects.Add(new(move, broken, cause, otherwise));
            (reached[move.Id], reached[move.Original]) = (move, move);
            return true;
        }

        /// <summary>A rule that an event breaks on one state and not on the other; <c>null</c> when there is none.</summary>
        private static BrokenRule? Broken(TimelineEvent move, NegotiationState than, NegotiationState on)
        {
            var here = Rules.BrokenBy(on, move.Event);
            return here.Count == 0
                ? null
                : here.ExceptBy(Rules.BrokenBy(than, move.Event).Select(broken => broken.Rule), broken => broken.Rule).FirstOrDefault();
        }
    }
}

/// <summary>The effect of a change on an event, with at least one of three reasons.</summary>
/// <param name="On">The event.</param>
/// <param name="Broken">The rule that the event breaks: without the change when it was enabled, with the change when it was blocked.</param>
/// <param name="Cause">A cause that the event names: the change itself, or an event that the change enabled or blocked.</param>
/// <param name="Contradiction">The contradiction between the event and the change, in words.</param>
public sealed record Effect(TimelineEvent On, BrokenRule? Broken = null, TimelineEvent? Cause = null, string? Contradiction = null);
