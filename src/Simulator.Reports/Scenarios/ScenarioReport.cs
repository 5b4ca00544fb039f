using Simulator.Application.Scenarios;
using Simulator.Application.Simulations;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Scenarios;
using Simulator.Reports.Framing;
using Simulator.Reports.Timelines;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Scenarios;

/// <summary>A scenario that was played, as <c>scenario run</c> prints it.</summary>
public sealed record ScenarioReport(
    PlayedScenario Played,
    ScenarioId Scenario,
    string Title,
    TimelineId Branch,
    bool New,
    TimelineId Parent,
    long ForkVersion,
    RowId? ForkEvent,
    DateOnly ForkDay,
    string Hypothesis,
    CarryPolicy Carry,
    IReadOnlyList<string> Readings,
    IReadOnlyList<WeighedEntry> Kept,
    IReadOnlyList<WeighedEntry> Dropped,
    IReadOnlyList<HistoryEntry> Events,
    SimulationPlan? Simulate,
    ValueList<Expectation> Expect,
    StateReport State,
    ScenarioSimulation? Simulation = null) : ISummarised
{
    // The words for people are made from it; JSON does not contain it.
    private PlayedScenario Played { get; } = Played;

    /// <summary>The report of a scenario that was played.</summary>
    /// <param name="played">The scenario.</param>
    /// <param name="simulated">The simulation of the scenario; <c>null</c> when none was requested.</param>
    public static ScenarioReport Of(PlayedScenario played, SimulatedScenario? simulated = null)
    {
        var (script, fork) = (played.Script, played.Fork);
        string[] readings = [.. played.Readings.Select(choice => $"{choice}")];
        return new(
            played, script.Scenario, script.Title, played.Branch, played.New, played.Parent, fork.Version, fork.Event.Account.Row,
            fork.Event.Account.When.Effective(),
            script.Hypothesis, script.Carry, readings,
            [.. played.Weighed.Where(weighed => weighed.Decision.Kept).Select(WeighedEntry.Of)],
            [.. played.Weighed.Where(weighed => !weighed.Decision.Kept).Select(WeighedEntry.Of)],
            [.. played.Events.Select(own => HistoryEntry.Of(own.TimelineEvent))],
            script.Simulate, script.Expect, StateReport.Of(played.End, readings),
            simulated is null ? null : ScenarioSimulation.Of(simulated));
    }

    /// <inheritdoc/>
    public Summary Summary()
    {
        var (fork, notes) = (Fork(), Simulation?.Findings().ToArray() ?? []);
        return new(
            Title,
            $"Branch {Branch} {(New ? "forks from" : "already exists: it forks from")} {Parent} after version {ForkVersion}, "
                + $"{fork.Kind}{(fork.Row is { } row ? $" {row}" : "")}, {fork.When}.",
            Hypothesis,
            [
                .. notes.Select(note => $"{note.Measure}: {$"{note.Difference} {note.Unit}".TrimEnd()}, {note.Finding}"),
                $"{Counted.Of(Steps().Count(step => !step.IsCarried), "event")} of its own; {Kept.Count} of "
                    + $"{Counted.Of(Kept.Count + Dropped.Count, "later event")} carried over.",
            ],
            Simulation?.BriefBasis() ?? Planned() ?? "",
            $"simulator diff {Parent} {Branch}");
    }

    /// <summary>The last event that the branch shares with its parent.</summary>
    public EventName Fork() => EventName.Of(Played.Fork.Event);

    /// <summary>The events of the branch after its first, each with the reason for it.</summary>
    public IEnumerable<ScenarioStep> Steps()
    {
        var reasons = Played.Weighed.Where(weighed => weighed.Decision.Kept).ToDictionary(
            weighed => weighed.Recorded.Original, weighed => weighed.Decision.Reason);
        return Played.Events.Skip(1).Select(own => ScenarioStep.Of(
            own.Event, own.Event.Account.Causes.Select(reasons.GetValueOrDefault).FirstOrDefault(reason => reason is not null)));
    }

    /// <summary>The later events of the parent that are dropped, by the rule that drops them.</summary>
    public IEnumerable<DroppedEvents> DroppedByRule() =>
        Played.Weighed.Where(weighed => !weighed.Decision.Kept).GroupBy(weighed => weighed.Decision.Rule).Select(group => new DroppedEvents(
            group.Key.Text, [.. group.Select(weighed => weighed.Recorded.Event.Account.Row?.Value ?? $"{weighed.Recorded.Version}")]));

    /// <summary>The state at the end of the branch.</summary>
    public StatePanel End() => State.Panel($"Where the talks stand on {Branch}, {State.AsOf:d MMM yyyy}");

    /// <summary>The simulation that the file requests and this report does not contain; <c>null</c> when there is none.</summary>
    public string? Planned() => Simulation is null && Simulate is { } plan
        ? $"To be simulated until {plan.Until:d MMM yyyy}, {plan.Runs:N0} runs from seed {plan.Seed}; "
            + $"{Counted.Of(Expect.Count, "expectation")} to check."
        : null;
}

/// <summary>An event on the branch of a scenario, in words.</summary>
/// <param name="Name">The short name of the event.</param>
/// <param name="Text">The description of the event.</param>
/// <param name="IsCarried">True when it is carried over from the parent.</param>
/// <param name="Why">The reason for carrying it over, or its origin.</param>
public sealed record ScenarioStep(EventName Name, string Text, bool IsCarried, string Why)
{
    internal static ScenarioStep Of(NegotiationEvent happened, string? reason) => new(
        EventName.Of(happened), happened.Account.Text, reason is not null,
        reason is null ? EnumWords.Plain(happened.Account.Origin) : $"carried over: {reason}");
}

/// <summary>Later events of the parent that a scenario drops for the same reason.</summary>
/// <param name="Rule">The rule that drops them.</param>
/// <param name="Events">The rows of the events; the version of an event without a row.</param>
public sealed record DroppedEvents(string Rule, IReadOnlyList<string> Events);
