using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Cases;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Simulator.Store;

namespace Simulator.Application.Scenarios;

/// <summary>The timeline that a scenario leaves.</summary>
internal interface IParent
{
    /// <summary>Its name.</summary>
    TimelineId Id { get; }

    /// <summary>The case that it belongs to.</summary>
    Case Case { get; }

    /// <summary>The reading that it is told under.</summary>
    Reading Reading { get; }

    /// <summary>The version at a point of it.</summary>
    /// <exception cref="BadInputException">It has no such point.</exception>
    Task<long> VersionAsync(ForkPoint point, CancellationToken cancel);

    /// <summary>How it stood at a version, as stored.</summary>
    Task<TimelineHead> AtAsync(long version, CancellationToken cancel);

    /// <summary>Its events from one version to another.</summary>
    Task<IReadOnlyList<StoredEvent>> ReadAsync(EventRange range, CancellationToken cancel);
}

/// <summary>A timeline in the database.</summary>
internal sealed record StoredParent(TimelineId Id, Case Case, Reading Reading, EventStore Store) : IParent
{
    public async Task<long> VersionAsync(ForkPoint point, CancellationToken cancel) =>
        await point.ResolveAsync(Store, Id, (await Store.HeadAsync(Id, cancel)).Version, cancel);

    public Task<TimelineHead> AtAsync(long version, CancellationToken cancel) => Store.AtAsync(Id, version, cancel);

    public async Task<IReadOnlyList<StoredEvent>> ReadAsync(EventRange range, CancellationToken cancel) =>
        await Store.ReadAsync(Id, range, cancel).ToListAsync(cancel);
}

/// <summary>A timeline that is told and not stored: a case as its files have it, or a scenario that has not been run.</summary>
internal sealed record ToldParent(TimelineId Id, Case Case, Reading Reading, IReadOnlyList<StoredEvent> Events) : IParent
{
    public Task<long> VersionAsync(ForkPoint point, CancellationToken cancel) => Task.FromResult(point switch
    {
        { Version: { } version } => version <= Events.Count ? version : throw KnownTimelines.NoVersion(Id, version, Events.Count),
        { Event: { } row } => Events.FirstOrDefault(told => told.Event.Account.Row == row || told.Id == ForkPoint.Identity(row))?.Version
            ?? throw ForkResolution.NoRow(Id, row, [.. Events.Select(told => told.Event.Account)]),
        { At: { } day } => LastOn(day, day, first: Begins),
        { Before: { } day } => LastOn(day, day.AddDays(-1), first: Begins.AddDays(1)),
        _ => Events.Count,
    });

    public Task<TimelineHead> AtAsync(long version, CancellationToken cancel) =>
        Task.FromResult(new TimelineHead(Id, version, Negotiation.Fold(Events.Take((int)version).Select(told => told.Event))));

    public Task<IReadOnlyList<StoredEvent>> ReadAsync(EventRange range, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<StoredEvent>>([.. Events.Where(told => told.Version >= range.From && told.Version <= range.To)]);

    private DateOnly Begins => Day(Events[0]);

    private long LastOn(DateOnly given, DateOnly last, DateOnly first) => given >= first && given <= Events.Max(Day)
        ? Events.Last(told => Day(told) <= last).Version
        : throw ForkResolution.NoDay(Id, given, Negotiation.Fold(Events.Select(told => told.Event)), first);

    private static DateOnly Day(StoredEvent told) => told.Event.Account.When.Effective();
}

/// <summary>A timeline as a scenario finds it at the point where it leaves.</summary>
/// <param name="Parent">The timeline.</param>
/// <param name="Reading">The reading that the scenario follows.</param>
/// <param name="Fork">How the timeline stood there, as stored.</param>
/// <param name="State">How it stood there under the reading.</param>
/// <param name="Later">What happens later on it, under the reading.</param>
/// <param name="Seen">The last version that was looked at.</param>
internal sealed record Ground(
    IParent Parent, Reading Reading, TimelineHead Fork, NegotiationState State, IReadOnlyList<TimelineEvent> Later, long Seen)
{
    /// <summary>Looks at a timeline from a point of it.</summary>
    /// <param name="parent">The timeline.</param>
    /// <param name="version">The last version that is shared.</param>
    /// <param name="reading">The reading that the scenario follows.</param>
    /// <param name="seen">The last version to look at; all there is when not given.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<Ground> AtAsync(IParent parent, long version, Reading reading, long? seen, CancellationToken cancel)
    {
        var fork = await parent.AtAsync(version, cancel);
        var state = reading == Reading.House ? fork.State : Negotiation.Fold(
            reading.Tell((await parent.ReadAsync(new(To: version), cancel)).Select(stored => stored.Event)));
        var suffix = await parent.ReadAsync(new(version + 1, seen ?? long.MaxValue), cancel);
        var later = reading.Tell(TimelineEvent.Standing(suffix.Select(stored => stored.TimelineEvent)).Where(move => move.Event is not MoveUndone));
        return new(parent, reading, fork, state, [.. later], seen ?? (suffix.Count == 0 ? version : suffix[^1].Version));
    }

    /// <summary>The events of a branch that leaves here, each at its version.</summary>
    public IEnumerable<StoredEvent> Own(TimelineId branch, IReadOnlyList<NewEvent> events) =>
        events.Select((next, place) => new StoredEvent(next.Id, branch, Fork.Version + 1 + place, default, next.Event));

    /// <summary>A branch that leaves here, as a timeline that is told and not stored.</summary>
    public async Task<ToldParent> ToldAsync(TimelineId branch, IReadOnlyList<NewEvent> events, CancellationToken cancel) =>
        new ToldParent(branch, Parent.Case, Reading, [.. await Parent.ReadAsync(new(To: Fork.Version), cancel), .. Own(branch, events)]);
}
