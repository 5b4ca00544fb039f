using Simulator.Reports.Charts;

namespace Simulator.Tests.Reports.Charts;

public class LetteringTests
{
    [Fact]
    public void A_text_is_broken_between_words()
    {
        var lines = Lettering.Label.Lines(ChartSamples.Eighty, 280);
        Assert.Equal(ChartSamples.Eighty, string.Join(' ', lines.Select(line => line.Text)));
        Assert.All(lines, line => Assert.True(line.Width <= 280 && line.Whole is null));
    }

    [Fact]
    public void A_word_that_is_wider_than_a_line_is_broken_as_well()
    {
        var lines = Lettering.Label.Lines(ChartSamples.Unbroken, 280);
        Assert.Equal(ChartSamples.Unbroken, string.Concat(lines.Select(line => line.Text)));
        Assert.All(lines, line => Assert.True(line.Width <= 280));
    }

    [Fact]
    public void A_text_with_too_many_lines_is_shortened_and_keeps_the_whole_to_point_at()
    {
        var lines = Lettering.Label.Lines(ChartSamples.Eighty, 280, 2);
        Assert.Equal(2, lines.Count);
        Assert.EndsWith("…", lines[1].Text, StringComparison.Ordinal);
        Assert.All(lines, line => Assert.True(line.Width <= 280 && line.Whole == ChartSamples.Eighty));
    }

    [Fact]
    public void A_letter_is_never_cut_in_two() =>
        Assert.Equal("🕊🕊…", Lettering.Label.OneLine("🕊🕊🕊🕊", 3.5 * 1.25 * Lettering.Label.Size).Text);

    [Fact]
    public void An_empty_text_has_no_lines() => Assert.Empty(Lettering.Label.Lines(" \n ", 280));
}
