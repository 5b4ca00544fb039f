using Simulator.Postgres;
using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Files.Exchange;
using Simulator.Files.Problems;
using Simulator.Store;

namespace Simulator.Application.Exchange;

/// <summary>Stores the events of a checked file that the database lacks, timeline after timeline, in atomic batches.</summary>
/// <param name="store">The store of events.</param>
/// <param name="documents">The store of cases.</param>
/// <param name="check">The content of the file.</param>
/// <param name="stored">The part of the content that is already stored.</param>
/// <param name="events">The events, read as they are stored.</param>
internal sealed class ExchangeImport(
    EventStore store, CaseDocuments documents, ExchangeCheck check, StoredTimelines stored, IAsyncEnumerator<ExchangedEvent> events)
    : IAsyncDisposable
{
    private long had;
    private long appended;

    /// <summary>Stores the events that are not stored yet.</summary>
    /// <returns>The number of those events.</returns>
    /// <exception cref="ImportInterruptedException">
    /// The import was cancelled, or lost the database. Stored events stay, and the same import resumes after them.
    /// </exception>
    public async Task<long> WriteAsync(CancellationToken cancel)
    {
        had = check.Sections.Sum(stored.CountOf);
        try
        {
            foreach (var section in check.Sections)
            {
                await WriteAsync(section, cancel);
                if (check.CaseOf(section) is var (@case, hash) && await documents.HashAsync(@case.Id, cancel) is null)
                {
                    await documents.PutAsync(@case, hash, cancel);
                }
            }

            return appended;
        }
        catch (Exception cause) when (cause is OperationCanceledException || DatabaseFailure.Is(cause))
        {
            throw new ImportInterruptedException(had + appended, check.Sections.Sum(section => section.Events), cause);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => events.DisposeAsync();

    private async Task WriteAsync(ExchangeSection section, CancellationToken cancel)
    {
        var count = stored.CountOf(section);
        for (var skipped = 0L; skipped < count; skipped++)
        {
            await NextAsync();
        }

        if (count < section.Events)
        {
            var head = await BeginAsync(section, count, cancel);
            var earlier = appended - head.Version;
            await store.AppendInBatchesAsync(
                head, OwnAsync(section.Last - head.Version), new Reached(version => appended = earlier + version), cancel);
        }
    }

    /// <summary>The head that the next event of a timeline follows. A branch begins with its first event.</summary>
    private async Task<TimelineHead> BeginAsync(ExchangeSection section, long count, CancellationToken cancel)
    {
        if (count > 0)
        {
            var head = await store.HeadAsync(section.Target, cancel);
            return head.Version == section.ForkVersion + count ? head : throw new WrongExpectedVersionException(
                section.Target, section.ForkVersion + count, head.Version);
        }

        if (section.Fork is not { } holder)
        {
            return new(section.Target, 0, NegotiationState.Empty);
        }

        // Stored events may differ in wording from those of the file, so the state comes from the store when it has the events.
        var fork = stored.CountOf(holder) > 0 ? await stored.ForkOfAsync(section, cancel) : check.ForkOf(section);
        var begun = await store.ForkAsync(section.Target, fork, [(await NextAsync()).New], cancel);
        appended++;
        return begun;
    }

    private async IAsyncEnumerable<NewEvent> OwnAsync(long count)
    {
        for (; count > 0; count--)
        {
            yield return (await NextAsync()).New;
        }
    }

    private async Task<ExchangedEvent> NextAsync() =>
        await events.MoveNextAsync() ? events.Current : throw new BadInputException(
            "The file became shorter while it was read. Allowed: a file that does not change during the import.");

    private sealed class Reached(Action<long> version) : IProgress<long>
    {
        public void Report(long value) => version(value);
    }
}
