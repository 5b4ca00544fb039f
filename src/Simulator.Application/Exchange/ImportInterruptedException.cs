namespace Simulator.Application.Exchange;

/// <summary>An import stopped in the middle. What it stored stays, and the same import made again goes on from there.</summary>
/// <param name="stored">How many events of the file are stored.</param>
/// <param name="events">How many the file has.</param>
/// <param name="cause">What stopped it: a cancellation, or the loss of the database.</param>
public sealed class ImportInterruptedException(long stored, long events, Exception cause)
    : Exception($"{stored} of {events} events are stored. Run the same command again to go on from there.", cause)
{
    /// <summary>How many events of the file are stored.</summary>
    public long Stored => stored;

    /// <summary>How many the file has.</summary>
    public long Events => events;
}
