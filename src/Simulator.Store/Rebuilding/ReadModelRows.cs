using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Simulator.Domain;

namespace Simulator.Store.Rebuilding;

/// <summary>Rows of the read models on their way into tables that have no keys yet.</summary>
/// <param name="schema">Where the tables are.</param>
internal sealed class ReadModelRows(string schema)
{
    /// <summary>After how many events rows are written: few enough that any number of them takes the same memory.</summary>
    private const int Most = 2_000;

    private readonly List<(StoredStream Stream, TimelineHead? Stored, NegotiationState End)> timelines = [];
    private readonly List<(TimelineId Timeline, long Since, Citations Citations)> cited = [];
    private readonly List<TimelineHead> checkpoints = [];
    private int events;

    /// <summary>Whether it is time to write.</summary>
    public bool Full => events + (20 * (timelines.Count + checkpoints.Count)) >= Most;

    /// <summary>Takes an event, and the state after it.</summary>
    public void Add(TimelineId timeline, long version, NegotiationEvent happened, NegotiationState state)
    {
        if (version % Growth.CheckpointEvery == 0)
        {
            checkpoints.Add(new(timeline, version, state));
        }

        if (cited.Count == 0 || cited[^1].Timeline != timeline)
        {
            cited.Add((timeline, version, new()));
        }

        cited[^1].Citations.Add(version, happened);
        events++;
    }

    /// <summary>Takes a timeline that was read to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="stored">The state that its summary holds, and the version of that; none when it goes on from the state at its fork.</param>
    /// <param name="end">The state at its end.</param>
    public void Add(StoredStream stream, TimelineHead? stored, NegotiationState end) => timelines.Add((stream, stored, end));

    /// <summary>Writes what was taken, and forgets it.</summary>
    public async Task FlushAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var citations = cited.SelectMany(
            some => some.Citations.Sources.Zip(some.Citations.Versions), (some, cited) => (some.Timeline, some.Since, Source: cited.First, Versions: cited.Second)).ToList();
        await CopyAsync(connection, "source_index (timeline, since, source, versions)", citations, (row, citation) =>
        {
            row.Write(citation.Timeline.Value, NpgsqlDbType.Varchar);
            row.Write(citation.Since, NpgsqlDbType.Bigint);
            row.Write(citation.Source, NpgsqlDbType.Varchar);
            row.Write(citation.Versions, NpgsqlDbType.Array | NpgsqlDbType.Bigint);
        }, cancel);
        await CopyAsync(connection, "timelines (id, version, first_day, last_day, phase, rung, state_version, state, updated)", timelines, (row, timeline) =>
        {
            row.Write(timeline.Stream.Timeline.Value, NpgsqlDbType.Varchar);
            row.Write(timeline.Stream.Version, NpgsqlDbType.Bigint);
            row.Write(timeline.End.Begins!.Value, NpgsqlDbType.Date);
            row.Write(timeline.End.AsOf!.Value, NpgsqlDbType.Date);
            row.Write(timeline.End.Phase.ToString(), NpgsqlDbType.Varchar);
            row.Write(timeline.End.Rung.ToString(), NpgsqlDbType.Varchar);
            row.Write(timeline.Stored?.Version ?? timeline.Stream.Fork, NpgsqlDbType.Bigint);
            if (timeline.Stored is { } stored)
            {
                row.Write(JsonSerializer.SerializeToUtf8Bytes(stored.State, EventJson.Default.NegotiationState), NpgsqlDbType.Json);
            }
            else
            {
                row.WriteNull();
            }

            row.Write(timeline.Stream.Updated, NpgsqlDbType.TimestampTz);
        }, cancel);
        await CopyAsync(connection, "branches (id, parent_id, fork_version)", timelines.FindAll(timeline => timeline.Stream.Parent is not null), (row, branch) =>
        {
            row.Write(branch.Stream.Timeline.Value, NpgsqlDbType.Varchar);
            row.Write(branch.Stream.Parent!.Value.Value, NpgsqlDbType.Varchar);
            row.Write(branch.Stream.Fork, NpgsqlDbType.Bigint);
        }, cancel);
        var demands = timelines.SelectMany(timeline => timeline.End.Demands, (timeline, demand) => (timeline.Stream, Demand: demand)).ToList();
        await CopyAsync(connection, "demand_ledger (timeline, issue, asked_by, asked_of, form, tabled, since, answers, version)", demands, (row, asked) =>
        {
            row.Write(asked.Stream.Timeline.Value, NpgsqlDbType.Varchar);
            row.Write(asked.Demand.Issue.Value, NpgsqlDbType.Varchar);
            row.Write(asked.Demand.By.Value, NpgsqlDbType.Varchar);
            row.Write(asked.Demand.Of.Value, NpgsqlDbType.Varchar);
            row.Write(asked.Demand.Form.ToString(), NpgsqlDbType.Varchar);
            row.Write(asked.Demand.Tabled, NpgsqlDbType.Boolean);
            row.Write(asked.Demand.Since, NpgsqlDbType.Date);
            row.Write(JsonSerializer.SerializeToUtf8Bytes(asked.Demand.Answers, EventJson.Default.ValueListAnswer), NpgsqlDbType.Jsonb);
            row.Write(asked.Stream.Version, NpgsqlDbType.Bigint);
        }, cancel);
        await CopyAsync(connection, "checkpoints (timeline, version, last_day, state)", checkpoints, (row, at) =>
        {
            row.Write(at.Timeline.Value, NpgsqlDbType.Varchar);
            row.Write(at.Version, NpgsqlDbType.Bigint);
            row.Write(at.State.AsOf!.Value, NpgsqlDbType.Date);
            row.Write(JsonSerializer.SerializeToUtf8Bytes(at.State, EventJson.Default.NegotiationState), NpgsqlDbType.Json);
        }, cancel);
        timelines.Clear();
        checkpoints.Clear();
        cited.Clear();
        events = 0;
    }

    private async Task CopyAsync<T>(
        NpgsqlConnection connection, string table, IReadOnlyCollection<T> items, Action<NpgsqlBinaryImporter, T> write, CancellationToken cancel)
    {
        if (items.Count == 0)
        {
            return;
        }

        await using var copy = await connection.BeginBinaryImportAsync($"copy {schema}.{table} from stdin (format binary)", cancel);
        foreach (var item in items)
        {
            await copy.StartRowAsync(cancel);
            write(copy, item);
        }

        await copy.CompleteAsync(cancel);
    }
}
