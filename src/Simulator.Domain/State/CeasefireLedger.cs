using System.Text.Json.Serialization;
using Simulator.Domain.Values;

namespace Simulator.Domain.State;

/// <summary>The kind of a halt to the fighting.</summary>
public enum CessationKind
{
    /// <summary>A halt for a stated, short time.</summary>
    Truce,

    /// <summary>A halt until further notice, or a permanent one.</summary>
    Ceasefire,
}

/// <summary>A truce or ceasefire.</summary>
/// <param name="Kind">The kind: a truce or a ceasefire.</param>
/// <param name="Parties">The parties that are bound.</param>
/// <param name="Since">The first day.</param>
/// <param name="Form">The form of the text.</param>
/// <param name="Term">The intended duration.</param>
/// <param name="Until">The last day of a truce; <c>null</c> when not set.</param>
/// <param name="Ended">The day on which it was broken, called off or expired; <c>null</c> while in force.</param>
/// <param name="Extensions">The number of extensions and confirmations by an agreement.</param>
/// <param name="Incidents">The number of incidents between the parties since the first day.</param>
/// <param name="Row">The row of the event that began it.</param>
public sealed record Cessation(
    CessationKind Kind,
    ValueList<ActorId> Parties,
    DateOnly Since,
    Form Form,
    CeasefireTerm Term = CeasefireTerm.Unstated,
    DateOnly? Until = null,
    DateOnly? Ended = null,
    int Extensions = 0,
    int Incidents = 0,
    RowId? Row = null)
{
    /// <summary>True until the truce or ceasefire is broken, called off or expires.</summary>
    [JsonIgnore]
    public bool InForce => Ended is null;
}

/// <summary>The latest statement of one party on the ceasefire.</summary>
/// <param name="Party">The party.</param>
/// <param name="Status">The status that the party claims.</param>
/// <param name="Since">The day of the statement.</param>
/// <param name="Row">The row of the event with the statement.</param>
public sealed record CeasefireStanding(ActorId Party, CeasefireStatus Status, DateOnly Since, RowId? Row = null);
