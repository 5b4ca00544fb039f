using Simulator.Domain.Events;
using Simulator.Domain.State;

namespace Simulator.Engine.Timelines;

/// <summary>The shortest legal scripts that lead from a state of the talks to given goals, and the reasons why shorter ones fail.</summary>
/// <remarks>
/// The search is breadth-first: it visits every state one event away, then two, and so on, until a state meets the goals. Of states that agree in
/// what is relevant to the goals, it visits one. The result shows what the rules of the process allow, not what is likely.
/// </remarks>
public static class ShortestPlan
{
    /// <summary>The maximum length of scripts, in events.</summary>
    public const int MaxEvents = 8;

    /// <summary>The maximum number of scripts listed.</summary>
    public const int MaxScripts = 12;

    /// <summary>The number of states at which the search gives up, after a few seconds.</summary>
    public const int MaxStates = 10_000;

    /// <summary>Searches for the shortest scripts.</summary>
    /// <param name="from">The state to start from.</param>
    /// <param name="goals">The goals that must all hold at the end; at least one.</param>
    /// <param name="moves">
    /// The events from which scripts are composed, each as often as it is legal. They fall on one day; one that answers or binds names one issue.
    /// </param>
    /// <param name="most">The length of the longest script to search for, in events, from 1 to <see cref="MaxEvents"/>.</param>
    /// <exception cref="ArgumentException">There is no goal, or the moves fall on several days.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length is out of range.</exception>
    public static Suggestion Toward(NegotiationState from, IReadOnlyList<Goal> goals, IReadOnlyList<NegotiationEvent> moves, int most)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(goals);
        ArgumentNullException.ThrowIfNull(moves);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MaxEvents);
        if (goals.Count == 0)
        {
            throw new ArgumentException("There is no goal to search for.", nameof(goals));
        }

        if (moves.Select(move => move.Account.When.Effective()).Distinct().Count() > 1)
        {
            throw new ArgumentException("The moves fall on several days, and a script could not put them in any order.", nameof(moves));
        }

        var search = new StateSearch(from, goals, moves);
        var shorter = new List<Unreached>();
        while (search is { Nearest.Distance: > 0, Exhausted: false, GaveUp: false } && shorter.Count < most)
        {
            var shortfall = search.GoOn(MaxStates);
            if (search is { Nearest.Distance: > 0, GaveUp: false })
            {
                shorter.Add(shortfall);
            }
        }

        var (scripts, more) = search.Scripts(MaxScripts);
        var end = search switch
        {
            { Nearest: { Distance: 0, Depth: 0 } } => SearchEnd.HeldAlready,
            { Nearest.Distance: 0 } => SearchEnd.Reached,
            { GaveUp: true } => SearchEnd.GaveUp,
            { Exhausted: true } => SearchEnd.OutOfReach,
            _ => SearchEnd.TooFar,
        };
        return new(
            end, search.Nearest.Distance == 0 ? scripts : [], more, shorter, scripts[0], search.Unmet, search.States);
    }
}
