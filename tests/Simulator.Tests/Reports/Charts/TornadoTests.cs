using Simulator.Engine.Statistics;
using Simulator.Reports.Charts;

namespace Simulator.Tests.Reports.Charts;

public class TornadoTests
{
    [Fact]
    public void The_most_telling_parameter_comes_first()
    {
        var picture = Picture.Of(ChartSamples.Sensitivity.Drawn());
        Assert.Equal(
            [
                "border fire", "escalation after an incident", "attacks of spoilers", "retaliation after an attack", "loss of trust after an attack",
                "frequency of rounds",
            ],
            picture.Texts.Where(text => text.Look.Contains("label") && ChartSamples.Sensitivity.Rows.Any(row => row.Parameter == text.Text))
                .OrderBy(text => text.Top).Select(text => text.Text));
    }

    [Fact]
    public void Bars_reach_from_the_base_to_the_outcome_at_each_end()
    {
        var picture = Picture.Of(ChartSamples.Sensitivity.Drawn());
        var scale = picture.Across("10\u00a0%", 0.1, "35\u00a0%", 0.35);
        var (low, high) = (picture.Drawn("rect", "one-on", "edge")[1], picture.Drawn("rect", "two-on", "fill")[1]);
        Assert.Equal(
            [scale.At(0.14), scale.At(0.204), scale.At(0.204), scale.At(0.35)], [low.Left, low.Right, high.Left, high.Right],
            (one, other) => Math.Abs(one - other) < 0.02);
    }

    [Fact]
    public void Outcomes_on_the_same_side_of_the_base_do_not_hide_one_another()
    {
        var picture = Picture.Of(ChartSamples.Sensitivity.Drawn());
        Assert.False(picture.Drawn("rect", "one-on", "edge")[^1].Overlaps(picture.Drawn("rect", "two-on", "fill")[^1]));
    }

    [Fact]
    public void Each_end_has_its_interval()
    {
        var picture = Picture.Of(ChartSamples.Sensitivity.Drawn());
        Assert.NotNull(picture.Said("(13.2–14.8) → (34.2–35.8)"));
        var scale = picture.Across("10\u00a0%", 0.1, "35\u00a0%", 0.35);
        Assert.Contains(
            picture.Drawn("line", "ink-on", "edge"),
            line => Math.Abs(line.Left - scale.At(0.342)) < 0.02 && Math.Abs(line.Right - scale.At(0.358)) < 0.02);
    }

    [Fact]
    public void A_label_shows_the_range_of_its_parameter() =>
        Assert.NotNull(Picture.Of(ChartSamples.Sensitivity.Drawn()).Said("0.045 to 0.1 per day"));

    [Fact]
    public void What_is_no_number_is_refused()
    {
        var none = new Estimate(0, 0, 0);
        Assert.Throws<ArgumentException>(() => new TornadoRow("mu0", double.NaN, 1, none, none));
        Assert.Throws<ArgumentException>(() => new TornadoRow("mu0", 1, 0, none, none));
    }
}
