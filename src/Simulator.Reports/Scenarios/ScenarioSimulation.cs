using Simulator.Application.Simulations;
using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Statistics;
using Simulator.Files.Scenarios;
using Simulator.Reports.Framing;
using Simulator.Reports.Runs;

namespace Simulator.Reports.Scenarios;

/// <summary>The simulation of a scenario, as <c>scenario run</c> prints it.</summary>
/// <param name="Branch">The branch of the scenario.</param>
/// <param name="Note">The caveat that goes with every number.</param>
/// <param name="Model">The version of the model.</param>
/// <param name="Seed">The seed of all random draws.</param>
/// <param name="Runs">The number of pairs of runs.</param>
/// <param name="From">The first day of the runs.</param>
/// <param name="Until">The last day of the runs.</param>
/// <param name="Level">The confidence level of the intervals, from 0 to 1.</param>
/// <param name="Against">The timeline that the branch is compared with.</param>
/// <param name="OpensLater">True when the model opens only after the fork: events assumed before that day are replayed, not simulated.</param>
/// <param name="Measures">The change of each measure, over all readings of contested levers.</param>
/// <param name="Expectations">The expectations of the file, with their findings.</param>
public sealed record ScenarioSimulation(
    TimelineId Branch,
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
    // The words for people are made from it; JSON does not contain it.
    private TimelineId Branch { get; } = Branch;

    /// <summary>The entry of a simulation.</summary>
    public static ScenarioSimulation Of(SimulatedScenario simulated)
    {
        var (compared, facts) = (simulated.Parent, simulated.Parent.Facts);
        return new(
            facts.Timeline, Caveats.Model, facts.Model, facts.Seed, facts.Runs, facts.From, facts.Until, facts.Level, compared.Against,
            simulated.OpensLater, OverallChange.Of(compared.Comparisons),
            [
                .. simulated.Expectations.Select(one => new ExpectationEntry(
                    one.Expected.Measure, one.Expected.Versus, one.Expected.Sign, one.Effect, one.Finding)),
            ]);
    }

    /// <summary>The branch and the timeline that it is compared with.</summary>
    public string Title() => $"Runs of {Branch} compared with {Against}";

    /// <summary>The days of the runs, and how they are compared.</summary>
    public string Horizon() =>
        $"From {From:d MMM yyyy} to {Until:d MMM yyyy}, in pairs on common random numbers. "
        + "Both carry over the same later events. Differences of shares are in percentage points.";

    /// <summary>The warning that the model opens later; <c>null</c> when it does not.</summary>
    public string? Later() =>
        OpensLater ? "The model opens after the fork: events assumed before that day are replayed, not simulated." : null;

    /// <summary>The expectations in words.</summary>
    public IEnumerable<ExpectationNote> Findings() => Expectations.Select(one => ExpectationNote.Of(one, Against));

    /// <summary>The number of runs, the seed, the version of the model, the intervals, and the caveat.</summary>
    public string BriefBasis() => $"{Count()} {Note}";

    private string Count() => $"{Runs:N0} pairs of runs, seed {Seed}, model {Model}, {Level * 100:0}\u00A0% intervals.";

    /// <summary>The number of runs, the seed, the version of the model, the intervals, and the command that shows more.</summary>
    public string Basis() =>
        $"{Count()} More: simulator compare {Branch} --until {Until:yyyy-MM-dd} --runs {Runs} --seed {Seed}";
}

/// <summary>An expectation with its finding.</summary>
public sealed record ExpectationEntry(Measure Measure, Versus Versus, Sign Sign, Estimate Difference, Finding Finding);

/// <summary>An expectation in words.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Versus">The timeline that the branch is compared with.</param>
/// <param name="Expected">The expected direction.</param>
/// <param name="Difference">The difference, with its interval.</param>
/// <param name="Unit">The unit of the difference.</param>
/// <param name="Finding">The finding.</param>
/// <param name="IsMet">True when the expectation is met, false when it is missed; <c>null</c> when the runs do not decide.</param>
public sealed record ExpectationNote(string Measure, string Versus, string Expected, string Difference, string Unit, string Finding, bool? IsMet)
{
    internal static ExpectationNote Of(ExpectationEntry one, TimelineId against)
    {
        var unit = Runs.Unit.Of(one.Measure).ForDifference(one.Difference);
        var (finding, isMet) = InWords(one.Finding);
        return new(
            RunWords.Of(one.Measure),
            one.Versus == Files.Scenarios.Versus.Actual ? "the record" : against.Value,
            one.Sign == Sign.None ? "about the same" : RunWords.Of(one.Sign),
            $"{unit.Change(one.Difference.Value)} ({unit.ChangeRange(one.Difference)})",
            RunWords.BriefUnitOf(one.Measure), finding, isMet);
    }

    private static (string, bool?) InWords(Finding finding) => finding switch
    {
        Application.Simulations.Finding.Met => ("as expected", true),
        Application.Simulations.Finding.Missed => ("not as expected", false),
        Application.Simulations.Finding.Unclear => ("not shown", null),
        _ => ("contested: not evaluated", null),
    };
}
