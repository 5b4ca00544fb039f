using Simulator.Application.Simulations;
using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;

namespace Simulator.Reports.Runs;

/// <summary>Paired runs with and without a change, on common random numbers.</summary>
/// <param name="Name">The readings of contested levers that these runs follow; <c>null</c> when none is contested.</param>
/// <param name="Pairs">The number of pairs.</param>
/// <param name="Measures">The effect of the change on each measure.</param>
/// <param name="Outcomes">The effect of the change on each outcome.</param>
/// <param name="HazardRatio">
/// The rate of relapse with the change over the rate without it; <c>null</c> when no run of either side relapsed.
/// </param>
/// <param name="With">The result of the runs with the change.</param>
/// <param name="Without">The result of the runs without the change.</param>
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

    /// <summary>The direction of an effect: up or down when its interval excludes zero, otherwise neither.</summary>
    public static Sign SignOf(Estimate effect) => effect.Interval switch
    {
        { Low: > 0 } => Sign.Increase,
        { High: < 0 } => Sign.Decrease,
        _ => Sign.None,
    };
}

/// <summary>The effect of a change on a measure.</summary>
public sealed record MeasureChange(Measure Measure, Estimate Without, Estimate With, Estimate Difference, Sign Sign);

/// <summary>The effect of a change on the share of runs with an outcome.</summary>
public sealed record OutcomeChange(Outcome Outcome, Estimate Without, Estimate With, Estimate Difference, Sign Sign);

/// <summary>
/// The effect of a change on a measure over all readings of contested levers: the mean of the readings, with the interval from their lowest end
/// to their highest.
/// </summary>
public sealed record OverallChange(Measure Measure, Estimate Difference, Sign Sign)
{
    /// <summary>The effect of a change on every measure.</summary>
    public static IReadOnlyList<OverallChange> Of(ReadComparisons comparisons) =>
        [.. Enum.GetValues<Measure>().Select(
            measure => new OverallChange(measure, comparisons.Effect(measure), comparisons.SignOf(measure)))];
}
