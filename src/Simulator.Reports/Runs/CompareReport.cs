using Simulator.Application.Simulations;
using Simulator.Domain.ModelCards;
using Simulator.Reports.Framing;

namespace Simulator.Reports.Runs;

/// <summary>The effect of a change, as <c>compare</c> prints it.</summary>
public sealed class CompareReport : PairedReport, IReport<CompareReport>
{
    private CompareReport(Compared compared)
        : base(compared.Facts, compared.Against, compared.Comparisons) =>
        Reference = compared.Reference;

    /// <summary>The survival of comparable ceasefires; <c>null</c> when none are known.</summary>
    public ReferenceClass? Reference { get; }

    /// <inheritdoc/>
    public static IReadOnlyList<ReportChart<CompareReport>> Charts { get; } = RunCharts.OfPairs<CompareReport>();

    /// <summary>The report of a result.</summary>
    /// <param name="compared">The result.</param>
    public static CompareReport Of(Compared compared) => new(compared);
}
