using Simulator.Domain.Cases;
using Simulator.Files.Problems;
using Simulator.Reports.Framing;
using Simulator.Reports.Runs;
using Simulator.Tests.Cli;
using Simulator.Tests.Reports.Charts;

namespace Simulator.Tests.Reports.Runs;

public class RunChartsTests
{
    private static readonly Dictionary<string, Func<string>> Charts = new(StringComparer.Ordinal)
    {
        ["simulate outcomes"] = () => RunCharts.Outcomes(RunSamples.Simulated),
        ["simulate survival"] = () => RunCharts.Survival(RunSamples.Simulated),
        ["simulate trust"] = () => RunCharts.Trust(RunSamples.Simulated),
        ["simulate contested outcomes"] = () => RunCharts.Outcomes(RunSamples.SimulatedBothWays),
        ["simulate contested survival"] = () => RunCharts.Survival(RunSamples.SimulatedBothWays),
        ["simulate contested trust"] = () => RunCharts.Trust(RunSamples.SimulatedBothWays),
        ["compare effects"] = () => RunCharts.Effects(RunSamples.Compared),
        ["compare outcomes"] = () => RunCharts.Outcomes(RunSamples.Compared),
        ["compare survival"] = () => RunCharts.Survival(RunSamples.Compared),
        ["compare trust"] = () => RunCharts.Trust(RunSamples.Compared),
        ["compare contested effects"] = () => RunCharts.Effects(RunSamples.ComparedBothWays),
        ["compare contested survival"] = () => RunCharts.Survival(RunSamples.ComparedBothWays),
        ["compare contested trust"] = () => RunCharts.Trust(RunSamples.ComparedBothWays),
        ["counterfactual effects"] = () => RunCharts.Effects(RunSamples.Anchored),
        ["attribute"] = () => RunCharts.Shapley(RunSamples.Attributed),
        ["attribute contested"] = () => RunCharts.Shapley(RunSamples.AttributedBothWays),
        ["a single run"] = () => RunCharts.Trust(RunSamples.Single),
        ["a single pair"] = () => RunCharts.Effects(RunSamples.SinglePair),
    };

    /// <summary>The names of the charts.</summary>
    public static TheoryData<string> Names => [.. Charts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_is_well_formed_and_says_where_its_numbers_come_from(string name)
    {
        var chart = Picture.Of(Charts[name]());

        var said = string.Join(' ', chart.Texts.Select(text => text.Text));
        Assert.Contains(
            "seed 1, model reference 1.0, 95\u00A0% intervals. Model results, not forecasts.", said,
            StringComparison.Ordinal);
        Assert.Contains("18 Oct 2025 to 15 Jan 2026", said, StringComparison.Ordinal);
        Assert.DoesNotContain("forecast", said.Replace(Caveats.Model, ""), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Curves_without_a_change_are_drawn_once_where_all_readings_agree_on_them()
    {
        var chart = Picture.Of(Charts["compare contested survival"]());
        Assert.Single(chart.Texts, text => text.Text.StartsWith("without", StringComparison.Ordinal));
        Assert.Equal(2, chart.Texts.Count(text => text.Text.StartsWith("with ", StringComparison.Ordinal) || text.Text == "with"));
    }

    [Fact]
    public void An_effect_whose_sign_is_contested_is_hatched()
    {
        Assert.Contains(RunSamples.ComparedBothWays.Measures, row => row.Sign == Sign.Contested);
        Assert.Contains("contested", Charts["compare contested effects"](), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("simulate contested outcomes", "(A) border-closure: pain-moves; (B) border-closure: pain-hardens")]
    [InlineData("attribute contested", "(A) border-closure: pain-moves; (B) border-closure: pain-hardens")]
    [InlineData("compare contested trust", "(A) border-closure: pain-moves; not drawn: 1 more reading")]
    public void A_letter_stands_for_each_reading(string name, string key) =>
        Assert.Contains(key, string.Join(' ', Picture.Of(Charts[name]()).Texts.Select(text => text.Text)), StringComparison.Ordinal);

    [Fact]
    public void Shares_of_a_single_run_cannot_be_drawn() =>
        Assert.Contains(
            "Allowed: at least 2 runs", Assert.Throws<BadInputException>(() => RunCharts.Shapley(RunSamples.Attribute(1))).Message,
            StringComparison.Ordinal);
}
