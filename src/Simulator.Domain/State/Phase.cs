namespace Simulator.Domain.State;

/// <summary>The phase of the talks.</summary>
public enum Phase
{
    /// <summary>No talks yet.</summary>
    Prelude,

    /// <summary>Open fighting, with nothing in force that forbids it.</summary>
    Hostilities,

    /// <summary>A truce or ceasefire is in force; no round has been held yet.</summary>
    Truce,

    /// <summary>A round is open.</summary>
    Talking,

    /// <summary>The last round ended with an agreement.</summary>
    BetweenRounds,

    /// <summary>The last round ended without progress.</summary>
    Stalled,

    /// <summary>A party declared the talks failed.</summary>
    Collapsed,

    /// <summary>A comprehensive agreement is in force.</summary>
    Settled,
}
