namespace Simulator.Domain.Values;

/// <summary>Which of the events that come after a fork on the parent happen on the branch as well.</summary>
public enum CarryPolicy
{
    /// <summary>None: the script alone goes on.</summary>
    None,

    /// <summary>What no party to the talks decides: attacks by movements, offers and statements from outside.</summary>
    Exogenous,

    /// <summary>All that nothing on the branch speaks against.</summary>
    UnlessContradicted,
}
