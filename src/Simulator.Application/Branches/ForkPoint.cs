using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Store;

namespace Simulator.Application.Branches;

/// <summary>Where a branch leaves a timeline, in one of the ways in which people say it: on a date, before a date, after an event, after a version.</summary>
/// <remarks>At most one of them is given; without any, the branch leaves at the end.</remarks>
/// <param name="At">After the last event that counts on that day or earlier.</param>
/// <param name="Before">After the last event that counts earlier than that day.</param>
/// <param name="Event">After the event of that row, or of that identity.</param>
/// <param name="Version">After that version, from 1.</param>
public sealed record ForkPoint(DateOnly? At = null, DateOnly? Before = null, RowId? Event = null, long? Version = null)
{
    /// <summary>The end of the timeline.</summary>
    public static ForkPoint End { get; } = new();

    /// <summary>What is wrong with it, whatever the timeline.</summary>
    internal IEnumerable<Problem> Problems()
    {
        string?[] given =
        [
            At is { } day ? $"at {day:yyyy-MM-dd}" : null,
            Before is { } limit ? $"before {limit:yyyy-MM-dd}" : null,
            Event is { } row ? $"event {row}" : null,
            Version is { } version ? $"version {version}" : null,
        ];
        if (given.Count(way => way is not null) > 1)
        {
            yield return new($"The fork is given more than once: {string.Join(", ", given.OfType<string>())}. Allowed: one of at, before, event and version, or none for the end.");
        }

        if (Version < 1)
        {
            yield return new($"'{Version}' is not a version. Allowed: a whole number from 1 on.");
        }
    }

    /// <summary>The last version that a branch shares with a timeline when it leaves here.</summary>
    /// <param name="store">The store.</param>
    /// <param name="timeline">The timeline.</param>
    /// <param name="end">The version of its last event.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="BadInputException">The timeline has no such day, event or version; the message says what it has.</exception>
    internal async Task<long> ResolveAsync(EventStore store, TimelineId timeline, long end, CancellationToken cancel) => this switch
    {
        { Version: { } version } => version <= end ? version : throw KnownTimelines.NoVersion(timeline, version, end),
        { Event: { } row } => await (Identity(row) is { } id ? store.VersionOfAsync(timeline, id, cancel) : store.VersionOfAsync(timeline, row, cancel)) ?? throw await UnknownAsync(store, timeline, row, cancel),
        { At: { } day } => await store.VersionOnAsync(timeline, Within(await store.HeadAsync(timeline, cancel), day, after: 0), cancel: cancel),
        { Before: { } day } => await store.VersionOnAsync(timeline, Within(await store.HeadAsync(timeline, cancel), day, after: 1), before: true, cancel),
        _ => end,
    };

    /// <summary>The identity that is meant where an event is not named by its row: events that were supposed have none.</summary>
    internal static Guid? Identity(RowId named) => Guid.TryParseExact(named.Value, "D", out var id) ? id : null;

    /// <summary>The refusal of a day at which a branch cannot leave a timeline.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="day">The day.</param>
    /// <param name="state">The state at its end.</param>
    /// <param name="first">The first day that is allowed.</param>
    internal static BadInputException NoDay(TimelineId timeline, DateOnly day, NegotiationState state, DateOnly? first) => new(
        $"'{day:yyyy-MM-dd}' is no day at which a branch can leave '{timeline}', which runs from {state.Begins:yyyy-MM-dd} to {state.AsOf:yyyy-MM-dd}. "
        + $"Allowed: a day from {first:yyyy-MM-dd} to {state.AsOf:yyyy-MM-dd}, or none for the end.");

    /// <summary>The refusal of a row that a timeline does not have as an event of its own.</summary>
    internal static BadInputException NoRow(TimelineId timeline, RowId row, IReadOnlyList<Account> accounts) =>
        new(accounts.FirstOrDefault(account => account.RivalRows().Contains(row)) is { Row: { } rivalled }
            ? $"'{row}' is a rival account of {rivalled}, not an event of its own. Allowed: {rivalled}."
            : $"There is no event '{row}' on '{timeline}'. {Spelling.Hint(row.Value, accounts.Select(account => account.Row).OfType<RowId>().Select(known => known.Value))}");

    private static DateOnly Within(TimelineHead end, DateOnly day, int after) => end.State.Begins?.AddDays(after) is var first && day >= first && day <= end.State.AsOf
        ? day
        : throw NoDay(end.Timeline, day, end.State, first);

    private static async Task<BadInputException> UnknownAsync(EventStore store, TimelineId timeline, RowId row, CancellationToken cancel)
    {
        const int Enough = 1000;
        var accounts = await store.ReadAsync(timeline, new(To: Enough), cancel).Select(stored => stored.Event.Account).ToListAsync(cancel);
        return NoRow(timeline, row, accounts);
    }
}
