using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Simulator.Store;

namespace Simulator.Application.Timelines;

/// <summary>Finds the version at which a branch leaves a timeline, and refuses what the timeline does not have.</summary>
internal static class ForkResolution
{
    /// <summary>The last version that a branch shares with a timeline when it leaves here.</summary>
    /// <param name="point">Where the branch leaves.</param>
    /// <param name="store">The store.</param>
    /// <param name="timeline">The timeline.</param>
    /// <param name="end">The version of its last event.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="BadInputException">The timeline has no such day, event or version; the message says what it has.</exception>
    public static async Task<long> ResolveAsync(this ForkPoint point, EventStore store, TimelineId timeline, long end, CancellationToken cancel) => point switch
    {
        { Version: { } version } => version <= end ? version : throw KnownTimelines.NoVersion(timeline, version, end),
        { Event: { } row } => await (ForkPoint.Identity(row) is { } id ? store.VersionOfAsync(timeline, id, cancel) : store.VersionOfAsync(timeline, row, cancel)) ?? throw await UnknownAsync(store, timeline, row, cancel),
        { At: { } day } => await store.VersionOnAsync(timeline, Within(await store.HeadAsync(timeline, cancel), day, after: 0), cancel: cancel),
        { Before: { } day } =>
            await store.VersionOnAsync(timeline, Within(await store.HeadAsync(timeline, cancel), day, after: 1), before: true, cancel),
        _ => end,
    };

    /// <summary>The refusal of a day at which a branch cannot leave a timeline.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="day">The day.</param>
    /// <param name="state">The state at its end.</param>
    /// <param name="first">The first day that is allowed.</param>
    public static BadInputException NoDay(TimelineId timeline, DateOnly day, NegotiationState state, DateOnly? first) => new(
        $"'{day:yyyy-MM-dd}' is no day at which a branch can leave '{timeline}', "
        + $"which runs from {state.Begins:yyyy-MM-dd} to {state.AsOf:yyyy-MM-dd}. "
        + $"Allowed: a day from {first:yyyy-MM-dd} to {state.AsOf:yyyy-MM-dd}, or none for the end.");

    /// <summary>The refusal of a row that a timeline does not have as an event of its own.</summary>
    public static BadInputException NoRow(TimelineId timeline, RowId row, IReadOnlyList<Account> accounts) =>
        new(accounts.FirstOrDefault(account => account.RivalRows().Contains(row)) is { Row: { } rivalled }
            ? $"'{row}' is a rival account of {rivalled}, not an event of its own. Allowed: {rivalled}."
            : $"There is no event '{row}' on '{timeline}'. "
                + $"{Spelling.Hint(row.Value, accounts.Select(account => account.Row).OfType<RowId>().Select(known => known.Value))}");

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
