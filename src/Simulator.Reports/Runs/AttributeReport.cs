using Simulator.Application.Simulations;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Statistics;
using Simulator.Reports.Framing;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Runs;

/// <summary>What each part of a package adds to its effect, as <c>attribute</c> prints it.</summary>
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

    /// <summary>The measure whose change is shared out.</summary>
    public Measure Measure { get; }

    /// <summary>Whether all coalitions were run, and not a sample of orders.</summary>
    public bool Exact { get; }

    /// <summary>What each part adds, under each reading of contested levers; a single one without a name where none is contested.</summary>
    public IReadOnlyList<SharesEntry> Readings { get; }

    /// <inheritdoc/>
    public static IReadOnlyList<ReportChart<AttributeReport>> Charts { get; } = [new("shapley", RunCharts.Shapley)];

    /// <inheritdoc/>
    protected override string Title() => $"What each part of {Timeline} adds";

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

/// <summary>What each part adds, under a reading of contested levers.</summary>
/// <param name="Name">The readings that these runs follow; none where nothing is contested.</param>
/// <param name="Parts">The parts, in the same order under each reading.</param>
/// <param name="Total">What all parts do together. The shares add up to it.</param>
public sealed record SharesEntry(string? Name, IReadOnlyList<PartEntry> Parts, Estimate Total);

/// <summary>What a part adds to the effect.</summary>
public sealed record PartEntry(string Part, Estimate Share);
