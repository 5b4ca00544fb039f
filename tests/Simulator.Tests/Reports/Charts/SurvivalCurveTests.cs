using Simulator.Reports.Charts;

namespace Simulator.Tests.Reports.Charts;

public class SurvivalCurveTests
{
    private static readonly Curve Stepped = new("runs", [new(0, new(1, 1, 1)), new(10, new(0.8, 0.7, 0.9)), new(20, new(0.6, 0.5, 0.7))]);

    private static SurvivalCurve Plain => new(ChartSamples.Captioned("any"), "runs", [Stepped]);

    [Fact]
    public void A_share_holds_until_the_next_step() =>
        Assert.Equal([(0, 1), (10, 1), (10, 0.8), (20, 0.8), (20, 0.6)], Stepped.Steps(share => share.Value));

    [Fact]
    public void The_curve_and_its_band_follow_the_scales()
    {
        var picture = Picture.Of(Plain.Drawn());
        var (x, y) = (picture.Across("0", 0, "20", 20), new Scale(0, 1, picture.Said("0\u00a0%").Middle, picture.Said("100\u00a0%").Middle));
        var (curve, band) = (picture.Drawn("polyline", "one-on", "line")[0], picture.Drawn("polygon", "one-on", "pale")[0]);
        Assert.Equal(
            [x.At(0), x.At(20), y.At(1), y.At(0.6), x.At(0), x.At(20), y.At(1), y.At(0.5)],
            [curve.Left, curve.Right, curve.Top, curve.Bottom, band.Left, band.Right, band.Top, band.Bottom],
            (one, other) => Math.Abs(one - other) < 1);
    }

    [Fact]
    public void Days_are_dates_where_the_first_one_is_known()
    {
        Assert.NotNull(Picture.Of(Plain.Drawn()).Said("days"));
        Assert.NotNull(Picture.Of((Plain with { From = new(2025, 10, 18) }).Drawn()).Said("1 Nov"));
    }

    [Fact]
    public void Comparable_cases_are_drawn_as_far_as_the_curves_go()
    {
        var picture = Picture.Of((Plain with { Reference = new("truces", "counted", [new(0, 1), new(15, 0.9), new(40, 0.4)]) }).Drawn());
        var curve = picture.Drawn("polyline", "one-on", "line")[0];
        Assert.Equal(curve.Right, picture.Drawn("polyline", "ink-on", "dotted")[0].Right, 0.02);
        Assert.Equal(2, picture.Drawn("circle", "ink-on").Count(dot => dot.Top > picture.Said("truces").Bottom));
    }

    [Fact]
    public void The_description_tells_every_curve_and_the_comparable_cases() =>
        Assert.Contains(
            "runs: day 0 100.0\u00a0% (100.0 to 100.0); day 5 100.0\u00a0% (100.0 to 100.0); day 10 80.0\u00a0% (70.0 to 90.0);",
            Picture.Of(Plain.Drawn()).Element("desc"), StringComparison.Ordinal);

    [Fact]
    public void Days_out_of_order_and_shares_above_one_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Curve("runs", [new(3, new(1, 1, 1)), new(3, new(1, 1, 1))]));
        Assert.Throws<ArgumentException>(() => new CurvePoint(3, new(1, 1, 1.5)));
        Assert.Throws<ArgumentException>(() => Plain with { Reference = new("truces", "counted", [new(0, double.NaN)]) });
    }
}
