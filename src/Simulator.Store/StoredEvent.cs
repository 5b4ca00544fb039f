using JasperFx.Events;
using Npgsql;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Store;

/// <summary>An event as it is stored.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Timeline">The timeline that holds it: the one that was read, or an ancestor.</param>
/// <param name="Version">Its place on the timeline, from 1.</param>
/// <param name="RecordedAt">When it was stored, which is not when it happened.</param>
/// <param name="Event">What happened.</param>
public sealed record StoredEvent(Guid Id, TimelineId Timeline, long Version, DateTimeOffset RecordedAt, NegotiationEvent Event)
{
    /// <summary>An event as Marten read it.</summary>
    internal static StoredEvent Of(IEvent read) => new(read.Id, new(read.StreamKey!), read.Version, read.Timestamp, (NegotiationEvent)read.Data);

    /// <summary>The event at its place, without where and when it is stored.</summary>
    public TimelineEvent TimelineEvent => new(Id, Version, Event);
}

/// <summary>What a list of timelines shows of one.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Parent">The timeline that it branched from; none for one of its own.</param>
/// <param name="Version">The version of its last event.</param>
/// <param name="FirstDay">The day on which it begins.</param>
/// <param name="LastDay">The day of its last event.</param>
/// <param name="Phase">The phase that the talks are in at its end.</param>
/// <param name="Rung">How far the parties have agreed at its end.</param>
/// <param name="Updated">When it last grew.</param>
/// <param name="Archived">Whether it was put away: it can be read, but not grow and not be branched from.</param>
public sealed record TimelineSummary(
    TimelineId Timeline, TimelineId? Parent, long Version, DateOnly FirstDay, DateOnly LastDay, Phase Phase, Rung Rung, DateTimeOffset Updated,
    bool Archived = false)
{
    /// <summary>The summary in three columns of a row: the document, when the stream last grew, and whether it is archived.</summary>
    internal static TimelineSummary Read(NpgsqlDataReader row, int first, TimelineId? parent)
    {
        var (timeline, version, firstDay, lastDay, phase, rung) = StoreJson.Read<StoredSummary>(row, first);
        return new(
            new(timeline), parent, version, firstDay, lastDay, phase, rung, row.GetFieldValue<DateTimeOffset>(first + 1), row.GetBoolean(first + 2));
    }
}

/// <summary>A timeline that exists, and how it began.</summary>
/// <param name="Id">The timeline.</param>
/// <param name="Archived">Whether it is archived.</param>
/// <param name="Begins">The first event of a branch; none for a timeline of its own.</param>
public sealed record BranchPlace(TimelineId Id, bool Archived, StoredEvent? Begins);
