namespace Simulator.Domain.Values;

/// <summary>The policy by which later events of the parent are carried over to a branch.</summary>
public enum CarryPolicy
{
    /// <summary>No event: the branch has only its script.</summary>
    None,

    /// <summary>Events that no party to the talks decides: attacks by movements, offers and statements from outside.</summary>
    Exogenous,

    /// <summary>All events that nothing on the branch contradicts.</summary>
    UnlessContradicted,
}
