using Simulator.Domain.Values;

namespace Simulator.Domain.State;

/// <summary>The role of a mediator on a track.</summary>
public enum MediatorRole
{
    /// <summary>The mediator has offered to mediate.</summary>
    Offered,

    /// <summary>A party has welcomed the offer.</summary>
    Welcomed,

    /// <summary>The mediator mediates or hosts.</summary>
    Mediating,

    /// <summary>The mediator has left.</summary>
    Withdrawn,
}

/// <summary>A mediator on a track.</summary>
/// <param name="Actor">The mediator.</param>
/// <param name="Role">The role.</param>
/// <param name="Since">The first day in this role.</param>
/// <param name="Track">The track; <c>null</c> for an offer.</param>
/// <param name="LastSeen">The last day on which the record shows the mediator at work.</param>
public sealed record Mediator(ActorId Actor, MediatorRole Role, DateOnly Since, TrackId? Track = null, DateOnly? LastSeen = null);
