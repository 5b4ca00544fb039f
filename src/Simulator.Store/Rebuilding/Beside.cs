using Npgsql;
using Simulator.Domain;

namespace Simulator.Store.Rebuilding;

/// <summary>The read models once more, beside those in use: made from all events, then kept up with what is appended meanwhile.</summary>
internal sealed class Beside : IAsyncDisposable
{
    private readonly SimulatorStore used;
    private readonly SimulatorStore store;
    private readonly IProgress<double>? progress;
    private readonly HashSet<TimelineId> noted = [];

    /// <summary>Nothing is made yet.</summary>
    /// <param name="used">The store with the read models in use.</param>
    /// <param name="progress">Is told which part of the events was read, from 0 to 1.</param>
    public Beside(SimulatorStore used, IProgress<double>? progress)
    {
        this.used = used;
        this.progress = progress;
        store = used.Beside(BesideTables.Schema);
        Timelines = new(store, ConnectionLoss.Reported(store.Database));
    }

    /// <summary>The timelines, with these read models.</summary>
    public EventStore Timelines { get; }

    /// <summary>Makes them from all events that there are, when those are in order.</summary>
    public async Task<CheckedEvents> MakeAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await BesideTables.CreateAsync(connection, cancel);
        var (streams, events) = (await StoredStream.BehindAsync(used, BesideTables.Schema, cancel), new StoredEvents(used));
        var made = new CheckedEvents(
            streams.Count, streams.Count(stream => stream.Parent is not null), streams.Sum(stream => stream.Events), StoredEvents.ProblemsOfLineage(streams));

        // The server looks through the rows while they are folded here.
        var rows = events.ProblemsOfRowsAsync(streams, cancel);
        try
        {
            await Task.WhenAll(rows, made.Problems.Count > 0 ? Task.CompletedTask : FillAsync(connection, streams, made.Events, cancel));
            return made with { Problems = [.. made.Problems, .. await rows] };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var problems = rows.IsCompletedSuccessfully ? await rows : [];
            problems = problems.Count > 0 ? problems : await events.UnreadableAsync(cancel);
            return problems.Count > 0 ? made with { Problems = problems } : throw MartenFailure.Unwrapped(failure);
        }
    }

    private async Task FillAsync(NpgsqlConnection connection, List<StoredStream> streams, long total, CancellationToken cancel)
    {
        await BesideTables.AddKeysAsync(connection, cancel);
        await BesideTables.AddBranchesAsync(connection, streams, cancel);
        noted.UnionWith(streams.Select(stream => stream.Timeline));
        var (projection, applied) = (new ReadModelProjection(store, Timelines, AddBranchAsync), 0L);
        await EventsInOrder.ForEachPageAsync(store, async page =>
        {
            await projection.ApplyAsync(page, cancel);
            progress?.Report(Math.Min(1, (double)(applied += page.Count) / total));
        }, cancel);
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
