using Simulator.Domain.Values;
using Simulator.Postgres;

namespace Simulator.Store;

public sealed partial class EventStore
{
    /// <summary>The day from which the event of a row counts.</summary>
    private const string EffectiveDay = "coalesce(data -> 'Account' -> 'When' ->> 'TakesEffect', data -> 'Account' -> 'When' ->> 'From')::date";

    /// <summary>
    /// The version that a timeline had at the end of a day: the last one such that every event up to it takes effect on that day or earlier.
    /// </summary>
    /// <param name="timeline">The timeline; one that does not exist has no events.</param>
    /// <param name="day">The day.</param>
    /// <param name="before">
    /// Whether the version at the beginning of the day is asked for instead, so that every event up to it takes effect before the day.
    /// </param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The version, up to that of the last event; 0 when the timeline begins later.</returns>
    public Task<long> VersionOnAsync(TimelineId timeline, DateOnly day, bool before = false, CancellationToken cancel = default)
    {
        // The last day rises from stored state to stored state. So the last of those that a timeline has, and that are not after the day, is the earlier of
        // the last of the former and the last of the latter, each at hand by an index; and the day ends before the next one, or there is no next one.
        var sql = $"""
            {Lineage.In(readModels)},
            nearest as (
                select max(least(shared.version, early.version)) as version
                from lineage l
                cross join lateral (
                    select version from {readModels}.mt_doc_state where timeline = l.id and version <= l.upto order by version desc limit 1) shared
                cross join lateral (
                    select version from {readModels}.mt_doc_state where timeline = l.id and last_day {(before ? "<" : "<=")} $2 order by last_day desc, version desc limit 1) early)
            select coalesce(min(later.version) - 1, (select version from simulator.mt_streams where id = $1), 0)
            from lineage l
            cross join lateral (
                select version from simulator.mt_events
                where stream_id = l.id and version > coalesce((select version from nearest), 0) and version <= l.upto and {EffectiveDay} {(before ? ">=" : ">")} $2
                order by version limit 1) later
            """;
        return store.Loss.ReadingAsync(() => database.CreateCommand(sql).With(timeline.Value, day).ValueAsync<long>(cancel), cancel);
    }

    /// <summary>The version at which a timeline has the event of a coded row, its own or an ancestor's.</summary>
    /// <param name="timeline">The timeline; one that does not exist has no events.</param>
    /// <param name="row">The row that the event's account names.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The version, from 1; the first where several name the row; none where no event does.</returns>
    public Task<long?> VersionOfAsync(TimelineId timeline, RowId row, CancellationToken cancel = default) =>
        VersionOfAsync(timeline, "data -> 'Account' ->> 'Row' = $2", row.Value, cancel);

    /// <summary>The version at which a timeline has an event, its own or an ancestor's.</summary>
    /// <param name="timeline">The timeline; one that does not exist has no events.</param>
    /// <param name="eventId">The event's identity.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The version, from 1; none where the timeline does not have the event.</returns>
    public Task<long?> VersionOfAsync(TimelineId timeline, Guid eventId, CancellationToken cancel = default) =>
        VersionOfAsync(timeline, "id = $2", eventId, cancel);

    // The server looks through the events of the lineage and sends one number. There is no index to find an event by: the table is Marten's, which
    // would want to drop one of ours, and people ask seldom for what programs append often.
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
