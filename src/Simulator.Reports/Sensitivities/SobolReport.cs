using Simulator.Application.Simulations.Sensitivities;
using Simulator.Domain.Values;
using Simulator.Engine.Statistics;
using Simulator.Reports.Framing;
using Simulator.Reports.Runs;

namespace Simulator.Reports.Sensitivities;

/// <summary>The share of the variance that is due to each parameter (Sobol), as <c>sensitivity --method sobol</c> prints it.</summary>
public sealed class SobolReport(SobolResult found)
    : SensitivityReport(found.Varying, SensitivityMethod.Sobol), IReport<SobolReport>
{
    /// <summary>The columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ColumnsAfter(
        "reading", "measure", "parameter", "name", "first", "firstLow", "firstHigh", "total", "totalLow", "totalHigh", "rows");

    /// <summary>The number of rows of the design.</summary>
    public int DesignRows { get; } = found.Rows;

    /// <summary>The result under each reading of contested levers.</summary>
    public IReadOnlyList<IndicesEntry> Readings { get; } = [.. found.Readings.Select(read => new IndicesEntry(read.Reading,
        [.. read.Result.Select(
            one => new IndexEntry(ParameterEntry.Of(one.Parameter), one.Index.First, one.Index.Total))]))];

    /// <inheritdoc/>
    public static IReadOnlyList<ReportChart<SobolReport>> Charts { get; } = [new("sensitivity", SensitivityCharts.Of)];

    /// <inheritdoc/>
    protected override IEnumerable<string> Findings() => Ranked(
        "share of the variance with interactions", Readings[0].Parameters, index => index.Parameter, index => Unit.Share.Whole(index.Total));

    /// <inheritdoc/>
    protected override IEnumerable<string?> ReadingNames() => Readings.Select(reading => reading.Name);

    /// <summary>The indices as rows.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() =>
        from reading in Readings
        from index in reading.Parameters
        select Row(
            Runs, reading.Name, EnumWords.Code(Measure), index.Parameter.Id, index.Parameter.Name,
            index.First.Value, index.First.Low, index.First.High, index.Total.Value, index.Total.Low, index.Total.High, DesignRows);
}

/// <summary>The shares of the variance due to each parameter, the largest total first; empty when the measure never varied.</summary>
public sealed record IndicesEntry(string? Name, IReadOnlyList<IndexEntry> Parameters);

/// <summary>The contribution of a parameter to the variance.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="First">The share due to the parameter alone (first-order index).</param>
/// <param name="Total">The share due to the parameter with its interactions (total index).</param>
public sealed record IndexEntry(ParameterEntry Parameter, Estimate First, Estimate Total);
