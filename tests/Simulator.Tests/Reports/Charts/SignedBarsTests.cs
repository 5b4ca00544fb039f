namespace Simulator.Tests.Reports.Charts;

public class SignedBarsTests
{
    [Fact]
    public void A_share_below_zero_reaches_to_the_left_of_zero()
    {
        var picture = Picture.Of(ChartSamples.Shares.Drawn());
        var scale = picture.Across("0", 0, "+100", 1);
        var mediator = picture.Drawn("rect", "one-on", "fill")[^1];
        Assert.Equal(scale.At(-0.038), mediator.Left, 0.02);
        Assert.Equal(scale.At(0), mediator.Right, 0.02);
    }

    [Fact]
    public void The_whole_effect_is_the_last_row()
    {
        var picture = Picture.Of(ChartSamples.Shares.Drawn());
        var total = picture.Said("the whole package");
        Assert.Contains("strong", total.Look);
        Assert.All(ChartSamples.Shares.Rows, row => Assert.True(picture.Said(ChartSamples.Shares.Quantity.Figure(row.Share)).Bottom < total.Top));
    }

    [Fact]
    public void A_contested_effect_is_hatched_over_both_signs_and_takes_no_side()
    {
        var picture = Picture.Of(ChartSamples.Effects.Drawn());
        var scale = picture.Across("0", 0, "+30", 0.3);
        var spans = picture.Drawn("rect", "two-on", "edge").Skip(1).ToList();
        Assert.Equal([scale.At(-0.05), scale.At(-0.06)], spans.Select(span => span.Left), (one, other) => Math.Abs(one - other) < 0.02);
        Assert.Equal([scale.At(0.04), scale.At(0.16)], spans.Select(span => span.Right), (one, other) => Math.Abs(one - other) < 0.02);
        Assert.All(spans, span => Assert.DoesNotContain(picture.Drawn("rect", "fill"), bar => bar.Overlaps(span)));
        Assert.NotNull(picture.Said("contested: −5.0 to +4.0"));
    }

    [Fact]
    public void The_stripes_of_a_hatch_stay_within_it()
    {
        var picture = Picture.Of(ChartSamples.Effects.Drawn());
        var spans = picture.Drawn("rect", "two-on", "edge");
        Assert.All(picture.Drawn("line", "two-on", "edge"), stripe => Assert.Contains(spans, span =>
            stripe.Left >= span.Left - 0.02 && stripe.Right <= span.Right + 0.02 && stripe.Top >= span.Top - 0.02
                && stripe.Bottom <= span.Bottom + 0.02));
    }

    [Fact]
    public void The_key_of_the_hatch_is_there_only_with_it() =>
        Assert.DoesNotContain(
            "contested", (ChartSamples.Effects with { Rows = [new("monitoring accepted", new(-0.047, -0.054, -0.04))] }).Drawn(),
            StringComparison.Ordinal);
}
