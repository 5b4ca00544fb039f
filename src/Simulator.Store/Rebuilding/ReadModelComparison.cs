using Npgsql;
using Simulator.Domain.Values;
using Simulator.Postgres;

namespace Simulator.Store.Rebuilding;

/// <summary>The comparison of the read models in use with rebuilt ones.</summary>
/// <param name="database">The database.</param>
/// <param name="used">The store on the read models in use.</param>
/// <param name="shadow">The store on the rebuilt read models.</param>
internal sealed class ReadModelComparison(NpgsqlDataSource database, EventStore used, EventStore shadow)
{
    /// <summary>The maximum number of comparisons; timelines that still grow then are left to the next check.</summary>
    private const int Looks = 20;

    private const string Growing = "growing", State = "state";

    // One statement, so that it compares one moment. Times and batches of writing are not compared: they do not follow from the events.
    private static readonly string Differences =
        $"""
        with growing as (
            select l.id
            from simulator.mt_doc_timeline l join {ShadowTables.Schema}.mt_doc_timeline b on b.id = l.id
            where l.mt_version <> b.mt_version),
        citations as (
            select distinct timeline, event from simulator.mt_doc_citations, jsonb_array_elements(data -> 'Events') event),
        citations_beside as (
            select distinct timeline, event from {ShadowTables.Schema}.mt_doc_citations, jsonb_array_elements(data -> 'Events') event),
        different (id, what) as (
            select coalesce(l.id, b.id), case
                when l.id is null or b.id is null or l.data ->> 'Version' <> l.mt_version::text then 'summary'
                when l.mt_version <> b.mt_version then '{Growing}'
                when l.data <> b.data then 'summary' end
            from simulator.mt_doc_timeline l full join {ShadowTables.Schema}.mt_doc_timeline b on b.id = l.id
            union all
            select coalesce(l.id, b.id), case when l is distinct from b then 'lineage' end
            from simulator.branches l full join {ShadowTables.Schema}.branches b on b.id = l.id
            union all
            select coalesce(l.id, b.id), case when l.data -> 'Demands' is distinct from b.data -> 'Demands' then 'demand ledger' end
            from simulator.mt_doc_demands l full join {ShadowTables.Schema}.mt_doc_demands b on b.id = l.id
            where coalesce(l.id, b.id) not in (table growing)
            union all
            select timeline, 'source index'
            from ((table citations except table citations_beside) union all (table citations_beside except table citations)) c
            where timeline not in (table growing)
            union all
            select coalesce(b.timeline, l.timeline), case
                when (l.timeline, l.version, l.last_day, l.data) = (b.timeline, b.version, b.last_day, b.data) then null
                when l.id is not null and (l.timeline not in (select id from {ShadowTables.Schema}.mt_doc_timeline)
                    or coalesce(jsonb_typeof(l.data -> 'State'), '') <> 'object') then 'row of stored states'
                when l.id <> concat(l.timeline, '/', (l.version + {StoredState.KeptEvery} - 1) / {StoredState.KeptEvery}) then 'row of stored states'
                when l.version = b.version and l.last_day <> b.last_day then 'row of stored states'
                when l.version is distinct from b.version
                    and (l.version % {StoredState.KeptEvery} = 0 or b.version % {StoredState.KeptEvery} = 0) then 'row of stored states'
                else '{State}' end
            from simulator.mt_doc_state l full join {ShadowTables.Schema}.mt_doc_state b on b.id = l.id
            where coalesce(b.timeline, l.timeline) not in (table growing))
        select distinct id, what from different where what is not null order by id, what
        """;

    /// <summary>The differences, one sentence each.</summary>
    /// <remarks>
    /// A difference counts when two comparisons in a row find it: in the first, a new timeline may be in one set only. Later comparisons are limited
    /// to the timelines that differed before, so that timelines begun in the meantime do not matter.
    /// </remarks>
    /// <param name="catchUp">Updates both with the events appended in the meantime.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<IReadOnlyCollection<string>> FindAsync(Func<Task> catchUp, CancellationToken cancel)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        await catchUp();
        var unsure = await LookAsync(_ => true, cancel);
        for (var look = 2; unsure.Count > 0 && look <= Looks; look++)
        {
            await catchUp();
            var timelines = unsure.Select(one => one.Timeline).ToHashSet();
            var (seen, again) = (unsure.ToHashSet(), await LookAsync(timelines.Contains, cancel));
            found.UnionWith(again.Where(Lasts).Select(one => $"The {one.What} of '{one.Timeline}' does not follow from its events."));
            unsure = again.FindAll(one => !Lasts(one));

            bool Lasts((TimelineId, string What) one) => one.What != Growing && seen.Contains(one);
        }

        return found;
    }

    /// <summary>The current differences of the requested timelines.</summary>
    private async Task<List<(TimelineId Timeline, string What)>> LookAsync(Predicate<TimelineId> asked, CancellationToken cancel) =>
        await database.CreateCommand(Differences).StreamAsync(row => (Timeline: new TimelineId(row.GetString(0)), What: row.GetString(1)), cancel)
            .Where(async (one, stop) => asked(one.Timeline) && !(one.What == State && await IsSameAsync(one.Timeline, stop))).ToListAsync(cancel);

    /// <summary>
    /// True when differing state documents are equivalent. Documents at different versions are when the events after each lead to the same state.
    /// Documents written by another version of the program are when they hold the same states in different JSON.
    /// </summary>
    private async Task<bool> IsSameAsync(TimelineId timeline, CancellationToken cancel)
    {
        var (one, other) = (await used.HeadAsync(timeline, cancel), await shadow.HeadAsync(timeline, cancel));
        return one.Version != other.Version || (one.State == other.State && await database.CreateCommand(
            $"""
            select l.data, b.data
            from simulator.mt_doc_state l join {ShadowTables.Schema}.mt_doc_state b on b.id = l.id and b.version = l.version
            where l.timeline = $1 and l.data <> b.data
            """)
            .With(timeline.Value)
            .StreamAsync(row => StoreJson.Read<StoredState>(row, 0) == StoreJson.Read<StoredState>(row, 1), cancel).AllAsync(same => same, cancel));
    }
}
