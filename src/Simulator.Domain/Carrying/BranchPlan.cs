using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.State;

namespace Simulator.Domain.Carrying;

/// <summary>An event of the parent and the decision on it.</summary>
/// <param name="Recorded">The event.</param>
/// <param name="Decision">The decision to carry it over or not, with the reason.</param>
public sealed record Weighed(TimelineEvent Recorded, CarryDecision Decision);

/// <summary>An assumed event that the process refuses at its place.</summary>
/// <param name="Assumed">The event.</param>
/// <param name="Broken">The rules that the event breaks; at least one.</param>
public sealed record Conflict(TimelineEvent Assumed, IReadOnlyList<BrokenRule> Broken);

/// <summary>The plan of a branch: assumed and carried-over events in order of time, each decided on the events before it.</summary>
/// <param name="Moves">The events in order, not stored yet. A carried-over event has the identity of its original.</param>
/// <param name="Weighed">Every later event of the parent, kept or dropped, in the order of the parent.</param>
/// <param name="Conflicts">The assumed events that the process refuses; they are not among the moves.</param>
/// <param name="End">The state after the last move.</param>
public sealed record BranchPlan(
    IReadOnlyList<TimelineEvent> Moves, IReadOnlyList<Weighed> Weighed, IReadOnlyList<Conflict> Conflicts, NegotiationState End)
{
    /// <summary>Plans a branch.</summary>
    /// <param name="fork">The state at the fork.</param>
    /// <param name="assumed">The assumed events; those of one day keep their order.</param>
    /// <param name="recorded">The later events of the parent, in its order. On the same day they come after the assumed events.</param>
    /// <param name="weighing">The rules of carrying over.</param>
    public static BranchPlan Of(NegotiationState fork, IEnumerable<TimelineEvent> assumed, IEnumerable<TimelineEvent> recorded, CarryOver weighing)
    {
        ArgumentNullException.ThrowIfNull(weighing);
        var (moves, weighed, conflicts, state) = (new List<TimelineEvent>(), new List<Weighed>(), new List<Conflict>(), fork);
        var chosen = assumed.ToArray();
        weighing.Choose(chosen);
        var steps = chosen.Select(step => (Step: step, Assumed: true)).Concat(recorded.Select(step => (Step: step, Assumed: false)))
            .OrderBy(next => next.Step.Day);
        foreach (var (step, isAssumed) in steps)
        {
            if (isAssumed)
            {
                Assume(step);
            }
            else
            {
                var verdict = weighing.Weigh(state, step);
                weighed.Add(new(step, verdict));
                if (verdict.Kept)
                {
                    Move(step with { Event = step.Carried() });
                }
            }
        }

        return new(moves, weighed, conflicts, state);

        void Assume(TimelineEvent step)
        {
            if (Rules.BrokenBy(state, step.Event) is { Count: > 0 } broken)
            {
                conflicts.Add(new(step, broken));
            }
            else
            {
                weighing.Assume(step.Event);
                Move(step);
            }
        }

        void Move(TimelineEvent step)
        {
            moves.Add(step);
            state = Negotiation.Evolve(state, step.Event);
        }
    }
}
