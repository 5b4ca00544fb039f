using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Simulator.Store;

namespace Simulator.Application.Scenarios;

/// <summary>The timeline that a scenario forks from.</summary>
internal interface IParent
{
    /// <summary>The name of the timeline.</summary>
    TimelineId Id { get; }

    /// <summary>The case of the timeline.</summary>
    Case Case { get; }

    /// <summary>The reading that it follows.</summary>
    Reading Reading { get; }

    /// <summary>True when the timeline is in the database.</summary>
    bool IsStored { get; }

    /// <summary>The version of a fork point on it; <c>null</c>, with a problem, when it has no such point.</summary>
    Task<long?> VersionAsync(ForkPoint point, ProblemList problems, CancellationToken cancel);

    /// <summary>The version of its last event.</summary>
    Task<long> EndAsync(CancellationToken cancel);

    /// <summary>The head at a version, as stored.</summary>
    Task<TimelineHead> AtAsync(long version, CancellationToken cancel);

    /// <summary>The events from one version to another.</summary>
    Task<IReadOnlyList<StoredEvent>> ReadAsync(EventRange range, CancellationToken cancel);
}

/// <summary>A timeline in the database.</summary>
internal sealed record StoredParent(TimelineId Id, Case Case, Reading Reading, EventStore Store) : IParent
{
    public bool IsStored => true;

    public async Task<long?> VersionAsync(ForkPoint point, ProblemList problems, CancellationToken cancel) =>
        await point.ResolveAsync(Store, Id, await EndAsync(cancel), problems, cancel);

    public async Task<long> EndAsync(CancellationToken cancel) => (await Store.HeadAsync(Id, cancel)).Version;

    public Task<TimelineHead> AtAsync(long version, CancellationToken cancel) => Store.AtAsync(Id, version, cancel);

    public async Task<IReadOnlyList<StoredEvent>> ReadAsync(EventRange range, CancellationToken cancel) =>
        await Store.ReadAsync(Id, range, cancel).ToListAsync(cancel);
}

/// <summary>A timeline in memory: a scenario before it is played, or a stored timeline that was read once for many scenarios.</summary>
internal sealed record ParentInMemory(TimelineId Id, Case Case, Reading Reading, IReadOnlyList<StoredEvent> Events, bool IsStored) : IParent
{
    public Task<long?> VersionAsync(ForkPoint point, ProblemList problems, CancellationToken cancel) => Task.FromResult(point switch
    {
        { Version: { } version } => version <= Events.Count ? version : problems.AddNone(KnownTimelines.NoVersion(Id, version, Events.Count)),
        { Event: { } row } => Events.FirstOrDefault(own => own.Event.Account.Row == row || own.Id == ForkPoint.Identity(row))?.Version
            ?? problems.AddNone(ForkResolution.NoRow(Id, row, [.. Events.Select(own => own.Event.Account)])),
        { At: { } day } => LastOn(day, day, first: Day(Events[0]), problems),
        { Before: { } day } => LastOn(day, day.AddDays(-1), first: Day(Events[0]).AddDays(1), problems),
        _ => Events.Count,
    });

    public Task<long> EndAsync(CancellationToken cancel) => Task.FromResult<long>(Events.Count);

    public Task<TimelineHead> AtAsync(long version, CancellationToken cancel) =>
        Task.FromResult(new TimelineHead(Id, version, Negotiation.Fold(Events.Take((int)version).Select(own => own.Event))));

    public Task<IReadOnlyList<StoredEvent>> ReadAsync(EventRange range, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<StoredEvent>>([.. Events.Where(own => own.Version >= range.From && own.Version <= range.To)]);

    private long? LastOn(DateOnly given, DateOnly last, DateOnly first, ProblemList problems) => given >= first && given <= Events.Max(Day)
        ? Events.TakeWhile(own => Day(own) <= last).Last().Version
        : problems.AddNone(ForkResolution.NoDay(Id, given, Negotiation.Fold(Events.Select(own => own.Event)), first));

    private static DateOnly Day(StoredEvent own) => own.Event.Account.When.Effective();
}
