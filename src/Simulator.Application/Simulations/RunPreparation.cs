using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Domain.Carrying;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Engine.Chance;
using Simulator.Engine.Runs;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Store;

namespace Simulator.Application.Simulations;

/// <summary>Prepares runs: finds the events that a timeline gives to runs that begin on one of its days.</summary>
/// <remarks>
/// Events before the first day are history. From that day on, recorded events are not used: runs draw such events. Assumptions, and events that a
/// branch has carried over, are given. When a branch carries over the events that no party decides, runs draw no further events of that kind while
/// the record lasts. When it carries over all events that nothing contradicts, runs draw nothing while the record lasts.
/// </remarks>
internal sealed class RunPreparation(EventStore store, TimelineReader reader)
{
    /// <summary>Prepares the runs of a setup.</summary>
    /// <exception cref="BadInputException">The timeline cannot be simulated in this way; lists every problem with what is allowed.</exception>
    public async Task<PreparedRuns> PrepareAsync(RunSetup setup, CancellationToken cancel)
    {
        var problems = new ProblemList();
        return await PrepareAsync(setup, problems, cancel) ?? throw problems.Refusal();
    }

    /// <summary>Checks a setup and builds the input of its runs.</summary>
    /// <param name="setup">The runs that are asked for.</param>
    /// <param name="problems">The list that problems are added to.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns><c>null</c>, with problems, when the timeline cannot be simulated so.</returns>
    public async Task<PreparedRuns?> PrepareAsync(RunSetup setup, ProblemList problems, CancellationToken cancel)
    {
        var ancestry = await reader.AncestryAsync(setup.Timeline, cancel);
        if (Model(await reader.CaseOfAsync(ancestry.Root, cancel), setup, problems) is not { } model)
        {
            return null;
        }

        var events = await EventsAsync(ancestry, cancel);
        var from = setup.From ?? await FirstDayAsync(ancestry, events, cancel);
        from = from < model.Card.Opens && setup.From is null ? model.Card.Opens : from;
        var (outside, parties) = await ClosedAsync(ancestry, cancel);
        var later = events.Where(happened => happened.Account.When.Effective() >= from && happened.Account.Origin != Origin.Recorded);
        var before = events.Where(happened => happened.Account.When.Effective() < from);
        return Prepare(setup, model, from, new([.. before], [.. later], outside, parties), problems) is { } prepared
            ? prepared with { Branched = ancestry.Branched }
            : null;
    }

    /// <summary>
    /// The same runs on another timeline of the tree: they begin on the same day, and carry over later events by the policy of the branch.
    /// </summary>
    /// <param name="prepared">The runs of the branch.</param>
    /// <param name="other">The other timeline: the parent of the branch, or an older ancestor.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<PreparedRuns> BaselineAsync(PreparedRuns prepared, TimelineId other, CancellationToken cancel)
    {
        var branch = await reader.AncestryAsync(prepared.Setup.Timeline, cancel);
        var ancestry = await reader.AncestryAsync(other, cancel);
        var carry = branch.Branched?.Carry ?? CarryPolicy.None;
        var moves = await reader.MovesAsync(ancestry, cancel);

        // The branch forks from its parent at a version, and from older ancestors at the first day of the runs.
        var before = branch.Branched is { } begins && begins.Parent == other
            ? moves.Where(move => move.Version <= begins.AtVersion)
            : moves.Where(move => move.Day < prepared.From);
        var shared = before.ToArray();
        var last = shared.Length == 0 ? 0 : shared[^1].Version;
        var seen = branch.Branched is { Seen: > 0 } fork && fork.Parent == other ? fork.Seen : long.MaxValue;
        var later = moves.Where(move => move.Version > last && move.Version <= seen);
        var plan = BranchPlan.Of(
            Negotiation.Fold(shared.Select(move => move.Event)), [], later, new(carry, new ActorNames(prepared.Model.Case).Insiders()));
        var baseline = shared.Select(move => move.Event).Concat(plan.Moves.Select(move => move.Event)).ToArray();
        return prepared with
        {
            Setup = prepared.Setup with { Timeline = other, Levers = [] },
            Branched = ancestry.Branched,
            Given = prepared.Given with
            {
                Before = [.. baseline.Where(happened => happened.Account.When.Effective() < prepared.From)],
                Given = [.. baseline.Where(happened => happened.Account.When.Effective() >= prepared.From)],
            },
        };
    }

    /// <summary>The record from the first day of runs to a last day, as if it were a run.</summary>
    /// <param name="prepared">The runs.</param>
    /// <param name="until">The last day.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<(RunOutcome End, ModelState State)> RecordAsync(PreparedRuns prepared, DateOnly until, CancellationToken cancel)
    {
        var ancestry = await reader.AncestryAsync(prepared.Setup.Timeline, cancel);
        var events = ancestry.Root == prepared.Setup.Timeline ? await EventsAsync(ancestry, cancel) : await EventsAsync(
            await reader.AncestryAsync(ancestry.Root, cancel), cancel);
        var input = RunInput.Of(
            prepared.Model,
            new(
                [.. events.Where(happened => happened.Account.When.Effective() < prepared.From)],
                [.. events.Where(happened => happened.Account.When.Effective() >= prepared.From && happened.Account.When.Effective() <= until)],
                until, until),
            prepared.From, until);
        var end = Simulation.Run(input, new RunDraws(0, 0), default(NoListener));
        return (RunOutcome.Of(input, end), end);
    }

    /// <summary>The last day that is on record.</summary>
    public async Task<DateOnly> LastDayAsync(TimelineId timeline, CancellationToken cancel) =>
        (await store.HeadAsync(await store.RootAsync(timeline, cancel), cancel)).State.AsOf.GetValueOrDefault();

    private static PreparedRuns? Prepare(
        RunSetup setup, StochasticModel model, DateOnly from, GivenHistory given, ProblemList problems)
    {
        problems.AddRange(setup.Problems());
        var until = setup.Until ?? Later(from, RunSetup.DefaultDays - 1);
        if (from < model.Card.Opens)
        {
            problems.Add(new(
                $"Runs would begin on {from:yyyy-MM-dd}. "
                + $"Allowed: from {model.Card.Opens:yyyy-MM-dd} on, when the model of '{model.Case.Id}' opens."));
        }

        if (until < from || until.DayNumber - from.DayNumber >= RunSetup.MaxDays)
        {
            problems.Add(new(
                $"Runs would end on {until:yyyy-MM-dd}. "
                + $"Allowed: {from:yyyy-MM-dd}, when they begin, to {Later(from, RunSetup.MaxDays - 1):yyyy-MM-dd}."));
        }

        foreach (var lever in setup.Levers)
        {
            problems.AddRange(
                new[] { RunChecks.OfLever(model.Case, lever.Lever.Value), RunChecks.OfDay($"The lever '{lever.Lever}'", lever.On, from, until) }
                    .OfType<Problem>());
        }

        return problems.Count > 0 ? null : new PreparedRuns(setup with { Levers = [] }, model, from, until, given).With([], setup.Levers);
    }

    /// <summary>The day so many days later; the last day of the calendar when it would be beyond.</summary>
    private static DateOnly Later(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Min(day.DayNumber + days, DateOnly.MaxValue.DayNumber));

    private static StochasticModel? Model(Case @case, RunSetup setup, ProblemList problems)
    {
        if (@case.Model is not { } card)
        {
            problems.Add(new(
                $"'{@case.Id}' has no model: it can be replayed but not simulated. "
                + "Allowed: a timeline of a case whose folder has model.yaml and model-levers.yaml."));
            return null;
        }

        foreach (var (id, value) in setup.Values)
        {
            if ((card.Parameters.FirstOrDefault(known => known.Id == id) is { } parameter
                ? RunChecks.OfValue(parameter, value)
                : RunChecks.Unknown(id, card.Parameters)) is { } problem)
            {
                problems.Add(problem);
            }
        }

        if (problems.Count > 0)
        {
            problems.AddRange(setup.Problems());
            return null;
        }

        var values = setup.Values.GroupBy(value => value.Id, StringComparer.Ordinal)
            .ToDictionary(value => value.Key, value => value.First().Value, StringComparer.Ordinal);
        return StochasticModel.Of(@case, values, !setup.Reference);
    }

    private async Task<NegotiationEvent[]> EventsAsync(Ancestry ancestry, CancellationToken cancel) =>
        [.. (await reader.MovesAsync(ancestry, cancel)).Select(move => move.Event)];

    private async Task<DateOnly> FirstDayAsync(Ancestry ancestry, NegotiationEvent[] events, CancellationToken cancel)
    {
        if (ancestry.Branched is not { } begins)
        {
            return events.Max(happened => happened.Account.When.Effective()).AddDays(1);
        }

        var shared = await store.ReadAsync(ancestry.Timeline, new(begins.AtVersion, begins.AtVersion), cancel).SingleAsync(cancel);
        return shared.Event.Account.When.Effective().AddDays(1);
    }

    /// <summary>The last days until which a branch carries over the events that no party decides, and those that parties decide.</summary>
    private async Task<(DateOnly? Outside, DateOnly? Parties)> ClosedAsync(Ancestry ancestry, CancellationToken cancel)
    {
        if (ancestry.Branched is not { Carry: not CarryPolicy.None } begins)
        {
            return (null, null);
        }

        var parent = await reader.AncestryAsync(begins.Parent, cancel);
        var (outside, parties) = parent.Branched is null
            ? await LastDayAsync(begins.Parent, cancel) is var last ? ((DateOnly?)last, (DateOnly?)last) : default
            : await ClosedAsync(parent, cancel);
        return (outside, begins.Carry == CarryPolicy.UnlessContradicted ? parties : null);
    }
}
