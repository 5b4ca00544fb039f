using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Simulator.Store;

namespace Simulator.Application.Timelines;

/// <summary>Finds the version of a fork point on a timeline.</summary>
internal static class ForkResolution
{
    /// <summary>The last version that a branch shares with a timeline when it forks at a point.</summary>
    /// <param name="point">The fork point.</param>
    /// <param name="store">The store.</param>
    /// <param name="timeline">The timeline.</param>
    /// <param name="end">The version of its last event.</param>
    /// <param name="problems">The list that problems are added to.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns><c>null</c>, with a problem that says what the timeline has, when it has no such day, event or version.</returns>
    public static async Task<long?> ResolveAsync(
        this ForkPoint point, EventStore store, TimelineId timeline, long end, ProblemList problems, CancellationToken cancel)
    {
        switch (point)
        {
            case { Version: { } version }:
                return version <= end ? version : problems.AddNone(KnownTimelines.NoVersion(timeline, version, end));
            case { Event: { } row }:
                var found = ForkPoint.Identity(row) is { } id
                    ? await store.VersionOfAsync(timeline, id, cancel)
                    : await store.VersionOfAsync(timeline, row, cancel);
                return found ?? problems.AddNone(await UnknownAsync(store, timeline, row, cancel));
            case { At: { } day }:
                return Within(await store.HeadAsync(timeline, cancel), day, after: 0, problems)
                    ? await store.VersionOnAsync(timeline, day, cancel: cancel)
                    : null;
            case { Before: { } day }:
                return Within(await store.HeadAsync(timeline, cancel), day, after: 1, problems)
                    ? await store.VersionOnAsync(timeline, day, before: true, cancel)
                    : null;
            default:
                return end;
        }
    }

    /// <summary>The problem of a day at which a branch cannot fork from a timeline.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="day">The day.</param>
    /// <param name="state">The state at its end.</param>
    /// <param name="first">The first day that is allowed.</param>
    public static Problem NoDay(TimelineId timeline, DateOnly day, NegotiationState state, DateOnly? first) => new(
        $"'{day:yyyy-MM-dd}' is not a day at which a branch can fork from '{timeline}', "
        + $"which runs from {state.Begins:yyyy-MM-dd} to {state.AsOf:yyyy-MM-dd}. "
        + $"Allowed: a day from {first:yyyy-MM-dd} to {state.AsOf:yyyy-MM-dd}; without a day, the end.");

    /// <summary>The problem of a row that a timeline does not have as an event of its own.</summary>
    public static Problem NoRow(TimelineId timeline, RowId row, IReadOnlyList<Account> accounts) =>
        new(accounts.FirstOrDefault(account => account.RivalRows().Contains(row)) is { Row: { } rivalled }
            ? $"'{row}' is a rival account of {rivalled}, not an event of its own. Allowed: {rivalled}."
            : $"There is no event '{row}' on '{timeline}'. "
                + $"{Spelling.Hint(row.Value, accounts.Select(account => account.Row).OfType<RowId>().Select(known => known.Value))}");

    /// <summary>Adds a problem, in the place of a version.</summary>
    public static long? AddNone(this ProblemList problems, Problem problem)
    {
        problems.Add(problem);
        return null;
    }

    private static bool Within(TimelineHead end, DateOnly day, int after, ProblemList problems)
    {
        var first = end.State.Begins?.AddDays(after);
        if (day >= first && day <= end.State.AsOf)
        {
            return true;
        }

        problems.Add(NoDay(end.Timeline, day, end.State, first));
        return false;
    }

    private static async Task<Problem> UnknownAsync(EventStore store, TimelineId timeline, RowId row, CancellationToken cancel)
    {
        const int Enough = 1000;
        var accounts = await store.ReadAsync(timeline, new(To: Enough), cancel).Select(stored => stored.Event.Account).ToListAsync(cancel);
        return NoRow(timeline, row, accounts);
    }
}
