using System.Collections.Concurrent;
using Npgsql;
using Simulator.Domain;

namespace Simulator.Store.Rebuilding;

/// <summary>Folds every stored event once and writes the read models that follow into empty tables.</summary>
/// <param name="database">The database.</param>
/// <param name="codec">Turns rows into events.</param>
/// <param name="schema">Where the empty tables are.</param>
/// <param name="progress">Is told which part of the events was read, from 0 to 1.</param>
internal sealed class Refill(NpgsqlDataSource database, EventCodec codec, string schema, IProgress<double>? progress)
{
    /// <summary>How many events make a piece of work worth a connection of its own.</summary>
    private const int WorthIt = 5_000;

    /// <summary>How many streams are asked for in one round trip.</summary>
    private const int StreamsAtOnce = 64;

    private const int ReportEvery = 10_000;

    private readonly ConcurrentBag<string> problems = [];
    private long done;
    private long total;

    /// <summary>What is wrong with the stored events, in the order of its words; nothing when all is well.</summary>
    public IReadOnlyList<string> Problems => [.. problems.Order(StringComparer.Ordinal)];

    /// <summary>Reads all events of the streams, as many trees at once as there are processors.</summary>
    public async Task RunAsync(IReadOnlyCollection<StoredStream> streams, CancellationToken cancel)
    {
        total = streams.Sum(stream => stream.Events);
        var work = Pieces(StreamTree.Of(streams, problems.Add));
        var workers = new ParallelOptions { MaxDegreeOfParallelism = Math.Clamp(Environment.ProcessorCount, 1, 8), CancellationToken = cancel };
        await Parallel.ForEachAsync(work, workers, async (trees, stop) => await ReadAsync(trees, stop));
    }

    private static IEnumerable<List<StreamTree>> Pieces(IEnumerable<StreamTree> trees)
    {
        var (piece, events) = (new List<StreamTree>(), 0L);
        foreach (var tree in trees)
        {
            piece.Add(tree);
            events += tree.Events;
            if (events >= WorthIt)
            {
                yield return piece;
                (piece, events) = ([], 0);
            }
        }

        if (piece.Count > 0)
        {
            yield return piece;
        }
    }

    private async Task ReadAsync(List<StreamTree> trees, CancellationToken cancel)
    {
        await using var reading = await database.OpenConnectionAsync(cancel);
        await using var writing = await database.OpenConnectionAsync(cancel);
        await using var transaction = await writing.BeginTransactionAsync(cancel);
        var rows = new ReadModelRows(schema);
        var forks = new Dictionary<TimelineId, NegotiationState>();
        foreach (var some in trees.SelectMany(tree => tree.Streams, (tree, stream) => (tree, stream)).Chunk(StreamsAtOnce))
        {
            await using var batch = reading.CreateBatch();
            foreach (var (_, stream) in some)
            {
                batch.BatchCommands.Add(new NpgsqlBatchCommand(
                    "select version, type, data from simulator.mt_events where stream_id = $1 and version <= $2 order by version")
                {
                    Parameters = { new() { Value = stream.Timeline.Value }, new() { Value = stream.Version } },
                });
            }

            await using var events = await batch.ExecuteReaderAsync(cancel);
            foreach (var (tree, stream) in some)
            {
                forks.Remove(stream.Timeline, out var from);
                await FoldAsync(stream, from ?? NegotiationState.Empty, events, rows, tree.Branches[stream.Timeline], forks, writing, cancel);
                await events.NextResultAsync(cancel);
            }
        }

        await rows.FlushAsync(writing, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task FoldAsync(
        StoredStream stream,
        NegotiationState state,
        NpgsqlDataReader events,
        ReadModelRows rows,
        IEnumerable<StoredStream> branches,
        Dictionary<TimelineId, NegotiationState> forks,
        NpgsqlConnection writing,
        CancellationToken cancel)
    {
        using var leaving = branches.GetEnumerator();
        var more = leaving.MoveNext();
        var version = stream.First - 1;
        TimelineHead? stored = null;
        while (await events.ReadAsync(cancel))
        {
            version++;
            if (events.GetInt64(0) is var found && found != version)
            {
                problems.Add($"'{stream.Timeline}' has version {found} where version {version} should be.");
            }

            if (Decode(stream, version, events.GetString(1), events.GetFieldValue<byte[]>(2)) is { } happened)
            {
                state = Negotiation.Evolve(state, happened);
                rows.Add(stream.Timeline, version, happened, state);
            }

            if (version == stream.StateVersion)
            {
                stored = new(stream.Timeline, version, state);
            }

            for (; more && leaving.Current.Fork == version; more = leaving.MoveNext())
            {
                forks.Add(leaving.Current.Timeline, state);
            }

            if (rows.Full)
            {
                await rows.FlushAsync(writing, cancel);
            }

            if (Interlocked.Increment(ref done) % ReportEvery == 0)
            {
                progress?.Report((double)done / total);
            }
        }

        if (version != stream.Version)
        {
            problems.Add($"'{stream.Timeline}' is said to have version {stream.Version}, and its last event is version {version}.");
        }

        if (state.Begins is not null)
        {
            rows.Add(stream, stream.HasNoState ? null : stored ?? new(stream.Timeline, version, state), state);
        }
    }

    private NegotiationEvent? Decode(StoredStream stream, long version, string alias, byte[] data)
    {
        try
        {
            return codec.Decode(alias, data);
        }
        catch (UnreadableEventException unreadable)
        {
            problems.Add($"'{stream.Timeline}' version {version}: {unreadable.Message}");
            return null;
        }
    }
}
