using Simulator.Application.Simulations;
using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Statistics;
using Simulator.Files.Scenarios;
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
    private TimelineId branch;

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
            ])
        {
            branch = facts.Timeline,
        };
    }

    /// <summary>The branch and the timeline beside it.</summary>
    public string Title() => $"Runs of {branch} beside {Against}";

    /// <summary>The days of the runs, and how they are compared.</summary>
    public string Horizon() =>
        $"From {From:d MMM yyyy} to {Until:d MMM yyyy}, pair by pair under the same luck; "
        + "of what comes after the fork, both carry over the same. Differences of shares are in percentage points.";

    /// <summary>The warning that the model opens later; <c>null</c> when it does not.</summary>
    public string? Later() =>
        OpensLater ? "The model opens after the branch has left: what is supposed until then is told, and not simulated." : null;

    /// <summary>The expectations in words.</summary>
    public IEnumerable<ExpectationNote> Findings() => Expectations.Select(one => ExpectationNote.Of(one, Against));

    /// <summary>What the numbers go with, and the command that shows more.</summary>
    public string Basis() =>
        $"{Runs:N0} pairs of runs, seed {Seed}, model {Model}, {Level * 100:0}\u00A0% intervals. "
        + $"More: simulator compare {branch} --until {Until:yyyy-MM-dd} --runs {Runs} --seed {Seed}";
}

/// <summary>An expectation, and what came of it.</summary>
public sealed record ExpectationEntry(Measure Measure, Versus Versus, Sign Sign, Estimate Difference, Finding Finding);

/// <summary>An expectation in words.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Versus">What the branch is compared with.</param>
/// <param name="Expected">The expected direction.</param>
/// <param name="Difference">The difference, with its interval.</param>
/// <param name="Finding">What came of it.</param>
/// <param name="IsMet">True when it is met, false when it is not; <c>null</c> when runs do not tell.</param>
public sealed record ExpectationNote(string Measure, string Versus, string Expected, string Difference, string Finding, bool? IsMet)
{
    internal static ExpectationNote Of(ExpectationEntry one, TimelineId against)
    {
        var unit = Unit.Of(one.Measure).ForDifference(one.Difference);
        var (finding, isMet) = InWords(one.Finding);
        return new(
            RunWords.Of(one.Measure),
            one.Versus == Files.Scenarios.Versus.Actual ? "the record" : against.Value,
            one.Sign == Sign.None ? "about the same" : RunWords.Of(one.Sign),
            $"{unit.Change(one.Difference.Value)} ({unit.ChangeRange(one.Difference)})",
            finding, isMet);
    }

    private static (string, bool?) InWords(Finding finding) => finding switch
    {
        Application.Simulations.Finding.Met => ("as expected", true),
        Application.Simulations.Finding.Missed => ("otherwise", false),
        Application.Simulations.Finding.Unclear => ("not shown", null),
        _ => ("contested: reported, not judged", null),
    };
}
