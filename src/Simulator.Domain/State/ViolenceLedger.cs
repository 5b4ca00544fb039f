using Simulator.Domain.Values;

namespace Simulator.Domain.State;

/// <summary>Violence: all incidents are counted, and the latest are kept one by one.</summary>
public sealed record ViolenceLedger
{
    /// <summary>Attacks by movements.</summary>
    public int Attacks { get; init; }

    /// <summary>Clashes and exchanges of fire on the border.</summary>
    public int Clashes { get; init; }

    /// <summary>Air strikes, claimed or alleged.</summary>
    public int Strikes { get; init; }

    /// <summary>Operations of a state on its own soil.</summary>
    public int Operations { get; init; }

    /// <summary>The latest incidents, oldest first.</summary>
    public ValueList<Incident> Latest { get; init; }
}

/// <summary>An incident, with the losses as each side claims them.</summary>
/// <param name="Kind">The code of the kind of event.</param>
/// <param name="On">The day.</param>
/// <param name="Place">The place.</param>
/// <param name="By">The perpetrators or combatants, as far as stated.</param>
/// <param name="Tolls">The claimed losses; rival claims are listed side by side.</param>
/// <param name="Row">The row of the event.</param>
public sealed record Incident(string Kind, DateOnly On, string? Place, ValueList<ActorId> By, ValueList<Toll> Tolls, RowId? Row = null);
