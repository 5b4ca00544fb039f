namespace Simulator.Store;

/// <summary>Produces the next item of a sequence on another thread while the consumer works on the current one.</summary>
internal static class OneAhead
{
    /// <summary>The same items. A consumer that stops early waits for the item in progress.</summary>
    public static async IAsyncEnumerable<T> OneAheadAsync<T>(this IAsyncEnumerable<T> items)
    {
        await using var source = items.GetAsyncEnumerator();
        var next = NextAsync();
        try
        {
            while (await next)
            {
                var item = source.Current;
                next = NextAsync();
                yield return item;
            }
        }
        finally
        {
            await next.ContinueWith(_ => { }, TaskScheduler.Default);
        }

        Task<bool> NextAsync() => Task.Run(() => source.MoveNextAsync().AsTask());
    }
}
