using Npgsql;
using NpgsqlTypes;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Postgres;

namespace Simulator.Store;

/// <summary>A timeline in a drawing of the tree.</summary>
/// <param name="Timeline">The summary.</param>
/// <param name="ForkVersion">The last version shared with the parent; 0 for a root.</param>
/// <param name="Begun">The first own event, with the hypothesis; <c>null</c> for a root.</param>
/// <param name="After">The last event shared with the parent; <c>null</c> for a root.</param>
/// <param name="Siblings">The number of branches of the parent, including this one and those left out; 0 for a root.</param>
public sealed record BranchSummary(TimelineSummary Timeline, long ForkVersion, ScenarioBranched? Begun, NegotiationEvent? After, long Siblings);

/// <summary>The requested part of the tree.</summary>
/// <param name="Of">
/// The timeline whose tree is requested; <c>null</c> for all trees. This timeline and its ancestors are included whatever else is left out.
/// </param>
/// <param name="Archived">True to include archived branches.</param>
/// <param name="Most">The maximum number of branches per timeline, from 1; the earliest forks are kept. <c>null</c> for all.</param>
public sealed record TreeChoice(TimelineId? Of = null, bool Archived = false, long? Most = null);

/// <summary>The tree of branches, with the branch point and hypothesis of each.</summary>
/// <param name="store">The store.</param>
/// <param name="timelines">The events; they update read models that are behind.</param>
public sealed class BranchIndex(SimulatorStore store, EventStore timelines)
{
    private readonly NpgsqlDataSource database = store.Database;

    /// <summary>The timelines of the trees: a branch after its parent, and branches of one timeline in the order of their branch points.</summary>
    /// <remarks>
    /// Four round trips for trees of any size and depth, and a few for each branch that is shown for the first time. Branches left out are only
    /// counted.
    /// </remarks>
    public Task<IReadOnlyList<BranchSummary>> TreeAsync(TreeChoice choice, CancellationToken cancel = default) => store.Loss.ReadingAsync(
        async () =>
        {
            var placed = InTreeOrder(await ForkRowsAsync(choice, cancel));
            var shared = await SharedAsync(
                [.. placed.Where(fork => fork.Parent is not null).Select(fork => (fork.Holder, fork.ForkVersion)).Distinct()], cancel);
            await timelines.LookAtNewAsync(placed.Select(fork => fork.Timeline), cancel);
            return await SummariesAsync(placed, shared, cancel);
        },
        cancel);

    /// <summary>
    /// The roots, then the branches that may be shown if their parents are. The query does not follow parents, because each step would read
    /// the whole table.
    /// </summary>
    private async Task<IReadOnlyList<ForkRow>> ForkRowsAsync(TreeChoice choice, CancellationToken cancel)
    {
        var ask = database.CreateCommand(
            $"""
            {Lineage.In(SimulatorStore.Schema)},
            known as (
                select b.id, b.parent_id, b.fork_version, row_number() over forks as place, count(*) over (partition by b.parent_id) as siblings
                from simulator.branches b join simulator.mt_streams s using (id)
                where $2 or not s.is_archived or b.id in (select id from lineage)
                window forks as (partition by b.parent_id order by b.fork_version, b.id collate "C"))
            select id collate "C" as id, null as parent_id, 0::bigint as fork_version, 0::bigint as siblings, 0::bigint as place
            from simulator.mt_doc_timeline t
            where not exists (select from simulator.branches where id = t.id) and ($1 is null or t.id in (select id from lineage))
            union all
            select id collate "C", parent_id, fork_version, siblings, place
            from known
            where place <= $3 or id in (select id from lineage)
            order by place, id
            """);
        ask.Bind(choice.Of is { } of ? of.Value : DBNull.Value, NpgsqlDbType.Varchar);
        return await ask.With(choice.Archived, choice.Most ?? long.MaxValue).RowsAsync(
            row => new ForkRow(new(row.GetString(0)), row.Parent(1), row.GetInt64(2), row.GetInt64(3), Holder: new(row.GetString(0))), cancel);
    }

    /// <summary>The timelines below the roots, each after its parent, with the ancestor that holds the event at the branch point.</summary>
    private static List<ForkRow> InTreeOrder(IReadOnlyList<ForkRow> placed)
    {
        var byParent = placed.ToLookup(fork => fork.Parent);
        var ordered = new List<ForkRow>(byParent[null]);
        var places = ordered.ToDictionary(root => root.Timeline);
        for (var i = 0; i < ordered.Count; i++)
        {
            foreach (var fork in byParent[ordered[i].Timeline])
            {
                places.Add(fork.Timeline, fork);
                ordered.Add(fork with { Holder = HolderOf(ordered[i], fork.ForkVersion) });
            }
        }

        return ordered;

        // The holder is the first ancestor, on the way up, that forked from its own parent before that event.
        TimelineId HolderOf(ForkRow above, long version)
        {
            while (above.Parent is { } further && above.ForkVersion >= version)
            {
                above = places[further];
            }

            return above.Timeline;
        }
    }

    /// <summary>The last events that branches share with their parents. Each event is read once, as many branches may fork after it.</summary>
    private async Task<Dictionary<(TimelineId Holder, long Version), NegotiationEvent>> SharedAsync(
        (TimelineId Holder, long Version)[] wanted, CancellationToken cancel)
    {
        var ask = database.CreateCommand();
        var holders = ask.BindColumn(wanted.Select(fork => fork.Holder.Value), NpgsqlDbType.Varchar);
        var versions = ask.BindColumn(wanted.Select(fork => fork.Version), NpgsqlDbType.Bigint);
        ask.CommandText =
            $"""
            select fork.holder, fork.version, e.type, e.data
            from unnest({holders}, {versions}) fork (holder, version)
            cross join lateral (select type, data from simulator.mt_events where stream_id = fork.holder and version = fork.version offset 0) e
            """;
        var shared = await ask.RowsAsync(row => (Fork: (new TimelineId(row.GetString(0)), row.GetInt64(1)), Event: Decoded(row, 2)), cancel);
        return shared.ToDictionary(one => one.Fork, one => one.Event);
    }

    private async Task<IReadOnlyList<BranchSummary>> SummariesAsync(
        List<ForkRow> placed, Dictionary<(TimelineId Holder, long Version), NegotiationEvent> shared, CancellationToken cancel)
    {
        var ask = database.CreateCommand();
        var ids = ask.BindColumn(placed.Select(fork => fork.Timeline.Value), NpgsqlDbType.Varchar);
        var forks = ask.BindColumn(placed.Select(fork => fork.ForkVersion), NpgsqlDbType.Bigint);
        ask.CommandText =
            $"""
            select fork.place, t.data, s.timestamp, s.is_archived, first.type, first.data
            from unnest({ids}, {forks}) with ordinality fork (id, fork, place)
            cross join lateral (select data from simulator.mt_doc_timeline where id = fork.id offset 0) t
            cross join lateral (select timestamp, is_archived from simulator.mt_streams where id = fork.id offset 0) s
            left join lateral (
                select type, data
                from simulator.mt_events
                where stream_id = fork.id and version = fork.fork + 1 and fork.fork > 0 offset 0) first on true
            order by fork.place
            """;
        return await ask.RowsAsync(Summary, cancel);

        BranchSummary Summary(NpgsqlDataReader row)
        {
            var fork = placed[(int)row.GetInt64(0) - 1];
            return new(
                TimelineSummary.Read(row, 1, fork.Parent),
                fork.ForkVersion,
                row.IsDBNull(4) ? null : Decoded(row, 4) as ScenarioBranched,
                shared.GetValueOrDefault((fork.Holder, fork.ForkVersion)),
                fork.Siblings);
        }
    }

    private NegotiationEvent Decoded(NpgsqlDataReader row, int type) => store.Codec.Decode(row.GetString(type), row.GetFieldValue<byte[]>(type + 1));

    /// <summary>The data of a timeline that are known before its events are read.</summary>
    private sealed record ForkRow(TimelineId Timeline, TimelineId? Parent, long ForkVersion, long Siblings, TimelineId Holder);
}
