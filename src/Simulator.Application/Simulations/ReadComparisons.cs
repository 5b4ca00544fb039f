using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Statistics;

namespace Simulator.Application.Simulations;

/// <summary>The comparisons under all readings of contested levers, and their combined effects.</summary>
/// <param name="All">The comparisons, one for each reading of the contested levers in force.</param>
public sealed record ReadComparisons(IReadOnlyList<UnderReading<Comparison>> All)
{
    /// <summary>The effect on a measure: the average over all readings, in an interval from their lowest end to their highest.</summary>
    public Estimate Effect(Measure measure)
    {
        var effects = All.Select(one => one.Result.Effect(measure)).ToArray();
        return new(
            effects.Average(effect => effect.Value), new(effects.Min(effect => effect.Interval.Low), effects.Max(effect => effect.Interval.High)));
    }

    /// <summary>The direction of a measure; contested when the readings differ in it.</summary>
    public Sign SignOf(Measure measure) =>
        All.Select(one => one.Result.SignOf(measure)).Distinct().ToArray() is [var same] ? same : Sign.Contested;
}
