using Simulator.Application.Simulations.Sensitivities;
using Simulator.Engine.Statistics;
using Simulator.Reports.Framing;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Sensitivities;

/// <summary>How much of what is uncertain is due to each parameter, as <c>sensitivity --method sobol</c> prints it.</summary>
public sealed class SobolReport(SobolResult found)
    : SensitivityReport(found.Varying, SensitivityMethod.Sobol), IReport<SobolReport>
{
    /// <summary>The columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ColumnsAfter(
        "reading", "measure", "parameter", "name", "first", "firstLow", "firstHigh", "total", "totalLow", "totalHigh", "rows");

    /// <summary>How many rows the design had.</summary>
    public int DesignRows { get; } = found.Rows;

    /// <summary>What was found under each reading of contested levers.</summary>
    public IReadOnlyList<IndicesEntry> Readings { get; } = [.. found.Readings.Select(read => new IndicesEntry(read.Reading,
        [.. read.Result.Select(
            one => new IndexEntry(ParameterEntry.Of(one.Parameter), one.Index.First, one.Index.Total))]))];

    /// <inheritdoc/>
    public static IReadOnlyList<ReportChart<SobolReport>> Charts { get; } = [new("sensitivity", SensitivityCharts.Of)];

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

/// <summary>The share of the variance that is due to each parameter, the largest total first; none where the measure never varied.</summary>
public sealed record IndicesEntry(string? Name, IReadOnlyList<IndexEntry> Parameters);

/// <summary>What a parameter contributes to the variance.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="First">The share that is due to it alone.</param>
/// <param name="Total">The share that it has a part in, together with others.</param>
public sealed record IndexEntry(ParameterEntry Parameter, Estimate First, Estimate Total);
