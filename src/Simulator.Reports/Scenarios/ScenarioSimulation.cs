using Simulator.Application.Simulations;
using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Statistics;
using Simulator.Reports.Runs;

namespace Simulator.Reports.Scenarios;

/// <summary>What follows from a scenario in runs of the model, as <c>scenario run</c> prints it.</summary>
/// <param name="Note">What such numbers are.</param>
/// <param name="Model">The version of the model.</param>
/// <param name="Seed">The seed of all chance.</param>
/// <param name="Runs">How many pairs of runs.</param>
/// <param name="From">The first day of the runs.</param>
/// <param name="Until">The last day.</param>
/// <param name="Level">The level of the intervals.</param>
/// <param name="Against">The timeline beside which the branch is run.</param>
/// <param name="OpensLater">Whether the model opens only after the branch has left: what it supposes until then is told, and not simulated.</param>
/// <param name="Measures">What the branch changes, over all readings of contested levers.</param>
/// <param name="Expectations">What the file expects, and what came of it.</param>
public sealed record ScenarioSimulation(
    string Note,
    string Model,
    long Seed,
    long Runs,
    DateOnly From,
    DateOnly Until,
    double Level,
    TimelineId Against,
    bool OpensLater,
    IReadOnlyList<OverallChange> Measures,
    IReadOnlyList<ExpectationEntry> Expectations)
{
    /// <summary>The entry of a simulation.</summary>
    public static ScenarioSimulation Of(SimulatedScenario simulated)
    {
        var (compared, facts) = (simulated.Parent, simulated.Parent.Facts);
        return new(
            RunsReport.Caveat, facts.Model, facts.Seed, facts.Runs, facts.From, facts.Until, facts.Level, compared.Against, simulated.OpensLater,
            OverallChange.Of(compared.Comparisons),
            [
                .. simulated.Expectations.Select(one => new ExpectationEntry(
                    one.Expected.Measure, one.Expected.Versus, one.Expected.Sign, one.Effect, one.Finding)),
            ]);
    }
}

/// <summary>An expectation, and what came of it.</summary>
public sealed record ExpectationEntry(Measure Measure, Files.Scenarios.Versus Versus, Sign Sign, Estimate Difference, Finding Finding);
