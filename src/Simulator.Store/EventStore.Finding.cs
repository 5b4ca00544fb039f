using Simulator.Domain.Values;
using Simulator.Postgres;

namespace Simulator.Store;

public sealed partial class EventStore
{
    /// <summary>The day on which the event of a row takes effect.</summary>
    private const string EffectiveDay = "coalesce(data -> 'Account' -> 'When' ->> 'TakesEffect', data -> 'Account' -> 'When' ->> 'From')::date";

    /// <summary>
    /// The version of a timeline at the end of a day: the last version such that every event up to it takes effect on that day or earlier.
    /// </summary>
    /// <param name="timeline">The timeline; one that does not exist has no events.</param>
    /// <param name="day">The day.</param>
    /// <param name="before">
    /// True for the version at the beginning of the day instead: every event up to it takes effect before the day.
    /// </param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The version, up to that of the last event; 0 when the timeline begins later.</returns>
    public Task<long> VersionOnAsync(TimelineId timeline, DateOnly day, bool before = false, CancellationToken cancel = default)
    {
        // The last day rises from stored state to stored state. So the last stored state that the timeline has, and that is not after the day, is
        // the earlier of two: the last that the timeline has and the last that is not after the day. An index gives each of them. The version
        // sought lies before the next stored state, if there is one.
        var sql = $"""
            {Lineage.In(readModels)},
            nearest as (
                select max(least(shared.version, early.version)) as version
                from lineage l
                cross join lateral (
                    select version from {readModels}.mt_doc_state where timeline = l.id and version <= l.upto order by version desc limit 1) shared
                cross join lateral (
                    select version from {readModels}.mt_doc_state where timeline = l.id and last_day {(before ? "<" : "<=")} $2
                    order by last_day desc, version desc limit 1) early)
            select coalesce(min(later.version) - 1, (select version from simulator.mt_streams where id = $1), 0)
            from lineage l
            cross join lateral (
                select version from simulator.mt_events
                where stream_id = l.id and version > coalesce((select version from nearest), 0) and version <= l.upto
                  and {EffectiveDay} {(before ? ">=" : ">")} $2
                order by version limit 1) later
            """;
        return store.Loss.ReadingAsync(() => database.CreateCommand(sql).With(timeline.Value, day).ValueAsync<long>(cancel), cancel);
    }

    /// <summary>The version at which a timeline has the event of a coded row, its own or an ancestor's.</summary>
    /// <param name="timeline">The timeline; one that does not exist has no events.</param>
    /// <param name="row">The row that the event's account names.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The version, from 1; the first when several events name the row; <c>null</c> when none does.</returns>
    public Task<long?> VersionOfAsync(TimelineId timeline, RowId row, CancellationToken cancel = default) =>
        VersionOfAsync(timeline, "data -> 'Account' ->> 'Row' = $2", row.Value, cancel);

    /// <summary>The version at which a timeline has an event, its own or an ancestor's.</summary>
    /// <param name="timeline">The timeline; one that does not exist has no events.</param>
    /// <param name="eventId">The identity of the event.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The version, from 1; <c>null</c> when the timeline does not have the event.</returns>
    public Task<long?> VersionOfAsync(TimelineId timeline, Guid eventId, CancellationToken cancel = default) =>
        VersionOfAsync(timeline, "id = $2", eventId, cancel);

    // The server scans the events of the lineage and sends one number. There is no index for this query: the table is Marten's, which would drop
    // an index of ours, and such queries are rare while appends are frequent.
    private Task<long?> VersionOfAsync(TimelineId timeline, string condition, object value, CancellationToken cancel)
    {
        var sql = $"""
            {Lineage.In(readModels)}
            select min(found.version)
            from lineage l
            cross join lateral (
                select version from simulator.mt_events where stream_id = l.id and version <= l.upto and {condition} order by version limit 1) found
            """;
        return store.Loss.ReadingAsync(() => database.CreateCommand(sql).With(timeline.Value, value).ValueAsync<long?>(cancel), cancel);
    }
}
