using Npgsql;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Postgres;

namespace Simulator.Store.Rebuilding;

/// <summary>The read models once more, beside those in use: made from all events, then kept up with what is appended meanwhile.</summary>
/// <remarks>
/// By the rules of <see cref="AppendedEvents"/>, which appends follow too, and without Marten's daemon: that reads every column of an event, waits
/// for each, and reads no page while it folds one. Made by it, the read models took twice as long.
/// </remarks>
/// <param name="used">The store with the read models in use.</param>
/// <param name="progress">Is told which part of the events was read, from 0 to 1.</param>
internal sealed class Beside(SimulatorStore used, IProgress<double>? progress) : IAsyncDisposable
{
    /// <summary>Enough that what a page costs besides its events no longer counts, and few enough that few are alive at once.</summary>
    private const int PageSize = 1_000;

    /// <summary>How many timelines a session writes: to each document that it is to store, Marten compares all that it has already.</summary>
    private const int AtOnce = 200;

    /// <summary>How many states at forks are remembered, since many branches may leave at one.</summary>
    private const int Remembered = 10_000;

    private readonly SimulatorStore store = used.Beside(BesideTables.Schema);
    private readonly Dictionary<(TimelineId Parent, long Version), NegotiationState> forks = [];

    /// <summary>The timelines, with these read models.</summary>
    public EventStore Timelines => field ??= new(store);

    /// <summary>Makes them from all events that there are, when those are in order.</summary>
    public async Task<CheckedEvents> MakeAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await BesideTables.CreateAsync(store, connection, cancel);
        var (streams, events) = (await StoredStream.BehindAsync(used, BesideTables.Schema, cancel), new StoredEvents(used));
        var made = new CheckedEvents(
            streams.Count, streams.Count(stream => stream.Parent is not null), streams.Sum(stream => stream.Events),
            StoredEvents.ProblemsOfLineage(streams));

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
            return problems.Count > 0 ? made with { Problems = problems } : throw ConnectionLoss.Cause(failure);
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

        await Timelines.CatchUpAsync(behind.Select(stream => stream.Timeline), cancel);
    }

    private async Task FillAsync(NpgsqlConnection connection, IReadOnlyList<StoredStream> streams, long total, CancellationToken cancel)
    {
        await BesideTables.AddBranchesAsync(connection, streams, cancel);
        var (head, applied) = (new TimelineHead(default, 0, NegotiationState.Empty), 0L);
        await foreach (var page in new StoredEvents(used).InOrder(streams, cancel).Chunk(PageSize).OneAheadAsync())
        {
            foreach (var timelines in page.GroupBy(placed => placed.Timeline).Chunk(AtOnce))
            {
                await using var session = store.Documents.LightweightSession();
                foreach (var own in timelines)
                {
                    var first = own.First();
                    head = head.Timeline == own.Key ? head : new(own.Key, first.Version - 1, await StateBeforeAsync(first, cancel));
                    var growth = AppendedEvents.Of(head, [.. own.Select(placed => placed.Event)]);
                    growth.Project(session);
                    head = growth.After;
                }

                await session.SaveChangesAsync(cancel);
            }

            progress?.Report(Math.Min(1, (double)(applied += page.Length) / total));
        }
    }

    /// <summary>The state that the first event of a timeline follows: that of its parent where it leaves, which stands beside already.</summary>
    private async Task<NegotiationState> StateBeforeAsync(PlacedEvent first, CancellationToken cancel)
    {
        if (first.Event is not ScenarioBranched begun)
        {
            return NegotiationState.Empty;
        }

        if (forks.TryGetValue((begun.Parent, begun.AtVersion), out var known))
        {
            return known;
        }

        if (forks.Count == Remembered)
        {
            forks.Clear();
        }

        return forks[(begun.Parent, begun.AtVersion)] = (await Timelines.StateAsync(begun.Parent, begun.AtVersion, cancel)).State;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => store.DisposeAsync();
}
