using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.State;

namespace Simulator.Engine.Timelines;

/// <summary>What one change did: which later events of its own timeline it enabled, and which events of the other timeline it blocked.</summary>
/// <param name="Change">An event that only one timeline has, and that is no copy.</param>
/// <param name="Enabled">What came of it on its own timeline, in order.</param>
/// <param name="Blocked">What it kept from model event as on the other timeline, in order.</param>
public sealed record Influence(TimelineEvent Change, IReadOnlyList<Effect> Enabled, IReadOnlyList<Effect> Blocked)
{
    /// <summary>
    /// Follows each change through the rest of the two timelines, one after the other. The cost of each is that of all events after it.
    /// </summary>
    /// <remarks>
    /// Enabled is what names the change among its causes, directly or through others, and what breaks a rule when the timeline is folded without the
    /// change and without what it enabled. Blocked is what breaks a rule when it is put at the end of its day into this timeline, but not without the
    /// change; what tells otherwise than the change; and what names a blocked event among its causes.
    /// </remarks>
    /// <param name="common">The state from which the events given go on.</param>
    /// <param name="own">The moves of the timeline that has the changes.</param>
    /// <param name="changes">The changes; each is one of its moves.</param>
    /// <param name="theirs">What only the other timeline has.</param>
    /// <param name="contradicts">
    /// Why a recorded event, given second, cannot be when something made up, given first, has happened; none when both can.
    /// </param>
    public static IEnumerable<Influence> Of(
        NegotiationState common,
        IReadOnlyList<TimelineEvent> own,
        IReadOnlyList<TimelineEvent> changes,
        IReadOnlyList<TimelineEvent> theirs,
        Func<NegotiationEvent, NegotiationEvent, string?> contradicts)
    {
        // A stable sort: on one day what is on this timeline comes before what is tried on it.
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

    /// <summary>An event on the way: one of the timeline itself, or one of the other that is tried here.</summary>
    private sealed record Step(TimelineEvent Move, bool IsOwn);

    /// <summary>Folds a timeline on with a change and without it, side by side.</summary>
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

        /// <summary>A rule that an event breaks on one state and not on the other; none when there is no such rule.</summary>
        private static BrokenRule? Broken(TimelineEvent move, NegotiationState than, NegotiationState on)
        {
            var here = Rules.BrokenBy(on, move.Event);
            return here.Count == 0
                ? null
                : here.ExceptBy(Rules.BrokenBy(than, move.Event).Select(broken => broken.Rule), broken => broken.Rule).FirstOrDefault();
        }
    }
}

/// <summary>What a change did to an event, and why. One of the reasons is given.</summary>
/// <param name="On">The event.</param>
/// <param name="Broken">The rule that it breaks: of what was enabled, without the change; of what was blocked, with it.</param>
/// <param name="Cause">The event that it follows from by its own account: the change itself, or another that the change enabled or blocked.</param>
/// <param name="Contradiction">What it tells otherwise than the change, in words.</param>
public sealed record Effect(TimelineEvent On, BrokenRule? Broken = null, TimelineEvent? Cause = null, string? Contradiction = null);
