using Simulator.Application.Scenarios;
using Simulator.Application.Simulations;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Scenarios;
using Simulator.Reports.Timelines;

namespace Simulator.Reports.Scenarios;

/// <summary>A scenario that was played, as <c>scenario run</c> prints it.</summary>
public sealed record ScenarioReport(
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
    ScenarioSimulation? Simulation = null)
{
    /// <summary>The report of a scenario that was played.</summary>
    /// <param name="played">The scenario.</param>
    /// <param name="simulated">What follows from it in runs of the model; none where that was not asked for.</param>
    public static ScenarioReport Of(PlayedScenario played, SimulatedScenario? simulated = null)
    {
        var (script, fork) = (played.Script, played.Fork);
        string[] readings = [.. played.Readings.Select(choice => $"{choice.Set}={choice.Claim}")];
        return new(
            script.Scenario, script.Title, played.Branch, played.New, played.Parent, fork.Version, fork.Event.Account.Row,
            fork.Event.Account.When.Effective(),
            script.Hypothesis, script.Carry, readings,
            [.. played.Weighed.Where(weighed => weighed.Decision.Kept).Select(WeighedEntry.Of)],
            [.. played.Weighed.Where(weighed => !weighed.Decision.Kept).Select(WeighedEntry.Of)],
            [.. played.Events.Select(own => HistoryEntry.Of(own.TimelineEvent))],
            script.Simulate, script.Expect, StateReport.Of(played.End, readings),
            simulated is null ? null : ScenarioSimulation.Of(simulated));
    }
}
