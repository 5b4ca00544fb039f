using Simulator.Reports.Charts;

namespace Simulator.Tests.Reports.Charts;

public class FanTests
{
    [Fact]
    public void Bands_and_medians_follow_the_scale()
    {
        var picture = Picture.Of(ChartSamples.Trust.Drawn());
        var y = new Scale(0, 0.6, picture.Said("0").Middle, picture.Said("0.6").Middle);
        var (outer, inner) = (picture.Drawn("polygon", "one-on", "pale")[0], picture.Drawn("polygon", "one-on", "pale")[1]);
        Assert.Equal(
            [
                y.At(ChartSamples.Trust.Days.Max(day => day.P95)), y.At(ChartSamples.Trust.Days.Min(day => day.P5)),
                y.At(ChartSamples.Trust.Days.Max(day => day.P75)), y.At(ChartSamples.Trust.Days.Min(day => day.P25)),
            ],
            [outer.Top, outer.Bottom, inner.Top, inner.Bottom],
            (one, other) => Math.Abs(one - other) < 1);
        Assert.Equal(y.At(0.27 - 0.074), picture.Drawn("polyline", "two-on", "dashed")[0].Bottom, 1.0);
    }

    [Fact]
    public void A_mark_stands_at_its_day_and_above_the_plot()
    {
        var picture = Picture.Of(ChartSamples.Trust.Drawn());
        var x = picture.Across("1 Nov", 14, "27 Dec", 70);
        var line = picture.Drawn("line", "dashed").Single(mark => Math.Abs(mark.Left - x.At(22)) < 0.5);
        var label = picture.Said("intelligence exchange");
        Assert.InRange(label.Left - line.Left, 0, 10);
        Assert.True(label.Bottom < picture.Drawn("polygon", "pale")[0].Top);
    }

    [Fact]
    public void A_mark_outside_of_the_chart_is_left_out() =>
        Assert.Empty(
            Picture.Of((ChartSamples.Trust with { Marks = [new(new(2026, 1, 1), "too late"), new(new(2025, 10, 17), "too early")] }).Drawn())
                .Drawn("line", "dashed"));

    [Fact]
    public void The_days_may_come_in_any_order() =>
        Assert.Equal(
            ChartSamples.Trust.Drawn(), new Fan(ChartSamples.Trust.Caption, ChartSamples.Trust.Quantity, [.. ChartSamples.Trust.Days.Reverse()])
        { Name = ChartSamples.Trust.Name, Other = ChartSamples.Trust.Other, Marks = ChartSamples.Trust.Marks }.Drawn());

    [Theory]
    [InlineData(double.NaN, 0.2, 0.3, 0.4, 0.5)]
    [InlineData(0.1, double.NaN, 0.3, 0.4, 0.5)]
    [InlineData(0.1, 0.2, double.NaN, 0.4, 0.5)]
    [InlineData(0.1, 0.2, 0.3, double.NaN, 0.5)]
    [InlineData(0.1, 0.2, 0.3, 0.4, double.NaN)]
    [InlineData(0.1, 0.2, 0.3, 0.25, 0.5)]
    public void Quantiles_that_fall_or_are_no_numbers_are_refused(double p5, double p25, double median, double p75, double p95) =>
        Assert.Throws<ArgumentException>(() => new FanDay(new(2025, 10, 18), p5, p25, median, p75, p95));
}
