using JasperFx.Events.Projections;
using Npgsql;
using Simulator.Domain;

namespace Simulator.Store.Rebuilding;

/// <summary>The read models once more, beside those in use: made by Marten's daemon from all events, then kept up with what is appended meanwhile.</summary>
internal sealed class Beside : IAsyncDisposable
{
    /// <summary>How many events the daemon takes at once: enough that what it notes for each batch no longer counts.</summary>
    private const int BatchSize = 5_000;

    private readonly SimulatorStore used;
    private readonly SimulatorStore store;
    private readonly HashSet<TimelineId> noted = [];
    private long applied;
    private long total;

    /// <summary>Nothing is made yet.</summary>
    /// <param name="used">The store with the read models in use.</param>
    /// <param name="progress">Is told which part of the events was read, from 0 to 1.</param>
    public Beside(SimulatorStore used, IProgress<double>? progress)
    {
        this.used = used;
        var projection = new ReadModelProjection(() => Timelines!, AddBranchAsync, Count);
        store = used.Beside(BesideTables.Schema, options => options.Projections.Add(
            projection, ProjectionLifecycle.Async, asyncConfiguration: asynchronous => asynchronous.BatchSize = BatchSize));
        Timelines = new(store, ConnectionLoss.Reported(store.Database));

        void Count(int events)
        {
            applied += events;
            progress?.Report(Math.Min(1, (double)applied / total));
        }
    }

    /// <summary>The timelines, with these read models.</summary>
    public EventStore Timelines { get; }

    /// <summary>Makes them from all events that there are, when those are in order.</summary>
    public async Task<CheckedEvents> MakeAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await BesideTables.CreateAsync(connection, cancel);
        var (streams, events) = (await StoredStream.BehindAsync(used, BesideTables.Schema, cancel), new StoredEvents(used));
        total = streams.Sum(stream => stream.Events);
        var made = new CheckedEvents(streams.Count, streams.Count(stream => stream.Parent is not null), total, await events.ProblemsAsync(streams, cancel));
        if (made.Problems.Count > 0)
        {
            return made;
        }

        await BesideTables.AddKeysAsync(connection, cancel);
        await BesideTables.AddBranchesAsync(connection, streams, cancel);
        noted.UnionWith(streams.Select(stream => stream.Timeline));
        try
        {
            using var daemon = await store.Documents.BuildProjectionDaemonAsync();
            await daemon.RebuildProjectionAsync("read_models", TimeSpan.FromDays(1), cancel);
            return made;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return await events.UnreadableAsync(cancel) is { Count: > 0 } unreadable ? made with { Problems = unreadable } : throw MartenFailure.Unwrapped(failure);
        }
    }

    /// <summary>Brings them to the end of what was appended meanwhile.</summary>
    public async Task CatchUpAsync(CancellationToken cancel)
    {
        var behind = await StoredStream.BehindAsync(used, BesideTables.Schema, cancel);
        if (behind.Count > 0)
        {
            await using var connection = await store.Database.OpenConnectionAsync(cancel);
            await BesideTables.AddBranchesAsync(connection, behind, cancel);
        }

        foreach (var appended in behind)
        {
            await Timelines.HeadAsync(appended.Timeline, cancel);
        }
    }

    /// <summary>Notes where a branch leaves that began after the streams were listed.</summary>
    private async Task AddBranchAsync(TimelineId branch, ScenarioBranched begun)
    {
        if (noted.Add(branch))
        {
            await using var connection = await store.Database.OpenConnectionAsync();
            var stream = new StoredStream(branch, begun.AtVersion + 1, begun.AtVersion + 1, begun.Parent, begun.AtVersion);
            await BesideTables.AddBranchesAsync(connection, [stream], CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => store.DisposeAsync();
}
