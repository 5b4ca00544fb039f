namespace Simulator.Store;

/// <summary>Makes the next item of a sequence on another processor while somebody works on the one before.</summary>
internal static class OneAhead
{
    /// <summary>The same items. Whoever leaves early waits for the one that is being made.</summary>
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
