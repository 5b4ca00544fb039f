using Simulator.Application.Simulations;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Statistics;
using Simulator.Reports.Framing;

namespace Simulator.Reports.Runs;

/// <summary>The contribution of each part of a package to its effect, as <c>attribute</c> prints it.</summary>
public sealed class AttributeReport : RunsReport, IReport<AttributeReport>
{
    private AttributeReport(Attributed attributed)
        : base(attributed.Facts)
    {
        (Measure, Exact) = (attributed.Measure, attributed.Exact);
        Readings =
        [
            .. attributed.Shares.Select(read => new SharesEntry(
                read.Reading, [.. read.Parts.Select(part => new PartEntry(part.Name, part.Share))], read.Total)),
        ];
    }

    /// <summary>The columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ColumnsAfter("reading", "part", "measure", "share", "low", "high", "exact");

    /// <summary>The measure whose change is attributed.</summary>
    public Measure Measure { get; }

    /// <summary>True when all coalitions were run; false for a sample of orders.</summary>
    public bool Exact { get; }

    /// <summary>The contributions under each reading of contested levers; a single entry without a name when none is contested.</summary>
    public IReadOnlyList<SharesEntry> Readings { get; }

    /// <inheritdoc/>
    public static IReadOnlyList<ReportChart<AttributeReport>> Charts { get; } = [new("shapley", RunCharts.Shapley)];

    /// <inheritdoc/>
    protected override string Title() => $"Contribution of each part of {Timeline}";

    /// <inheritdoc/>
    protected override IEnumerable<string> Findings()
    {
        var unit = Unit.Of(Measure);
        yield return Each($"all parts together, on {RunWords.Of(Measure)}", Readings, reading => InWords(reading.Total));
        foreach (var (place, part) in Readings[0].Parts.Index().OrderByDescending(part => Math.Abs(part.Item.Share.Value)))
        {
            yield return Each(part.Part, Readings, reading => InWords(reading.Parts[place].Share));
        }

        string InWords(Estimate share) => $"{unit.ForDifference(share).Change(share.Value)} ({unit.ForDifference(share).ChangeRange(share)})";
    }

    /// <inheritdoc/>
    protected override string Next() => Parent is null ? "" : $"simulator compare {Timeline}";

    /// <inheritdoc/>
    protected override IEnumerable<string?> ReadingNames() => Readings.Select(reading => reading.Name);

    /// <summary>The report of a result.</summary>
    /// <param name="attributed">The result.</param>
    public static AttributeReport Of(Attributed attributed) => new(attributed);

    /// <summary>The parts as rows, with the total as the last one of each reading.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() =>
        from reading in Readings
        from row in reading.Parts.Append(new("total", reading.Total))
        select Row(Runs, reading.Name, row.Part, EnumWords.Code(Measure), row.Share.Value, row.Share.Low, row.Share.High, Exact);
}

/// <summary>The contribution of each part, under a reading of contested levers.</summary>
/// <param name="Name">The readings that these runs follow; <c>null</c> when none is contested.</param>
/// <param name="Parts">The parts, in the same order under each reading.</param>
/// <param name="Total">The effect of all parts together, which is the sum of the shares.</param>
public sealed record SharesEntry(string? Name, IReadOnlyList<PartEntry> Parts, Estimate Total);

/// <summary>The contribution of a part to the effect.</summary>
public sealed record PartEntry(string Part, Estimate Share);
