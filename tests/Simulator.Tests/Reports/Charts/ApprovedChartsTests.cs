namespace Simulator.Tests.Reports.Charts;

public class ApprovedChartsTests
{
    /// <summary>The names of the sample charts.</summary>
    public static TheoryData<string> Names => [.. ChartSamples.Drawn.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_is_drawn_as_it_was_approved(string name) => Approval.Matches($"Charts/{name}.svg", ChartSamples.Drawn[name]);
}
