using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.State;

namespace Simulator.Domain.Carrying;

/// <summary>An event of the parent, weighed.</summary>
/// <param name="Recorded">The event.</param>
/// <param name="Decision">Whether it happens on the branch as well, and why.</param>
public sealed record Weighed(TimelineEvent Recorded, CarryDecision Decision);

/// <summary>A supposed event that the process refuses at its place.</summary>
/// <param name="Supposed">The event.</param>
/// <param name="Broken">The rules that it breaks; at least one.</param>
public sealed record Conflict(TimelineEvent Supposed, IReadOnlyList<BrokenRule> Broken);

/// <summary>What a branch will hold: its suppositions and what it carries over, in the order of time, each decided on those before it.</summary>
/// <param name="Moves">The events in order, not stored yet. Those carried over have the identity of what they copy.</param>
/// <param name="Weighed">Every later event of the parent, kept or dropped, in its order.</param>
/// <param name="Conflicts">Suppositions that the process refuses; they are not among the moves.</param>
/// <param name="End">The state after the last move.</param>
public sealed record BranchPlan(
    IReadOnlyList<TimelineEvent> Moves, IReadOnlyList<Weighed> Weighed, IReadOnlyList<Conflict> Conflicts, NegotiationState End)
{
    /// <summary>Plans a branch.</summary>
    /// <param name="fork">The state at the fork.</param>
    /// <param name="supposed">What is supposed to happen; of events on one day the order stays.</param>
    /// <param name="recorded">What happens later on the parent, in its order. On one day it comes after what is supposed.</param>
    /// <param name="weighing">Decides what is carried over.</param>
    public static BranchPlan Of(NegotiationState fork, IEnumerable<TimelineEvent> supposed, IEnumerable<TimelineEvent> recorded, CarryOver weighing)
    {
        ArgumentNullException.ThrowIfNull(weighing);
        var (moves, weighed, conflicts, state) = (new List<TimelineEvent>(), new List<Weighed>(), new List<Conflict>(), fork);
        var chosen = supposed.ToArray();
        weighing.Choose(chosen);
        var steps = chosen.Select(step => (Step: step, Supposed: true)).Concat(recorded.Select(step => (Step: step, Supposed: false)))
            .OrderBy(next => next.Step.Day);
        foreach (var (step, isSupposed) in steps)
        {
            if (isSupposed)
            {
                Suppose(step);
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

        void Suppose(TimelineEvent step)
        {
            if (Rules.BrokenBy(state, step.Event) is { Count: > 0 } broken)
            {
                conflicts.Add(new(step, broken));
            }
            else
            {
                weighing.Suppose(step.Event);
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
