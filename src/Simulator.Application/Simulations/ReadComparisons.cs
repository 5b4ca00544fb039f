using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Statistics;

namespace Simulator.Application.Simulations;

/// <summary>The comparisons under all readings of contested levers, and what can be said over all of them.</summary>
/// <param name="All">One comparison; several where contested levers are in force, one for each reading of them.</param>
public sealed record ReadComparisons(IReadOnlyList<UnderReading<Comparison>> All)
{
    /// <summary>The effect on a measure: over all readings, from the lowest end to the highest.</summary>
    public Estimate Effect(Measure measure)
    {
        var effects = All.Select(one => one.Result.Effect(measure)).ToArray();
        return new(
            effects.Average(effect => effect.Value), new(effects.Min(effect => effect.Interval.Low), effects.Max(effect => effect.Interval.High)));
    }

    /// <summary>Which way a measure goes; contested where readings go both ways, or one goes a way that another does not.</summary>
    public Sign SignOf(Measure measure) =>
        All.Select(one => one.Result.SignOf(measure)).Distinct().ToArray() is [var same] ? same : Sign.Contested;
}
