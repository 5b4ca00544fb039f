using Simulator.Reports.Charts;

namespace Simulator.Tests.Reports.Charts;

public class OutcomeBarsTests
{
    [Fact]
    public void Bars_and_intervals_follow_the_scale()
    {
        var picture = Picture.Of(ChartSamples.Outcomes.Drawn());
        var scale = picture.Across("0\u00a0%", 0, "50\u00a0%", 0.5);
        Assert.All(ChartSamples.Outcomes.Rows.Zip(picture.Drawn("rect", "one-on", "fill")), pair =>
            Assert.Equal((scale.At(0), scale.At(pair.First.Share.Value)), (pair.Second.Left, pair.Second.Right), Near));
        var whiskers = picture.Drawn("line", "ink-on", "edge").Where(line => line.Top == line.Bottom).ToList();
        Assert.All(ChartSamples.Outcomes.Rows.Zip(whiskers), pair =>
            Assert.Equal((scale.At(pair.First.Share.Low), scale.At(pair.First.Share.High)), (pair.Second.Left, pair.Second.Right), Near));
        Assert.Equal(ChartSamples.Outcomes.Rows.Count, whiskers.Count);
    }

    [Fact]
    public void A_number_stands_beside_its_bar()
    {
        var picture = Picture.Of(ChartSamples.Compared.Drawn());
        Assert.All(new[] { ("32.2\u00a0% (31.3–33.1)", "one-on"), ("44.4\u00a0% (43.4–45.4)", "rest-on") }, pair =>
            Assert.Equal(picture.Drawn("rect", pair.Item2, "fill")[1].Middle, picture.Said(pair.Item1).Middle, 3.0));
    }

    [Fact]
    public void Runs_that_are_compared_are_named()
    {
        var picture = Picture.Of(ChartSamples.Compared.Drawn());
        Assert.NotNull(picture.Said("with monitoring"));
        Assert.NotNull(picture.Said("without (the parent)"));
        Assert.DoesNotContain(Picture.Of(ChartSamples.Outcomes.Drawn()).Texts, text => text.Text == "these runs");
    }

    [Fact]
    public void The_description_has_every_number() =>
        Assert.Contains(
            "hostilities: 4.1\u00a0% (3.7 to 4.5); without (the parent): 5.2\u00a0% (4.8 to 5.7).",
            Picture.Of(ChartSamples.Compared.Drawn()).Element("desc"), StringComparison.Ordinal);

    [Theory]
    [InlineData(double.NaN, 0, 1)]
    [InlineData(0.5, double.NaN, 1)]
    [InlineData(0.5, 0, double.NaN)]
    [InlineData(double.PositiveInfinity, 0, 1)]
    [InlineData(1.1, 0, 1)]
    [InlineData(0.5, -0.1, 1)]
    [InlineData(0.5, 0.6, 0.4)]
    public void What_is_no_share_is_refused(double value, double low, double high) =>
        Assert.Throws<ArgumentException>(() => new OutcomeRow("frozen", new(value, low, high)));

    [Fact]
    public void A_share_that_rounding_left_above_one_is_drawn() =>
        Assert.Equal(1, new OutcomeRow("frozen", new(1, 0.99, 1.0000000000000002)).Share.High);

    private static bool Near((double Left, double Right) one, (double Left, double Right) other) =>
        Math.Abs(one.Left - other.Left) < 0.02 && Math.Abs(one.Right - other.Right) < 0.02;
}
