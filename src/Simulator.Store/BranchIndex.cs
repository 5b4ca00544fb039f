using Npgsql;
using NpgsqlTypes;
using Simulator.Domain;

namespace Simulator.Store;

/// <summary>What a drawing of the tree shows of a timeline.</summary>
/// <param name="Timeline">Its summary.</param>
/// <param name="ForkVersion">The last version that it shares with its parent; 0 for a root.</param>
/// <param name="Begun">Its first own event, which has the hypothesis; none for a root.</param>
/// <param name="After">The last event that it shares with its parent; none for a root.</param>
/// <param name="Siblings">How many branches leave its parent, this one included and those that were left out too; 0 for a root.</param>
public sealed record BranchSummary(TimelineSummary Timeline, long ForkVersion, ScenarioBranched? Begun, NegotiationEvent? After, long Siblings);

/// <summary>Which part of the tree is wanted.</summary>
/// <param name="Of">The timeline whose tree it is; none for the trees of all. It is there with its ancestors, whatever else is left out.</param>
/// <param name="Archived">Whether archived branches are wanted.</param>
/// <param name="Most">The most branches of one timeline, from 1: those that leave first. None for all.</param>
public sealed record TreeChoice(TimelineId? Of = null, bool Archived = false, long? Most = null);

/// <summary>Which branches leave which timeline where, and what each supposes.</summary>
/// <param name="database">The database, with the schema in place.</param>
/// <param name="codec">Turns rows into events.</param>
/// <param name="loss">What is done when the connection is lost; by default work is tried again for a while.</param>
public sealed class BranchIndex(NpgsqlDataSource database, EventCodec codec, ConnectionLoss? loss = null)
{
    private readonly ConnectionLoss loss = loss ?? new(database);

    /// <summary>The timelines of the trees: a branch after its parent, and branches of one timeline in the order in which they leave it.</summary>
    /// <remarks>Two round trips for a tree of any size and depth. What is left out is only counted.</remarks>
    public Task<IReadOnlyList<BranchSummary>> TreeAsync(TreeChoice choice, CancellationToken cancel = default) =>
        loss.RetryAsync(() => TreeOnceAsync(choice, cancel), ConnectionLoss.WhenReading, cancel);

    private async Task<IReadOnlyList<BranchSummary>> TreeOnceAsync(TreeChoice choice, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            $"""
            {Lineage.In(Schema.Name)},
            known as (
                select b.id, b.parent_id, b.fork_version, row_number() over forks as place, count(*) over (partition by b.parent_id) as siblings
                from simulator.branches b join simulator.mt_streams s using (id)
                where $2 or not s.is_archived or b.id in (select id from lineage)
                window forks as (partition by b.parent_id order by b.fork_version, b.id collate "C")),
            tree (id, parent_id, fork_version, place, siblings, depth) as (
                select t.id, null::varchar, 0::bigint, 0::bigint, 0::bigint, 0
                from simulator.timelines t
                where not exists (select from simulator.branches where id = t.id) and ($1 is null or t.id in (select id from lineage))
                union all
                select k.id, k.parent_id, k.fork_version, k.place, k.siblings, above.depth + 1
                from tree above join known k on k.parent_id = above.id
                where k.place <= $3 or k.id in (select id from lineage))
            select t.id, tree.parent_id, t.version, t.first_day, t.last_day, t.phase, t.rung, t.updated, s.is_archived,
                tree.fork_version, tree.siblings, first.type, first.data
            from tree join simulator.timelines t using (id) join simulator.mt_streams s using (id)
            left join lateral (
                select type, data from simulator.mt_events
                where stream_id = tree.id and version = tree.fork_version + 1 and tree.parent_id is not null offset 0) first on true
            order by tree.depth, tree.parent_id collate "C", tree.place, t.id collate "C"
            """);
        command.Parameters.Bind(choice.Of is { } of ? of.Value : DBNull.Value, NpgsqlDbType.Varchar);
        command.Parameters.Bind(choice.Archived);
        command.Parameters.Bind(choice.Most ?? long.MaxValue);
        var tree = new List<BranchSummary>();
        await using (var rows = await command.ExecuteReaderAsync(cancel))
        {
            while (await rows.ReadAsync(cancel))
            {
                tree.Add(new(
                    new(
                        new(rows.GetString(0)),
                        await rows.IsDBNullAsync(1, cancel) ? null : new TimelineId(rows.GetString(1)),
                        rows.GetInt64(2),
                        rows.GetFieldValue<DateOnly>(3),
                        rows.GetFieldValue<DateOnly>(4),
                        Enum.Parse<Phase>(rows.GetString(5)),
                        Enum.Parse<Rung>(rows.GetString(6)),
                        rows.GetFieldValue<DateTimeOffset>(7),
                        rows.GetBoolean(8)),
                    rows.GetInt64(9),
                    await rows.IsDBNullAsync(11, cancel) ? null : codec.Decode(rows.GetString(11), rows.GetFieldValue<byte[]>(12)) as ScenarioBranched,
                    After: null,
                    rows.GetInt64(10)));
            }
        }

        return await WithLastSharedAsync(tree, cancel);
    }

    /// <summary>Many branches leave after the same event, so that each is read once.</summary>
    private async Task<IReadOnlyList<BranchSummary>> WithLastSharedAsync(List<BranchSummary> tree, CancellationToken cancel)
    {
        var places = tree.ToDictionary(branch => branch.Timeline.Timeline, branch => (branch.Timeline.Parent, branch.ForkVersion));
        var holders = tree.ConvertAll(branch => branch.Timeline.Parent is { } parent ? (Holder(parent, branch.ForkVersion), branch.ForkVersion) : default);
        var shared = await SharedAsync([.. holders.Where(holder => holder != default).Distinct()], cancel);
        return [.. tree.Zip(holders, (branch, holder) => branch with { After = shared.GetValueOrDefault(holder) })];

        // The ancestor that holds an event is the first on the way up that left its own parent before it.
        TimelineId Holder(TimelineId above, long version)
        {
            while (places.TryGetValue(above, out var place) && place is { Parent: { } further } && place.ForkVersion >= version)
            {
                above = further;
            }

            return above;
        }
    }

    private async Task<Dictionary<(TimelineId Holder, long Version), NegotiationEvent>> SharedAsync((TimelineId Holder, long Version)[] wanted, CancellationToken cancel)
    {
        var shared = new Dictionary<(TimelineId, long), NegotiationEvent>();
        if (wanted.Length == 0)
        {
            return shared;
        }

        await using var command = database.CreateCommand();
        var holders = command.Parameters.BindColumn(wanted.Select(fork => fork.Holder.Value), NpgsqlDbType.Varchar);
        var versions = command.Parameters.BindColumn(wanted.Select(fork => fork.Version), NpgsqlDbType.Bigint);
        command.CommandText =
            $"""
            select fork.holder, fork.version, e.type, e.data
            from unnest({holders}, {versions}) fork (holder, version)
            cross join lateral (select type, data from simulator.mt_events where stream_id = fork.holder and version = fork.version offset 0) e
            """;
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            shared.Add((new(rows.GetString(0)), rows.GetInt64(1)), codec.Decode(rows.GetString(2), rows.GetFieldValue<byte[]>(3)));
        }

        return shared;
    }
}
