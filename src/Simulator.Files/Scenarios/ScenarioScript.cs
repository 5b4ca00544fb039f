using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;

namespace Simulator.Files.Scenarios;

/// <summary>A what-if as its file describes it.</summary>
/// <remarks>A file has <c>readings</c> and <c>changes</c> too. They are read with the case that the scenario forks from.</remarks>
/// <param name="Scenario">Its name: lower-case letters, digits and hyphens. Its branch is called so.</param>
/// <param name="Title">What people call it, as a question.</param>
/// <param name="Teaches">The concepts that it teaches; at least one.</param>
/// <param name="From">Where it leaves which timeline.</param>
/// <param name="Hypothesis">What is supposed, in a sentence.</param>
/// <param name="Carry">Which of the events that come later on that timeline happen here as well.</param>
/// <param name="About">What changes and what to watch, in two sentences.</param>
/// <param name="Simulate">How to simulate what follows; none where only the script counts.</param>
/// <param name="Expect">The directions in which measures should move; checked when the scenario is simulated.</param>
public sealed record ScenarioScript(
    ScenarioId Scenario,
    string Title,
    ValueList<Concept> Teaches,
    Departure From,
    string Hypothesis,
    CarryPolicy Carry,
    string? About = null,
    SimulationPlan? Simulate = null,
    ValueList<Expectation> Expect = default);

/// <summary>
/// Where a scenario leaves which timeline. At most one of before, at, event and version is given; without any, it leaves at the end.
/// </summary>
/// <param name="Timeline">The timeline: a case, a branch, or another scenario.</param>
/// <param name="Before">After the last event that counts earlier than that day.</param>
/// <param name="At">After the last event that counts on that day or earlier.</param>
/// <param name="Event">After the event of that row, such as T44, or of that identity.</param>
/// <param name="Version">After that version, from 1.</param>
public sealed record Departure(TimelineId Timeline, DateOnly? Before = null, DateOnly? At = null, RowId? Event = null, long? Version = null)
{
    /// <summary>The point as branches have it.</summary>
    public ForkPoint Point => new(At, Before, Event, Version);
}

/// <summary>One thing that a scenario supposes: an event, a lever or a factor on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Id">A name by which later changes can say that they follow from this one.</param>
/// <param name="Because">The changes that it follows from; the hypothesis when none is named.</param>
/// <param name="Text">What happens, in a sentence; made from the rest when left out.</param>
/// <param name="Place">Where.</param>
public sealed record Change(DateOnly On, string? Id = null, ValueList<string> Because = default, string? Text = null, string? Place = null);

/// <summary>A lever that is applied.</summary>
/// <param name="Lever">Which.</param>
/// <param name="By">By whom; none when it is everybody's doing.</param>
/// <param name="Level">How strongly, from 0 to 1.</param>
/// <param name="RampDays">Days until it has its full strength, from 0.</param>
/// <param name="LagDays">Days before it begins to work at all, from 0.</param>
/// <param name="Until">The day on which it is taken away; none when it stays.</param>
public sealed record LeverChange(LeverId Lever, ActorId? By = null, double Level = 1, int RampDays = 0, int LagDays = 0, DateOnly? Until = null);

/// <summary>A structural factor that comes to weigh more or less.</summary>
/// <param name="Factor">Which.</param>
/// <param name="Level">How much it weighs, from 0 (not at all) over 1 (as on the record) to 2 (twice as much).</param>
/// <param name="For">For whom; none when for all.</param>
public sealed record FactorWeighing(FactorId Factor, double Level, ActorId? For = null);

/// <summary>How to simulate what follows.</summary>
/// <param name="Until">The last day.</param>
/// <param name="Runs">How many runs, from 1 to 10,000,000.</param>
/// <param name="Seed">The seed of all chance, from 0.</param>
public sealed record SimulationPlan(DateOnly Until, int Runs = 10_000, long Seed = 1);

/// <summary>The direction in which a measure should move.</summary>
/// <param name="Measure">Which.</param>
/// <param name="Versus">Against which timeline.</param>
/// <param name="Sign">Which way.</param>
public sealed record Expectation(Measure Measure, Versus Versus, Sign Sign);

/// <summary>What a branch is compared with.</summary>
public enum Versus
{
    /// <summary>The timeline that it left.</summary>
    Parent,

    /// <summary>The record that the whole tree stands on.</summary>
    Actual,
}
