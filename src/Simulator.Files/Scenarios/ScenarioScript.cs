using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;

namespace Simulator.Files.Scenarios;

/// <summary>A what-if scenario, as files write it.</summary>
/// <remarks>A file has <c>readings</c> and <c>changes</c> too. They are read with the case that the scenario forks from.</remarks>
/// <param name="Scenario">The name of the scenario: lower-case letters, digits and hyphens. Its branch has the same name.</param>
/// <param name="Title">The title for readers, as a question.</param>
/// <param name="Teaches">The concepts that the scenario teaches; at least one.</param>
/// <param name="From">The timeline and the fork point.</param>
/// <param name="Hypothesis">The assumption, in a sentence.</param>
/// <param name="Carry">The later events of that timeline that are carried over.</param>
/// <param name="About">The change and what to watch, in two sentences.</param>
/// <param name="Simulate">The simulation after the changes; left out when only the script counts.</param>
/// <param name="Expect">The expected directions of measures, checked when the scenario is simulated.</param>
public sealed record ScenarioScript(
    ScenarioId Scenario,
    string Title,
    ValueList<Concept> Teaches,
    ForkReference From,
    string Hypothesis,
    CarryPolicy Carry,
    string? About = null,
    SimulationPlan? Simulate = null,
    ValueList<Expectation> Expect = default);

/// <summary>
/// The timeline and the fork point of a scenario. At most one of before, at, event and version is given; without any, the scenario forks at the end.
/// </summary>
/// <param name="Timeline">The timeline: a case, a branch, or another scenario.</param>
/// <param name="Before">Fork before this day: after the last event that takes effect earlier.</param>
/// <param name="At">Fork at the end of this day: after the last event that takes effect on it or earlier.</param>
/// <param name="Event">Fork after this event: its row, such as T44, or its identity.</param>
/// <param name="Version">Fork after this version, from 1.</param>
public sealed record ForkReference(TimelineId Timeline, DateOnly? Before = null, DateOnly? At = null, RowId? Event = null, long? Version = null)
{
    /// <summary>The fork point.</summary>
    public ForkPoint Point => new(At, Before, Event, Version);
}

/// <summary>An assumption of a scenario: an event, a lever or a factor on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Id">A name by which later changes refer to this one as their cause.</param>
/// <param name="Because">The changes that cause this one; the hypothesis by default.</param>
/// <param name="Text">A sentence that describes the event; made from the other keys by default.</param>
/// <param name="Place">The place of the event.</param>
public sealed record Change(DateOnly On, string? Id = null, ValueList<string> Because = default, string? Text = null, string? Place = null);

/// <summary>A lever that is applied.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="By">The actor that applies the lever; left out when no single actor does.</param>
/// <param name="Level">The strength, from 0 to 1; 1 by default.</param>
/// <param name="RampDays">The days until the lever reaches its full strength, from 0; 0 by default.</param>
/// <param name="LagDays">The days before the lever begins to work, from 0; 0 by default.</param>
/// <param name="Until">The day on which the lever is withdrawn; left out when it stays.</param>
public sealed record LeverChange(LeverId Lever, ActorId? By = null, double Level = 1, int RampDays = 0, int LagDays = 0, DateOnly? Until = null);

/// <summary>A structural factor whose weight changes.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Level">The weight, from 0 (none) through 1 (as on the record) to 2 (double).</param>
/// <param name="For">The actor for which the weight changes; default: all.</param>
public sealed record FactorWeighing(FactorId Factor, double Level, ActorId? For = null);

/// <summary>The simulation after the changes.</summary>
/// <param name="Until">The last day.</param>
/// <param name="Runs">The number of runs, from 1 to 10,000,000; 10,000 by default.</param>
/// <param name="Seed">The seed of all random draws, from 0; 1 by default.</param>
public sealed record SimulationPlan(DateOnly Until, int Runs = 10_000, long Seed = 1);

/// <summary>The expected direction of a measure.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Versus">The timeline to compare with.</param>
/// <param name="Sign">The direction.</param>
public sealed record Expectation(Measure Measure, Versus Versus, Sign Sign);

/// <summary>The timeline that a branch is compared with.</summary>
public enum Versus
{
    /// <summary>The timeline from which the branch forks.</summary>
    Parent,

    /// <summary>The record at the root of the tree.</summary>
    Actual,
}
