using Simulator.Domain.Values;

namespace Simulator.Domain.State;

/// <summary>What a mediator does on a track.</summary>
public enum MediatorRole
{
    /// <summary>Has offered.</summary>
    Offered,

    /// <summary>A party has welcomed the offer.</summary>
    Welcomed,

    /// <summary>Mediates or hosts.</summary>
    Mediating,

    /// <summary>Has left.</summary>
    Withdrawn,
}

/// <summary>A mediator on a track.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Role">What it does.</param>
/// <param name="Since">Since when.</param>
/// <param name="Track">On which track; none for an offer.</param>
/// <param name="LastSeen">When the record last shows it at work.</param>
public sealed record Mediator(ActorId Actor, MediatorRole Role, DateOnly Since, TrackId? Track = null, DateOnly? LastSeen = null);
