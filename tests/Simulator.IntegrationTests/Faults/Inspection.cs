using System.Data;
using System.Diagnostics;
using System.Text.Json;
using Npgsql;
using Simulator.Domain.Serialization;
using Simulator.Domain.Values;
using Simulator.ServerUser;

namespace Simulator.IntegrationTests.Faults;

/// <summary>Looks at one moment of a timeline of numbered events, while it may be growing.</summary>
internal static class Inspection
{
    /// <summary>
    /// Sees to it that every acknowledged event is there once and in its place, no batch in part, and that the read models follow from the events.
    /// </summary>
    /// <remarks>Looks again when its own connection is cut: a server that misses one of its processes ends the sessions of all.</remarks>
    /// <returns>The version found.</returns>
    public static async Task<long> OfAsync(string connectionString, TimelineId timeline, long acknowledged)
    {
        for (var waiting = Stopwatch.StartNew(); ; await Task.Delay(5))
        {
            try
            {
                return await OnceAsync(connectionString, timeline, acknowledged);
            }
            catch (NpgsqlException lost) when (lost.IsTransient && waiting.Elapsed < TimeSpan.FromSeconds(30))
            {
            }
        }
    }

    private static async Task<long> OnceAsync(string connectionString, TimelineId timeline, long acknowledged)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead);

        var version = await EventsAsync(connection, timeline);
        Assert.True(version >= acknowledged, $"Version {acknowledged} was acknowledged, and the timeline ends with {version}.");
        Assert.True(NumberedEvents.EndsWith(version), $"The timeline ends with version {version}, in the middle of a batch.");
        if (version > 0)
        {
            await ReadModelsAsync(connection, timeline, version);
        }

        return version;
    }

    private static async Task<long> EventsAsync(NpgsqlConnection connection, TimelineId timeline)
    {
        var codec = new EventCodec();
        var version = 0L;
        await using var command = Ask(
            connection, "select version, id, type, data from simulator.mt_events where stream_id = $1 order by version, seq_id", timeline);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            version++;
            Assert.Equal((version, NumberedEvents.IdAt(timeline, version)), (rows.GetInt64(0), rows.GetGuid(1)));
            Assert.Equal(NumberedEvents.EventAt(version), codec.Decode(rows.GetString(2), rows.GetFieldValue<byte[]>(3)));
        }

        return version;
    }

    private static async Task ReadModelsAsync(NpgsqlConnection connection, TimelineId timeline, long version)
    {
        Assert.Equal(
            [$"{version} {version} {version}"],
            await ListAsync(
                connection,
                "select concat_ws(' ', s.version, t.mt_version, t.data ->> 'Version') "
                + "from simulator.mt_streams s join simulator.mt_doc_timeline t using (id) where id = $1",
                timeline));
        foreach (var state in await ListAsync(connection, "select data::text from simulator.mt_doc_state where timeline = $1", timeline))
        {
            var stored = JsonDocument.Parse(state).RootElement;
            Assert.Equal(
                NumberedEvents.StateAt(stored.GetProperty("Version").GetInt64()),
                stored.GetProperty("State").Deserialize(EventJson.Default.NegotiationState));
        }

        Assert.Equal(
            from demand in NumberedEvents.StateAt(version).Demands
            orderby demand.Issue.Value
            select $"{demand.Issue} {demand.By} {demand.Of} {demand.Form} {demand.Tabled} {demand.Since:yyyy-MM-dd} {demand.Answers.Count}",
            await ListAsync(
                connection,
                """
                select concat_ws(' ', demand ->> 'Issue', demand ->> 'By', demand ->> 'Of', demand ->> 'Form', initcap(demand ->> 'Tabled'),
                    demand ->> 'Since', jsonb_array_length(coalesce(demand -> 'Answers', '[]')))
                from simulator.mt_doc_demands, jsonb_array_elements(data -> 'Demands') demand where id = $1 order by demand ->> 'Issue'
                """,
                timeline));

        Assert.Equal(
            from number in Enumerable.Range(1, (int)version)
            from source in NumberedEvents.EventAt(number).Account.Sources
            select $"{number} {source}",
            await ListAsync(
                connection,
                """
                select (event ->> 'Version') || ' ' || source
                from simulator.mt_doc_citations, jsonb_array_elements(data -> 'Events') event, jsonb_array_elements_text(event -> 'Sources') source
                where timeline = $1 order by (event ->> 'Version')::bigint, source
                """,
                timeline));
    }

    private static async Task<IReadOnlyList<string>> ListAsync(NpgsqlConnection connection, string sql, TimelineId timeline)
    {
        var list = new List<string>();
        await using var command = Ask(connection, sql, timeline);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            list.Add(rows.GetString(0));
        }

        return list;
    }

    private static NpgsqlCommand Ask(NpgsqlConnection connection, string sql, TimelineId timeline) =>
        new(sql, connection) { Parameters = { new() { Value = timeline.Value } } };
}
