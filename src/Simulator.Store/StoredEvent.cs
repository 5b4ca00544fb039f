using JasperFx.Events;
using Npgsql;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Store;

/// <summary>A stored event.</summary>
/// <param name="Id">The identity of the event.</param>
/// <param name="Timeline">The timeline that holds it: the one that was read, or an ancestor.</param>
/// <param name="Version">The place on the timeline, from 1.</param>
/// <param name="RecordedAt">The time of storing, not of the event.</param>
/// <param name="Event">The event itself.</param>
public sealed record StoredEvent(Guid Id, TimelineId Timeline, long Version, DateTimeOffset RecordedAt, NegotiationEvent Event)
{
    /// <summary>An event as Marten read it.</summary>
    internal static StoredEvent Of(IEvent read) => new(read.Id, new(read.StreamKey!), read.Version, read.Timestamp, (NegotiationEvent)read.Data);

    /// <summary>The event and its version, without the timeline and time of storing.</summary>
    public TimelineEvent TimelineEvent => new(Id, Version, Event);
}

/// <summary>The entry of a timeline in a list.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Parent">The timeline from which it forks; <c>null</c> for a root.</param>
/// <param name="Version">The version of its last event.</param>
/// <param name="FirstDay">The day on which it begins.</param>
/// <param name="LastDay">The day of its last event.</param>
/// <param name="Phase">The phase of the talks at its end.</param>
/// <param name="Rung">The rung of agreement at its end.</param>
/// <param name="Updated">The time of the last append.</param>
/// <param name="Archived">True when it is archived: it can be read, but not appended to or forked.</param>
public sealed record TimelineSummary(
    TimelineId Timeline, TimelineId? Parent, long Version, DateOnly FirstDay, DateOnly LastDay, Phase Phase, Rung Rung, DateTimeOffset Updated,
    bool Archived = false)
{
    /// <summary>The summary in three columns of a row: the document, the time of the last append, and the archived flag.</summary>
    internal static TimelineSummary Read(NpgsqlDataReader row, int first, TimelineId? parent)
    {
        var (timeline, version, firstDay, lastDay, phase, rung) = StoreJson.Read<StoredSummary>(row, first);
        return new(
            new(timeline), parent, version, firstDay, lastDay, phase, rung, row.GetFieldValue<DateTimeOffset>(first + 1), row.GetBoolean(first + 2));
    }
}

/// <summary>A timeline that exists, and its beginning.</summary>
/// <param name="Id">The timeline.</param>
/// <param name="Archived">True when it is archived.</param>
/// <param name="Begins">The first event of a branch; <c>null</c> for a root.</param>
public sealed record BranchPlace(TimelineId Id, bool Archived, StoredEvent? Begins);
