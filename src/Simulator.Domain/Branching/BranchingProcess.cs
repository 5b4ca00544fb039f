using System.Diagnostics;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Domain.Branching;

/// <summary>The process of branches: the start of a branch, and undone moves.</summary>
internal static class BranchingProcess
{
    private static readonly Rule BranchAtItsFork = new(
        "branch-at-its-fork", "A branch begins right after the last version that it shares with its parent.");

    private static readonly Rule BranchIsHypothetical = new(
        "branch-is-hypothetical", "Events that begin or change a branch must be marked hypothetical.");

    private static readonly Rule UndoOnBranch = new(
        "undo-on-branch", "Only a move on a branch can be undone; the state right before it is restored.");

    /// <summary>The rules of the theme, with the kinds that each may refuse.</summary>
    public static IReadOnlyList<(Rule Rule, Type[] Kinds)> Refusals { get; } =
    [
        (BranchAtItsFork, [typeof(ScenarioBranched)]),
        (BranchIsHypothetical, [typeof(ScenarioBranched), typeof(MoveUndone)]),
        (UndoOnBranch, [typeof(MoveUndone)]),
    ];

    /// <summary>The state of the parent for the start of a branch; the state before the move for an undone move.</summary>
    public static NegotiationState Evolve(NegotiationState state, BranchingEvent happened) => happened switch
    {
        ScenarioBranched => state,
        MoveUndone e => e.Restores with { Events = state.Events, Begins = state.Begins, AsOf = state.AsOf },
        _ => throw new UnreachableException($"{happened.GetType().Name} is not folded."),
    };

    /// <summary>The rules of branches that an event breaks.</summary>
    public static IEnumerable<BrokenRule> Rules(NegotiationState state, BranchingEvent proposed) => proposed switch
    {
        ScenarioBranched e =>
        [
            .. BranchAtItsFork.Unless(
                e.AtVersion >= 1 && e.AtVersion == state.Events,
                $"It forks after version {e.AtVersion}, and {state.Events} events came before.",
                Fork(state)),
            .. Hypothetical(e),
        ],
        MoveUndone e =>
        [
            .. Hypothetical(e),
            .. UndoOnBranch.Unless(
                e.Move <= state.Events && e.Restores.Events == e.Move - 1,
                $"It undoes version {e.Move} of {state.Events} and restores the state after {e.Restores.Events}.",
                $"the state after version {e.Move - 1}."),
        ],
        _ => throw new UnreachableException($"{proposed.GetType().Name} has no arm among the rules."),
    };

    /// <summary>Always empty: no actor of the case decides on branches.</summary>
    public static ValueList<ActorId> DecidedBy(BranchingEvent happened) => happened switch
    {
        ScenarioBranched or MoveUndone => [],
        _ => throw new UnreachableException($"{happened.GetType().Name} has no arm among the deciders."),
    };

    private static FormattableString Fork(NegotiationState state)
    {
        if (state.Events == 0)
        {
            return $"events on the parent first.";
        }

        return $"version {state.Events}.";
    }

    private static IEnumerable<BrokenRule> Hypothetical(BranchingEvent e) => BranchIsHypothetical.Unless(
        e.Account.Origin == Origin.Hypothetical, $"Its origin is {e.Account.Origin}.", $"{Origin.Hypothetical}.");
}
