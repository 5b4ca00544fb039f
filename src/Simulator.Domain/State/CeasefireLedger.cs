using System.Text.Json.Serialization;
using Simulator.Domain.Values;

namespace Simulator.Domain.State;

/// <summary>What kind of halt to the fighting.</summary>
public enum CessationKind
{
    /// <summary>For a stated, short time.</summary>
    Truce,

    /// <summary>Until further notice or for good.</summary>
    Ceasefire,
}

/// <summary>A truce or ceasefire.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Parties">Who is bound.</param>
/// <param name="Since">From when.</param>
/// <param name="Form">The form of the text.</param>
/// <param name="Term">For how long it is meant.</param>
/// <param name="Until">Last day of a truce, where one is set.</param>
/// <param name="Ended">The day it was broken, called off or expired; none while in force.</param>
/// <param name="Extensions">How often it was extended or confirmed by an agreement.</param>
/// <param name="Incidents">Incidents between its parties since then.</param>
/// <param name="Row">The event that made it.</param>
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
    /// <summary>Whether it has not been broken, called off or let expire.</summary>
    [JsonIgnore]
    public bool InForce => Ended is null;
}

/// <summary>What one party says of the ceasefire, and since when.</summary>
/// <param name="Party">Whose word it is.</param>
/// <param name="Status">What it says.</param>
/// <param name="Since">Since when.</param>
/// <param name="Row">The event that says so.</param>
public sealed record CeasefireStanding(ActorId Party, CeasefireStatus Status, DateOnly Since, RowId? Row = null);
