using System.Numerics;
using Simulator.Domain.Values;

namespace Simulator.Engine.GraphModel;

/// <summary>The improvements that decision makers can reach together.</summary>
/// <remarks>Coalition improvements: Kilgour, Hipel, Fang and Peng 2001.</remarks>
public static class Coalitions
{
    /// <summary>The maximum number of decision makers: more have too many coalitions.</summary>
    public const int MaxMakers = 10;

    /// <summary>The shortest way to every state that a coalition can reach by its own moves and that all of its members prefer.</summary>
    /// <param name="graph">The dispute.</param>
    /// <param name="members">The members, by their places; two or more.</param>
    /// <param name="state">The state that they leave.</param>
    public static IEnumerable<ValueList<UnilateralMove>> Improvements(ConflictGraph graph, IReadOnlyCollection<int> members, int state)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Paths.From(graph, state, new(members)).Where(
            path => members.All(member => graph.Ranks[member][path[^1].To] > graph.Ranks[member][state]));
    }

    /// <summary>
    /// The coalitions that can gain by leaving a state, the smallest first, each with its shortest way. Coalitions that contain a smaller one of them
    /// are left out.
    /// </summary>
    /// <param name="graph">The dispute, of at most <see cref="MaxMakers"/> decision makers.</param>
    /// <param name="state">The state that they leave.</param>
    /// <exception cref="ArgumentException">There are more decision makers.</exception>
    public static IReadOnlyList<CoalitionGain> Breaking(ConflictGraph graph, int state)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.Makers > MaxMakers)
        {
            throw new ArgumentException($"There are {graph.Makers} decision makers. Allowed: at most {MaxMakers}.", nameof(graph));
        }

        var found = new List<CoalitionGain>();
        var all = Enumerable.Range(1, (1 << graph.Makers) - 1)
            .Where(set => BitOperations.PopCount((uint)set) > 1).OrderBy(set => BitOperations.PopCount((uint)set));
        foreach (var set in all)
        {
            int[] members = [.. Enumerable.Range(0, graph.Makers).Where(maker => (set & (1 << maker)) != 0)];
            if (found.TrueForAll(smaller => smaller.Members.Except(members).Any())
                && Improvements(graph, members, state).FirstOrDefault() is { Count: > 0 } path)
            {
                found.Add(new(members, path));
            }
        }

        return found;
    }
}

/// <summary>An improvement of a coalition.</summary>
/// <param name="Members">The members of the coalition, by their places.</param>
/// <param name="Path">The moves, in order, to a state that all members prefer.</param>
public sealed record CoalitionGain(IReadOnlyList<int> Members, ValueList<UnilateralMove> Path);
