using Simulator.Domain.Values;

namespace Simulator.Domain.State;

/// <summary>Violence: counted for ever, the latest incidents remembered one by one.</summary>
public sealed record ViolenceLedger
{
    /// <summary>Attacks by movements.</summary>
    public int Attacks { get; init; }

    /// <summary>Clashes and exchanges of fire on the border.</summary>
    public int Clashes { get; init; }

    /// <summary>Air strikes, owned or alleged.</summary>
    public int Strikes { get; init; }

    /// <summary>Operations of a state on its own soil.</summary>
    public int Operations { get; init; }

    /// <summary>The latest incidents, oldest first.</summary>
    public ValueList<Incident> Latest { get; init; }
}

/// <summary>An incident, with the losses as each side claims them.</summary>
/// <param name="Kind">The code of the kind of event.</param>
/// <param name="On">When.</param>
/// <param name="Place">Where.</param>
/// <param name="By">Who did it, as far as said.</param>
/// <param name="Tolls">Losses as claimed; rival claims stand beside each other.</param>
/// <param name="Row">The event.</param>
public sealed record Incident(string Kind, DateOnly On, string? Place, ValueList<ActorId> By, ValueList<Toll> Tolls, RowId? Row = null);
