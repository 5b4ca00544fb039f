using System.Text.Json;
using Npgsql;
using Simulator.Domain;

namespace Simulator.Store.Rebuilding;

/// <summary>The read models in use beside those made again: what of them differs.</summary>
/// <param name="database">The database.</param>
/// <param name="used">The store on the read models in use.</param>
/// <param name="beside">The store on those made again.</param>
internal sealed class Comparison(NpgsqlDataSource database, EventStore used, EventStore beside)
{
    /// <summary>How often timelines that grow meanwhile are looked at before they are left to the next time.</summary>
    private const int Looks = 20;

    private const string Growing = "growing", State = "state", Checkpoint = "state of a checkpoint";

    // One statement, so that one moment is compared. When and in which batches rows were written is not compared: it does not follow from events.
    private const string Differences =
        $"""
        with both_at_one_version as (
            select l.id from simulator.timelines l join {BesideTables.Schema}.timelines b on b.id = l.id where l.version = b.version),
        demands as (
            select timeline, issue, asked_by, asked_of, form, tabled, since, answers from simulator.demand_ledger),
        demands_beside as (
            select timeline, issue, asked_by, asked_of, form, tabled, since, answers from {BesideTables.Schema}.demand_ledger),
        citations as (
            select timeline, source, unnest(versions) from simulator.source_index),
        citations_beside as (
            select timeline, source, unnest(versions) from {BesideTables.Schema}.source_index),
        different (id, what) as (
            select coalesce(l.id, b.id), case
                when l.id is null or b.id is null then 'summary'
                when l.version <> b.version then '{Growing}'
                when (l.first_day, l.last_day, l.phase, l.rung) is distinct from (b.first_day, b.last_day, b.phase, b.rung) then 'summary'
                when (l.state_version, l.state::text) is distinct from (b.state_version, b.state::text) then '{State}' end
            from simulator.timelines l full join {BesideTables.Schema}.timelines b on b.id = l.id
            union all
            select coalesce(l.id, b.id), case when l is distinct from b then 'lineage' end
            from simulator.branches l full join {BesideTables.Schema}.branches b on b.id = l.id
            union all
            select timeline, 'demand ledger'
            from ((table demands except table demands_beside) union all (table demands_beside except table demands)) d
            where timeline in (table both_at_one_version)
            union all
            select timeline, 'source index'
            from ((table citations except table citations_beside) union all (table citations_beside except table citations)) c
            where timeline in (table both_at_one_version)
            union all
            select v.id, case
                when l.last_day is distinct from b.last_day then 'row of checkpoints'
                when l.state::text <> b.state::text then '{Checkpoint}' end
            from simulator.checkpoints l full join {BesideTables.Schema}.checkpoints b on b.timeline = l.timeline and b.version = l.version
            join both_at_one_version v on v.id = coalesce(l.timeline, b.timeline))
        select distinct id, what from different where what is not null order by id, what
        """;

    /// <summary>What differs, one sentence each.</summary>
    /// <remarks>
    /// What two looks in a row see: at the first, a timeline that began a moment ago may be in the one and not in the other. Only what is different at the first
    /// is looked at again, so that others may begin as many as they like meanwhile.
    /// </remarks>
    /// <param name="catchUp">Brings both to the end of what was appended meanwhile.</param>
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

    /// <summary>What differs at this moment, of the timelines that are asked for.</summary>
    private async Task<List<(TimelineId Timeline, string What)>> LookAsync(Predicate<TimelineId> asked, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(Differences);
        var different = new List<(TimelineId Timeline, string What)>();
        await using (var rows = await command.ExecuteReaderAsync(cancel))
        {
            while (await rows.ReadAsync(cancel))
            {
                different.Add((new(rows.GetString(0)), rows.GetString(1)));
            }
        }

        different.RemoveAll(one => !asked(one.Timeline));
        return await different.ToAsyncEnumerable().Where(async (one, stop) => !await IsSameAsync(one.Timeline, one.What, stop)).ToListAsync(cancel);
    }

    /// <summary>Whether a difference is one of words only.</summary>
    private Task<bool> IsSameAsync(TimelineId timeline, string what, CancellationToken cancel) => what switch
    {
        State => SameStateAsync(timeline, cancel),
        Checkpoint => SameCheckpointsAsync(timeline, cancel),
        _ => Task.FromResult(false),
    };

    /// <summary>The stored states may stand at different versions. They are the same when the events after each lead to the same end.</summary>
    private async Task<bool> SameStateAsync(TimelineId timeline, CancellationToken cancel)
    {
        var (one, other) = (await used.HeadAsync(timeline, cancel), await beside.HeadAsync(timeline, cancel));
        return one.Version != other.Version || one.State == other.State;
    }

    /// <summary>Documents that were written by another version of the program may be worded otherwise. They are the same when they tell the same states.</summary>
    private async Task<bool> SameCheckpointsAsync(TimelineId timeline, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            $"""
            select l.state, b.state
            from simulator.checkpoints l join {BesideTables.Schema}.checkpoints b on b.timeline = l.timeline and b.version = l.version
            where l.timeline = $1 and l.state::text <> b.state::text
            """);
        command.Parameters.Bind(timeline.Value);
        var same = true;
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (same && await rows.ReadAsync(cancel))
        {
            same = Read(rows.GetFieldValue<byte[]>(0)) == Read(rows.GetFieldValue<byte[]>(1));
        }

        return same;

        static NegotiationState? Read(byte[] state) => JsonSerializer.Deserialize(state, EventJson.Default.NegotiationState);
    }
}
