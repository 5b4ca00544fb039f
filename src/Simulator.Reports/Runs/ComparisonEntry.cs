using Simulator.Application.Simulations;
using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;

namespace Simulator.Reports.Runs;

/// <summary>Runs with a change beside runs without it, pair by pair under the same luck.</summary>
/// <param name="Name">The readings of contested levers that these runs follow; none where nothing is contested.</param>
/// <param name="Pairs">How many pairs.</param>
/// <param name="Measures">What the change does to each measure.</param>
/// <param name="Outcomes">What it does to each outcome.</param>
/// <param name="HazardRatio">The rate of relapse with it over that without it; none where nothing fell back on either side.</param>
/// <param name="With">What the runs with it came to.</param>
/// <param name="Without">What those without it came to.</param>
public sealed record ComparisonEntry(
    string? Name,
    long Pairs,
    IReadOnlyList<MeasureChange> Measures,
    IReadOnlyList<OutcomeChange> Outcomes,
    Estimate? HazardRatio,
    EnsembleEntry With,
    EnsembleEntry Without)
{
    /// <summary>The entry of a comparison.</summary>
    public static ComparisonEntry Of(Comparison comparison, DateOnly from, string? name = null)
    {
        var (with, without) = (EnsembleEntry.Of(comparison.With, from), EnsembleEntry.Of(comparison.Without, from));
        return new(
            name,
            comparison.Pairs,
            [
                .. Enum.GetValues<Measure>().Select((measure, at) => new MeasureChange(
                    measure, without.Measures[at].Mean, with.Measures[at].Mean, comparison.Effect(measure),
                    comparison.SignOf(measure))),
            ],
            [
                .. Enum.GetValues<Outcome>().Select((outcome, at) => new OutcomeChange(
                    outcome, without.Outcomes[at].Share, with.Outcomes[at].Share, comparison.Effect(outcome),
                    SignOf(comparison.Effect(outcome)))),
            ],
            comparison.HazardRatio.Value is { } ratio ? ratio : null,
            with,
            without);
    }

    /// <summary>Which way an effect goes: up or down where its interval leaves out zero, else neither.</summary>
    public static Sign SignOf(Estimate effect) => effect.Interval switch
    {
        { Low: > 0 } => Sign.Increase,
        { High: < 0 } => Sign.Decrease,
        _ => Sign.None,
    };
}

/// <summary>What a change does to a measure.</summary>
public sealed record MeasureChange(Measure Measure, Estimate Without, Estimate With, Estimate Difference, Sign Sign);

/// <summary>What a change does to the share of runs with an outcome.</summary>
public sealed record OutcomeChange(Outcome Outcome, Estimate Without, Estimate With, Estimate Difference, Sign Sign);

/// <summary>
/// What a change does to a measure over all readings of contested levers: the mean of the readings, and the interval from the lowest end to the
/// highest.
/// </summary>
public sealed record OverallChange(Measure Measure, Estimate Difference, Sign Sign)
{
    /// <summary>What a change does to every measure.</summary>
    public static IReadOnlyList<OverallChange> Of(ReadComparisons comparisons) =>
        [.. Enum.GetValues<Measure>().Select(
            measure => new OverallChange(measure, comparisons.Effect(measure), comparisons.SignOf(measure)))];
}
