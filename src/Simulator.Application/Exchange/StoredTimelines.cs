using Simulator.Domain;
using Simulator.Domain.Values;
using Simulator.Files.Exchange;
using Simulator.Store;

namespace Simulator.Application.Exchange;

/// <summary>The stored part of the timelines of a file: nothing, the beginning, or everything.</summary>
internal sealed class StoredTimelines(EventStore store, TimelineTree tree) : IAsyncDisposable
{
    private readonly Dictionary<TimelineId, long> counts = [];
    private readonly Dictionary<TimelineId, TimelinePlace> places = [];
    private readonly List<TimelineId> others = [];
    private TimelineId? current;
    private IAsyncEnumerator<Guid>? ids;

    /// <summary>The number of a timeline's own events that were stored before.</summary>
    public long CountOf(ExchangeSection section) => counts.GetValueOrDefault(section.Target);

    /// <summary>The place of a timeline after the whole file is stored.</summary>
    public TimelinePlace PlaceOf(ExchangeSection section) => places.TryGetValue(section.Target, out var found)
        ? found with { Version = Math.Max(section.Last, found.Version) }
        : new(section.Target, section.Parent?.Target, section.ForkVersion, section.Last);

    /// <summary>The fork of a branch from its parent, with the stored state.</summary>
    public Task<TimelineHead> ForkOfAsync(ExchangeSection branch, CancellationToken cancel) =>
        store.AtAsync(branch.Parent!.Target, branch.ForkVersion, cancel);

    /// <summary>The timelines whose events differ from those of the file.</summary>
    public IReadOnlyList<TimelineId> Others => others;

    /// <summary>Compares the next event of a file with the event stored at the same place.</summary>
    public async Task CompareAsync(ExchangedEvent read, CancellationToken cancel)
    {
        var (section, happened) = (read.Section, read.New);
        if (current != section.Target)
        {
            await BeginAsync(section, cancel);
        }

        if (ids is null)
        {
            return;
        }

        if (!await ids.MoveNextAsync())
        {
            await EndAsync();
        }
        else if (ids.Current == happened.Id)
        {
            counts[section.Target] = counts.GetValueOrDefault(section.Target) + 1;
        }
        else
        {
            others.Add(section.Target);
            await EndAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await EndAsync();

    private async Task BeginAsync(ExchangeSection section, CancellationToken cancel)
    {
        await EndAsync();
        current = section.Target;
        if (await tree.FindAsync(section.Target, cancel) is not { } place)
        {
            return;
        }

        places.Add(section.Target, place);
        if (place.Parent == section.Parent?.Target && place.ForkVersion == section.ForkVersion)
        {
            ids = tree.OwnEventsAsync(section.Target, cancel).GetAsyncEnumerator(cancel);
        }
        else
        {
            others.Add(section.Target);
        }
    }

    private async Task EndAsync()
    {
        if (ids is not null)
        {
            await ids.DisposeAsync();
            ids = null;
        }
    }
}
