using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Engine.Timelines;

namespace Simulator.Tests.Engine.Timelines;

/// <summary>
/// The search without any thought: every order of every choice of moves, decided one by one. It knows no gist and leaves nothing out.
/// </summary>
internal static class BruteForce
{
    /// <summary>The shortest legal scripts that reach the goals, each as its moves in the order of their places; none within a length.</summary>
    public static HashSet<string> Shortest(NegotiationState from, IReadOnlyList<Goal> goals, NegotiationEvent[] moves, int most)
    {
        var level = new List<(NegotiationState State, int[] Moves)> { (from, []) };
        for (var length = 0; length <= most; length++)
        {
            var reached = level.Where(script => goals.All(goal => goal.Distance(script.State) == 0)).Select(script => Name(script.Moves)).ToHashSet();
            if (reached.Count > 0)
            {
                return reached;
            }

            level = length == most ? [] : [.. level.SelectMany(script => After(script.State, script.Moves, moves))];
        }

        return [];
    }

    /// <summary>The scripts that a suggestion stands for, with every event that it says would do instead.</summary>
    public static HashSet<string> MeantBy(Suggestion suggestion, NegotiationEvent[] moves) =>
        [.. suggestion.Scripts.SelectMany(script => script.Steps.Aggregate(
            Enumerable.Repeat(Array.Empty<int>(), 1),
            (begun, step) => begun.SelectMany(
                places => step.Instead.Prepend(step.Event).Select(choice => (int[])[.. places, Array.IndexOf(moves, choice)])))).Select(Name)];

    private static IEnumerable<(NegotiationState State, int[] Moves)> After(NegotiationState state, int[] places, NegotiationEvent[] moves) =>
        from place in Enumerable.Range(0, moves.Length)
        where Rules.BrokenBy(state, moves[place]).Count == 0
        select (Negotiation.Evolve(state, moves[place]), (int[])[.. places, place]);

    private static string Name(int[] moves) => string.Join(' ', moves.Order());
}
