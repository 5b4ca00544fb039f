using System.Diagnostics;
using Npgsql;
using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Store;
using Simulator.Store.Migrations;

namespace Simulator.IntegrationTests.Store;

/// <summary>A database with the tables of the store, and short ways to ask it.</summary>
public class StoreDatabase(TestServer server) : TestDatabase(server)
{
    public SimulatorStore Documents => field ??= new(Source);

    public EventStore Store => field ??= new(Documents);

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
                (select md5(string_agg(t::text, '|' order by id)) from simulator.mt_doc_timeline t),
                (select md5(string_agg(d::text, '|' order by id)) from simulator.mt_doc_demands d),
                (select md5(string_agg(c::text, '|' order by id)) from simulator.mt_doc_citations c),
                (select md5(string_agg(b::text, '|' order by id)) from simulator.branches b),
                (select md5(string_agg(s::text, '|' order by id)) from simulator.mt_doc_state s),
                (select md5(string_agg(c::text, '|' order by id)) from simulator.mt_doc_case c),
                (select md5(string_agg(r::text, '|' order by id)) from simulator.mt_doc_runs r),
                (select last_value from simulator.mt_events_sequence))
            """);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The rows of all read models, without the moments and the batches in which they were written.</summary>
    public Task<IReadOnlyList<string>> ReadModelRowsAsync() => ListAsync<string>(
        """
        select concat_ws('|', 'timeline', data) from simulator.mt_doc_timeline
        union all
        select concat_ws('|', 'branch', id, parent_id, fork_version) from simulator.branches
        union all
        select concat_ws('|', 'demands', id, data -> 'Demands') from simulator.mt_doc_demands where data -> 'Demands' <> '[]'
        union all
        select distinct concat_ws('|', 'citation', timeline, event) from simulator.mt_doc_citations, jsonb_array_elements(data -> 'Events') event
        union all
        select concat_ws('|', 'state', data) from simulator.mt_doc_state where version % 256 = 0
        order by 1
        """);

    /// <summary>
    /// Sees to it that every read model of a timeline follows from its events; of a branch, the source index has its own events only.
    /// </summary>
    public async Task IsProjectedAsync(TimelineId timeline, NegotiationState state)
    {
        var events = await ReadAsync(timeline);
        Assert.Equal(new(timeline, events[^1].Version, state), await Store.HeadAsync(timeline));

        var stored = await StatesAsync(timeline);
        var first = events.First(one => one.Timeline == timeline).Version;
        Assert.InRange(events[^1].Version - (stored.Count == 0 ? first - 1 : stored[^1].Version), 0, 15);
        Assert.Equal(
            stored.Select(
                kept => new StoredState(
                    $"{timeline}/{(kept.Version + 255) / 256}", timeline.Value, kept.Version, Fold(kept.Version).AsOf!.Value, Fold(kept.Version))),
            stored);
        Assert.Equal(
            events.Where(one => one.Timeline == timeline && one.Version % 256 == 0).Select(one => one.Version),
            stored.Where(kept => kept.Version % 256 == 0).Select(kept => kept.Version));

        var ledger = await ListAsync<string[]>(
            """
            select array[demand ->> 'Issue', demand ->> 'By', demand ->> 'Of', demand ->> 'Form', initcap(demand ->> 'Tabled'), demand ->> 'Since',
                jsonb_array_length(coalesce(demand -> 'Answers', '[]'))::text, initcap(demand -> 'Answers' -> -1 ->> 'Accepted')]
            from simulator.mt_doc_demands, jsonb_array_elements(data -> 'Demands') demand where id = $1 order by demand ->> 'Issue', demand ->> 'By'
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
            from one in events
            where one.Timeline == timeline
            from source in one.Event.Account.Sources
            orderby one.Version, source.Value
            select $"{one.Version} {source}",
            await CitationsAsync(timeline));

        NegotiationState Fold(long version) => Negotiation.Fold(events.Take((int)version).Select(one => one.Event));
    }

    /// <summary>The stored states of a timeline, by version.</summary>
    private async Task<IReadOnlyList<StoredState>> StatesAsync(TimelineId timeline)
    {
        await using var session = Documents.Documents.QuerySession();
        return await session.AdvancedSql.QueryAsync<StoredState>(
            "select data from simulator.mt_doc_state where timeline = ? order by version", CancellationToken.None, timeline.Value);
    }

    /// <summary>What the source index has of a timeline itself: a version and a source each.</summary>
    private Task<IReadOnlyList<string>> CitationsAsync(TimelineId timeline) => ListAsync<string>(
        """
        select distinct (event ->> 'Version') || ' ' || source, (event ->> 'Version')::bigint, source
        from simulator.mt_doc_citations, jsonb_array_elements(data -> 'Events') event, jsonb_array_elements_text(event -> 'Sources') source
        where timeline = $1 order by 2, 3
        """, timeline);

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
