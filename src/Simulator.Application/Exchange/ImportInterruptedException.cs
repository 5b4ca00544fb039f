namespace Simulator.Application.Exchange;

/// <summary>An import was interrupted. Stored events stay, and the same import, run again, resumes after them.</summary>
/// <param name="stored">The number of events of the file that are stored.</param>
/// <param name="events">The number of events of the file.</param>
/// <param name="cause">The cause: a cancellation, or the loss of the database.</param>
public sealed class ImportInterruptedException(long stored, long events, Exception cause)
    : Exception($"{stored} of {events} events are stored. Run the same command again to continue.", cause)
{
    /// <summary>The number of events of the file that are stored.</summary>
    public long Stored => stored;

    /// <summary>The number of events of the file.</summary>
    public long Events => events;
}
