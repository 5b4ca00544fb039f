using Simulator.Domain.Values;

namespace Simulator.Domain.State;

/// <summary>A border crossing.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Closed">Whether it is shut for trade.</param>
/// <param name="Since">Since when.</param>
/// <param name="By">Who shut or opened it.</param>
/// <param name="Exempt">Whose aid passes all the same.</param>
public sealed record Crossing(string Name, bool Closed, DateOnly Since, ActorId By, ValueList<ActorId> Exempt = default);

/// <summary>Whether the border is shut.</summary>
public enum BorderStatus
{
    /// <summary>No crossing is shut.</summary>
    Open,

    /// <summary>Some crossings are shut.</summary>
    PartlyClosed,

    /// <summary>All crossings that were ever shut are shut.</summary>
    Closed,
}
