using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;

namespace Simulator.Application.Simulations.Sweeps;

/// <summary>A sweep that is ready to run, cell by cell.</summary>
public sealed class PlannedSweep
{
    private readonly PreparedRuns prepared;
    private readonly IReadOnlyList<Variation> variations;
    private readonly IReadOnlyList<double[]> cells;
    private readonly IReadOnlyList<(ValueList<FollowedReading> Followed, string? Name)> readings;

    internal PlannedSweep(PreparedRuns prepared, IReadOnlyList<Variation> variations, int? points, IReadOnlyList<Measure> measures)
    {
        (this.prepared, this.variations) = (prepared, variations);
        cells = SweepDesign.Cells(variations, points, prepared.Seed);

        // All cells have the same readings, so that all have as many rows. A lever may make no difference at one end of its levels; at both ends it does.
        readings = ContestedReadings.Of(
            With([.. variations.Select(variation => variation.Low)]), With([.. variations.Select(variation => variation.High)]));
        Plan = SweepPlan.Of(prepared, variations, points, measures, cells.Count, [.. readings.Select(reading => reading.Name)]);
    }

    /// <summary>All that the results depend on.</summary>
    public SweepPlan Plan { get; }

    /// <summary>Runs cells, one after the other and each over all cores.</summary>
    /// <param name="first">The number of the first cell to run, from 1.</param>
    /// <param name="progress">Hears how much of the whole sweep is done, from 0 to 1; may be left out.</param>
    /// <param name="cancel">Stops between runs.</param>
    public IEnumerable<SweptCell> From(int first, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        var runs = readings.Count * prepared.Setup.Runs;
        var effort = prepared.Setup.Effort(progress, cells.Count * runs);
        effort.Progress?.Report((first - 1) * runs);
        foreach (var (at, values) in cells.Index().Skip(first - 1))
        {
            var cell = With(values);
            yield return new(at + 1, [.. values], cell.Facts(),
            [
                .. readings.Select(
                    reading => new UnderReading<EnsembleResult>(
                        reading.Name, EnsembleResult.Of(cell.RunInput(reading.Followed), cell.Seed, cell.Setup.Runs, effort, cancel: cancel))),
            ]);
        }
    }

    private PreparedRuns With(IReadOnlyList<double> values)
    {
        var both = variations.Zip(values).ToLookup(pair => pair.First.IsLever);
        return prepared.With(
            [.. both[false].Select(pair => new ParameterValue(pair.First.Of, pair.Second))],
            [.. both[true].Select(pair => new SupposedLever(new(pair.First.Of), pair.Second, pair.First.On))]);
    }
}

/// <summary>A cell of a sweep that was run.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Values">The values of what is varied, in the order of the plan.</param>
/// <param name="Facts">What every number here goes with.</param>
/// <param name="Readings">One survey; several where contested levers are in force, one for each reading of them.</param>
public sealed record SweptCell(int Number, ValueList<double> Values, RunFacts Facts, IReadOnlyList<UnderReading<EnsembleResult>> Readings);
