using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Store;

namespace Simulator.Benchmarks;

/// <summary>Reading a timeline and folding it, among others: by hand, with bare Marten, and with the store along the lineage.</summary>
internal sealed class Reading : IDisposable
{
    /// <summary>How many events a turn reads.</summary>
    public const int Each = 10_000;

    private readonly BenchmarkDatabase database = BenchmarkDatabase.Open();
    private readonly SimulatorStore marten;
    private readonly TimelineId timeline;
    private readonly int times;

    /// <summary>Makes the timelines.</summary>
    /// <param name="events">How many events the one has that is read.</param>
    public Reading(int events)
    {
        marten = new(database.Source);
        times = Each / events;
        foreach (var count in new[] { 5_000, events, 5_000 })
        {
            var (made, told) = Workload.Of(count);
            database.Store.AppendInBatchesAsync(Workload.Begin(made), told.ToAsyncEnumerable()).GetAwaiter().GetResult();
            timeline = count == events ? made : timeline;
        }

        database.Settle();
    }

    /// <summary>Those who read.</summary>
    public Side[] Sides =>
    [
        new("bare Marten", () => RepeatAsync(() => BareMarten.FoldAsync(marten, timeline))),
        new("the store", () => RepeatAsync(FoldAsync)),
        new("Npgsql", () => RepeatAsync(() => PlainNpgsql.FoldAsync(database.Source, timeline))),
    ];

    private async Task<NegotiationState> FoldAsync()
    {
        var state = NegotiationState.Empty;
        await foreach (var stored in database.Store.ReadAsync(timeline))
        {
            state = Negotiation.Evolve(state, stored.Event);
        }

        return state;
    }

    private async Task RepeatAsync(Func<Task<NegotiationState>> read)
    {
        for (var time = 0; time < times; time++)
        {
            await read();
        }
    }

    /// <summary>Stops the server.</summary>
    public void Dispose()
    {
        marten.DisposeAsync().AsTask().GetAwaiter().GetResult();
        database.Dispose();
    }
}
