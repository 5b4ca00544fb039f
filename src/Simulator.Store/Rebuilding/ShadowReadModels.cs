using Npgsql;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Postgres;

namespace Simulator.Store.Rebuilding;

/// <summary>A second set of read models, next to those in use: made from all events, then updated with concurrent appends.</summary>
/// <remarks>
/// They are made by <see cref="AppendedEvents"/>, as in appends, and without Marten's daemon. The daemon reads every column of an event, awaits
/// each, and reads no page while it folds one. With it, the rebuild took twice as long.
/// </remarks>
/// <param name="used">The store with the read models in use.</param>
/// <param name="progress">Receives the part of the events that was read, from 0 to 1.</param>
internal sealed class ShadowReadModels(SimulatorStore used, IProgress<double>? progress) : IAsyncDisposable
{
    /// <summary>The number of events per page: enough that the overhead of a page hardly counts, and few enough to keep memory small.</summary>
    private const int PageSize = 1_000;

    /// <summary>The number of timelines per session. Marten compares each new document with all others in the session.</summary>
    private const int AtOnce = 200;

    /// <summary>The number of states at forks that are cached, since many branches may fork at one.</summary>
    private const int Remembered = 10_000;

    private readonly SimulatorStore store = used.InSchema(ShadowTables.Schema);
    private readonly Dictionary<(TimelineId Parent, long Version), NegotiationState> forks = [];

    /// <summary>The event store on these read models.</summary>
    public EventStore Timelines => field ??= new(store);

    /// <summary>Makes the read models from all events, if the events are valid.</summary>
    public async Task<CheckedEvents> MakeAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await ShadowTables.CreateAsync(store, connection, cancel);
        var (streams, events) = (await StoredStream.BehindAsync(used, ShadowTables.Schema, cancel), new StoredEvents(used));
        var made = new CheckedEvents(
            streams.Count, streams.Count(stream => stream.Parent is not null), streams.Sum(stream => stream.Events),
            StoredEvents.ProblemsOfLineage(streams));

        // The server checks the rows while they are folded here.
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

    /// <summary>Updates the read models with the events appended in the meantime.</summary>
    public async Task CatchUpAsync(CancellationToken cancel)
    {
        var behind = await StoredStream.BehindAsync(used, ShadowTables.Schema, cancel);
        if (behind.Count > 0)
        {
            await using var connection = await store.Database.OpenConnectionAsync(cancel);
            await ShadowTables.AddBranchesAsync(connection, behind, cancel);
        }

        await Timelines.CatchUpAsync(behind.Select(stream => stream.Timeline), cancel);
    }

    private async Task FillAsync(NpgsqlConnection connection, IReadOnlyList<StoredStream> streams, long total, CancellationToken cancel)
    {
        await ShadowTables.AddBranchesAsync(connection, streams, cancel);
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

    /// <summary>The state before the first event of a timeline: for a branch, that of the rebuilt parent at the branch point.</summary>
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
