using Simulator.Postgres;
using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Files.Exchange;
using Simulator.Files.Problems;
using Simulator.Store;

namespace Simulator.Application.Exchange;

/// <summary>Stores what a checked file holds and the database does not, timeline after timeline, in batches that are each all or nothing.</summary>
/// <param name="store">Where events go.</param>
/// <param name="documents">Where cases go.</param>
/// <param name="check">What the file holds.</param>
/// <param name="stored">What is stored of it already.</param>
/// <param name="events">The events, drawn as they are stored.</param>
internal sealed class ExchangeImport(
    EventStore store, CaseDocuments documents, ExchangeCheck check, StoredTimelines stored, IAsyncEnumerator<ExchangedEvent> events) : IAsyncDisposable
{
    private long had;
    private long appended;

    /// <summary>Stores what is not stored yet.</summary>
    /// <returns>How many events that were.</returns>
    /// <exception cref="ImportInterruptedException">
    /// It was cancelled or lost the database. What was stored stays, and the same import goes on from there.
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

        // Stored events may differ in wording from those of the file, so a state is taken from the store where it has the events.
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
            "The file has become shorter while it was read. Allowed: a file that nobody writes to.");

    private sealed class Reached(Action<long> version) : IProgress<long>
    {
        public void Report(long value) => version(value);
    }
}
