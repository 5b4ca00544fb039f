namespace Simulator.IntegrationTests.Store;

/// <summary>Writers that compete.</summary>
internal static class AtOnce
{
    /// <summary>Lets all go at the same moment, each on a thread and with a connection of its own.</summary>
    public static async Task<T[]> RunAsync<T>(IEnumerable<Func<Task<T>>> writers)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = writers.Select(async writer =>
        {
            await gate.Task;
            return await writer();
        }).ToArray();
        gate.SetResult();
        return await Task.WhenAll(running);
    }
}
