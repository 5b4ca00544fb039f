using Simulator.Domain.Values;

namespace Simulator.Domain.State;

/// <summary>A border crossing.</summary>
/// <param name="Name">The name.</param>
/// <param name="Closed">True when the crossing is shut for trade.</param>
/// <param name="Since">The day of the latest closure or opening.</param>
/// <param name="By">The party that shut or opened it.</param>
/// <param name="Exempt">The actors whose aid passes in spite of the closure.</param>
public sealed record Crossing(string Name, bool Closed, DateOnly Since, ActorId By, ValueList<ActorId> Exempt = default);

/// <summary>The state of the border.</summary>
public enum BorderStatus
{
    /// <summary>No crossing is shut.</summary>
    Open,

    /// <summary>Some crossings are shut.</summary>
    PartlyClosed,

    /// <summary>All crossings that were ever shut are shut.</summary>
    Closed,
}
