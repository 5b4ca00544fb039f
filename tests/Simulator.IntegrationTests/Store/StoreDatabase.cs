using System.Diagnostics;
using System.Text.Json;
using Npgsql;
using Simulator.Domain;
using Simulator.Store;

namespace Simulator.IntegrationTests.Store;

/// <summary>A database with the tables of the store, and short ways to ask it.</summary>
public class StoreDatabase(TestServer server) : TestDatabase(server)
{
    public EventStore Store => field ??= new(Source, new EventCodec());

    public async Task<T> AskAsync<T>(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The first column of all rows.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        await using var rows = await command.ExecuteReaderAsync();
        var list = new List<T>();
        while (await rows.ReadAsync())
        {
            list.Add(rows.GetFieldValue<T>(0));
        }

        return list;
    }

    public async Task ExecuteAsync(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A timeline that holds the given events.</summary>
    public Task<TimelineHead> BeginAsync(params IReadOnlyList<NewEvent> events) => AppendAsync(Given.Timeline(), events);

    /// <summary>Appends to the end of a timeline, wherever that is.</summary>
    public async Task<TimelineHead> AppendAsync(TimelineId timeline, params IReadOnlyList<NewEvent> events) =>
        await Store.AppendAsync(await Store.HeadAsync(timeline), events);

    /// <summary>A branch that leaves a timeline after a version, with events of its own. Without any, nobody has looked at it yet.</summary>
    public async Task<TimelineHead> BranchAsync(TimelineId parent, long at, params IReadOnlyList<NewEvent> own)
    {
        var (branch, fork) = (Given.Timeline(), await Store.AtAsync(parent, at));
        var begun = Given.Branch(fork);
        if (own.Count > 0)
        {
            return await Store.ForkAsync(branch, fork, [begun, .. own]);
        }

        await Store.ForkAsync(branch, begun);
        return new(branch, at + 1, Negotiation.Evolve(fork.State, begun.Event));
    }

    public async Task<IReadOnlyList<StoredEvent>> ReadAsync(TimelineId timeline, EventRange? range = null) =>
        await Store.ReadAsync(timeline, range).ToListAsync();

    /// <summary>Waits until a statement in this database is held up by another transaction.</summary>
    public Task UntilSomebodyWaitsAsync() =>
        UntilAsync("select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')");

    /// <summary>Waits until a question is answered with yes.</summary>
    public async Task UntilAsync(string sql, params object[] values)
    {
        var waiting = Stopwatch.StartNew();
        while (!await AskAsync<bool>(sql, values))
        {
            Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(30), $"Not within 30 seconds: {sql}");
            await Task.Delay(5);
        }
    }

    /// <summary>A text that changes with every row that is written anywhere, and with every sequence value given out.</summary>
    public Task<string> FingerprintAsync() => FingerprintAsync(Source);

    public static async Task<string> FingerprintAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            """
            select concat_ws(' ',
                (select md5(string_agg(s::text, '|' order by id)) from simulator.mt_streams s),
                (select md5(string_agg(e::text, '|' order by seq_id)) from simulator.mt_events e),
                (select md5(string_agg(t::text, '|' order by id)) from simulator.timelines t),
                (select md5(string_agg(d::text, '|' order by timeline, issue, asked_by)) from simulator.demand_ledger d),
                (select md5(string_agg(i::text, '|' order by timeline, since, source)) from simulator.source_index i),
                (select md5(string_agg(b::text, '|' order by id)) from simulator.branches b),
                (select md5(string_agg(c::text, '|' order by timeline, version)) from simulator.checkpoints c),
                (select md5(string_agg(c::text, '|' order by id)) from simulator.cases c),
                (select md5(string_agg(r::text, '|' order by id)) from simulator.registered_runs r),
                (select last_value from simulator.mt_events_sequence))
            """);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The rows of all read models, without the moments and the batches in which they were written.</summary>
    public Task<IReadOnlyList<string>> ReadModelRowsAsync() => ListAsync<string>(
        """
        select concat_ws('|', 'timeline', id, version, first_day, last_day, phase, rung) from simulator.timelines
        union all
        select concat_ws('|', 'branch', id, parent_id, fork_version) from simulator.branches
        union all
        select concat_ws('|', 'demand', timeline, issue, asked_by, asked_of, form, tabled, since, answers) from simulator.demand_ledger
        union all
        select concat_ws('|', 'citation', timeline, source, version) from simulator.source_index, unnest(versions) version
        union all
        select concat_ws('|', 'checkpoint', timeline, version, last_day, state) from simulator.checkpoints
        order by 1
        """);

    /// <summary>Sees to it that every read model of a timeline follows from its events; of a branch, the source index has its own events only.</summary>
    public async Task IsProjectedAsync(TimelineId timeline, NegotiationState state)
    {
        var events = await ReadAsync(timeline);
        var document = await AskAsync<string>("select coalesce(state, 'null')::text from simulator.timelines where id = $1", timeline);
        var stateVersion = await AskAsync<long>("select state_version from simulator.timelines where id = $1", timeline);
        Assert.InRange(events[^1].Version - stateVersion, 0, 15);
        if (JsonSerializer.Deserialize(document, EventJson.Default.NegotiationState) is { } kept)
        {
            Assert.Equal(Negotiation.Fold(events.Where(stored => stored.Version <= stateVersion).Select(stored => stored.Event)), kept);
        }
        else
        {
            Assert.Equal(events.First(stored => stored.Timeline == timeline).Version - 1, stateVersion);
        }

        Assert.Equal(new(timeline, events[^1].Version, state), await Store.HeadAsync(timeline));

        var ledger = await ListAsync<string[]>(
            """
            select array[issue, asked_by, asked_of, form, initcap(tabled::text), since::text,
                jsonb_array_length(answers)::text, initcap(answers -> -1 ->> 'Accepted')]
            from simulator.demand_ledger where timeline = $1 order by issue, asked_by
            """, timeline);
        Assert.Equal(
            from demand in state.Demands
            orderby demand.Issue.Value, demand.By.Value
            let last = demand.Answers.Count == 0 ? null : demand.Answers[^1]
            select new[]
            {
                $"{demand.Issue}", $"{demand.By}", $"{demand.Of}", $"{demand.Form}", $"{demand.Tabled}", $"{demand.Since:yyyy-MM-dd}",
                $"{demand.Answers.Count}", last?.Accepted.ToString(),
            },
            ledger);

        Assert.Equal(
            from stored in events
            where stored.Timeline == timeline && stored.Version % 256 == 0
            let there = Negotiation.Fold(events.Take((int)stored.Version).Select(earlier => earlier.Event))
            select $"{stored.Version} {there.AsOf:yyyy-MM-dd} {JsonSerializer.Serialize(there, EventJson.Default.NegotiationState)}",
            await ListAsync<string>("select concat_ws(' ', version, last_day, state) from simulator.checkpoints where timeline = $1 order by version", timeline));

        Assert.Equal(
            from stored in events
            where stored.Timeline == timeline
            from source in stored.Event.Account.Sources
            orderby stored.Version, source.Value
            select $"{stored.Version} {source}",
            await ListAsync<string>("select version || ' ' || source from simulator.source_index, unnest(versions) version where timeline = $1 order by version, source", timeline));
    }

    protected override async Task PrepareAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await Schema.EnsureAsync(source);
    }

    private NpgsqlCommand Command(string sql, object[] values)
    {
        var command = Source.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value is TimelineId id ? id.Value : value });
        }

        return command;
    }
}
