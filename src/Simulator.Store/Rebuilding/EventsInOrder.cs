using System.Runtime.CompilerServices;
using Simulator.Domain;

namespace Simulator.Store.Rebuilding;

/// <summary>An event with no more of its row than the read models need.</summary>
/// <param name="Timeline">The timeline that holds it.</param>
/// <param name="Version">Its version.</param>
/// <param name="Event">What happened.</param>
internal readonly record struct PlacedEvent(TimelineId Timeline, long Version, NegotiationEvent Event);

/// <summary>All events of ours in the order in which they were stored: those of a timeline by version, after what it has from its parent.</summary>
/// <remarks>
/// Marten's daemon reads every column of an event and waits for each; and it reads no page while it folds one. Made by it, the read models took twice
/// as long.
/// </remarks>
internal static class EventsInOrder
{
    /// <summary>Enough that what a page costs besides its events no longer counts, and few enough that few are alive at once.</summary>
    private const int PageSize = 1_000;

    /// <summary>Has something done with page after page. The next one is read and decoded meanwhile, on another processor.</summary>
    public static async Task ForEachPageAsync(SimulatorStore store, Func<IReadOnlyList<PlacedEvent>, Task> work, CancellationToken cancel)
    {
        await using var pages = ReadAsync(store, cancel).Chunk(PageSize).GetAsyncEnumerator(cancel);
        var next = NextAsync();
        try
        {
            while (await next)
            {
                var page = pages.Current;
                next = NextAsync();
                await work(page);
            }
        }
        finally
        {
            await next.ContinueWith(_ => { }, TaskScheduler.Default);
        }

        Task<bool> NextAsync() => Task.Run(() => pages.MoveNextAsync().AsTask(), CancellationToken.None);
    }

    private static async IAsyncEnumerable<PlacedEvent> ReadAsync(SimulatorStore store, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = store.Database.CreateCommand("select stream_id, version, type, data from simulator.mt_events order by seq_id");
        command.CommandTimeout = 0;
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var alias = rows.GetString(2);
            if (store.Codec.Knows(alias))
            {
                yield return new(new(rows.GetString(0)), rows.GetInt64(1), store.Codec.Decode(alias, rows.GetFieldValue<byte[]>(3)));
            }
        }
    }
}
