using Simulator.Domain.Values;
using Simulator.Postgres;

namespace Simulator.Store;

/// <summary>A timeline in the tree: its branch point and its end.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Parent">The timeline from which it forks; <c>null</c> for a root.</param>
/// <param name="ForkVersion">The last version shared with the parent; 0 for a root. The timeline's own events begin after it.</param>
/// <param name="Version">The version of its last event.</param>
/// <param name="Archived">True when it is archived: it can be read, but not appended to or forked.</param>
public sealed record TimelinePlace(TimelineId Timeline, TimelineId? Parent, long ForkVersion, long Version, bool Archived = false);

/// <summary>The tree of all timelines.</summary>
/// <param name="store">The store.</param>
public sealed class TimelineTree(SimulatorStore store)
{
    /// <summary>The stream in which Marten would record the sequence numbers of a failed append. It is not a timeline.</summary>
    internal const string Tombstones = "mt_tombstone";

    /// <summary>The place of a timeline; <c>null</c> when it does not exist or has no event.</summary>
    public async Task<TimelinePlace?> FindAsync(TimelineId timeline, CancellationToken cancel = default) => (await PlacesAsync(
        """
        select s.id, b.parent_id, coalesce(b.fork_version, 0), s.version, s.is_archived
        from simulator.mt_streams s
        left join lateral (select parent_id, fork_version from simulator.branches where id = s.id offset 0) b on true
        where s.id = $1 and s.version > 0
        """, timeline, cancel)).SingleOrDefault();

    /// <summary>All timelines, tree after tree by name; within a tree a branch comes after its parent, then by name.</summary>
    public Task<IReadOnlyList<TimelinePlace>> AllAsync(CancellationToken cancel = default) => DescendAsync(from: null, cancel);

    /// <summary>
    /// The timelines needed to export a timeline: its ancestors, each up to the last version that is needed, then the timeline itself and every
    /// branch below it. A branch comes after its parent, then by name.
    /// </summary>
    public async Task<IReadOnlyList<TimelinePlace>> FamilyAsync(TimelineId timeline, CancellationToken cancel = default)
    {
        var descendants = await DescendAsync(timeline, cancel);
        var ancestors = new Stack<TimelinePlace>();
        for (var below = descendants[0]; below.Parent is { } parent; below = ancestors.Peek())
        {
            var above = (await FindAsync(parent, cancel))!;
            ancestors.Push(above with { Version = Math.Max(below.ForkVersion, above.ForkVersion + 1) });
        }

        return [.. ancestors, .. descendants];
    }

    /// <summary>The identities of a timeline's own events, in the order of their versions; those of its ancestors are left out.</summary>
    public IAsyncEnumerable<Guid> OwnEventsAsync(
        TimelineId timeline, CancellationToken cancel = default) => store.Loss.ResumeAsync<(Guid Id, long Version)>(
        (last, cancelled) => store.Database.CreateCommand(
            "select id, version from simulator.mt_events where stream_id = $1 and version > $2 order by version")
            .With(timeline.Value, last.Version).StreamAsync(row => (row.GetGuid(0), row.GetInt64(1)), cancelled),
        ConnectionLoss.WhenReading, cancel).Select(own => own.Id);

    private Task<IReadOnlyList<TimelinePlace>> DescendAsync(TimelineId? from, CancellationToken cancel)
    {
        // Two queries, not one with a condition on the parameter: with that, the server would always scan every stream.
        var begins = from is null ? $"s.version > 0 and s.id <> '{Tombstones}' and b.parent_id is null" : "s.id = $1";
        var sql = $"""
            with recursive tree (root, id, parent_id, fork_version, depth) as (
                select s.id, s.id, b.parent_id, b.fork_version, 0
                from simulator.mt_streams s
                left join lateral (select parent_id, fork_version from simulator.branches where id = s.id offset 0) b on true
                where {begins}
                union all
                select t.root, b.id, b.parent_id, b.fork_version, t.depth + 1
                from tree t
                cross join lateral (select id, parent_id, fork_version from simulator.branches where parent_id = t.id offset 0) b)
            select t.id, t.parent_id, coalesce(t.fork_version, 0), s.version, s.is_archived
            from tree t cross join lateral (select version, is_archived from simulator.mt_streams where id = t.id offset 0) s
            order by t.root collate "C", t.depth, t.id collate "C"
            """;
        return PlacesAsync(sql, from, cancel);
    }

    private async Task<IReadOnlyList<TimelinePlace>> PlacesAsync(
        string sql, TimelineId? of, CancellationToken cancel) => await store.Loss.ReadingAsync(
        () => store.Database.CreateCommand(sql).With(of is { } timeline ? [timeline.Value] : []).RowsAsync(
            row => new TimelinePlace(new(row.GetString(0)), row.Parent(1), row.GetInt64(2), row.GetInt64(3), row.GetBoolean(4)), cancel),
        cancel);
}
