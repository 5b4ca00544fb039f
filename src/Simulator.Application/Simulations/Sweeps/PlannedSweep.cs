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

        // All cells have the same readings, and so the same number of rows. A lever may change nothing at one end of its levels, so both ends count.
        readings = ContestedReadings.Of(
            With([.. variations.Select(variation => variation.Low)]), With([.. variations.Select(variation => variation.High)]));
        Plan = SweepPlan.Of(prepared, variations, points, measures, cells.Count, [.. readings.Select(reading => reading.Name)]);
    }

    /// <summary>Everything that the results depend on.</summary>
    public SweepPlan Plan { get; }

    /// <summary>Runs cells one after another, each on all threads of the setup.</summary>
    /// <param name="first">The number of the first cell to run, from 1.</param>
    /// <param name="progress">The receiver of the part of the whole sweep that is done, from 0 to 1; may be left out.</param>
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
            [.. both[true].Select(pair => new AssumedLever(new(pair.First.Of), pair.Second, pair.First.On))]);
    }
}

/// <summary>A cell of a sweep that was run.</summary>
/// <param name="Number">The number of the cell, from 1.</param>
/// <param name="Values">The values of the variations, in the order of the plan.</param>
/// <param name="Facts">The facts of the runs.</param>
/// <param name="Readings">The ensemble results, one for each reading of the contested levers in force.</param>
public sealed record SweptCell(int Number, ValueList<double> Values, RunFacts Facts, IReadOnlyList<UnderReading<EnsembleResult>> Readings);
