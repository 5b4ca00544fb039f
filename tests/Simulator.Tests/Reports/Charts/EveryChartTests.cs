using Simulator.Reports.Charts;

namespace Simulator.Tests.Reports.Charts;

/// <summary>What holds for every chart, however hard it is to draw.</summary>
public class EveryChartTests
{
    private static readonly Dictionary<string, string> All = Drawn();

    /// <summary>The names of all charts.</summary>
    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_names_and_describes_itself(string name)
    {
        var picture = Picture.Of(All[name]);
        Assert.Equal(("svg", "img"), (picture.Root.Name.LocalName, picture.Root.Attribute("role")?.Value));
        Assert.Equal(["title", "desc", "style", "rect"], picture.Root.Elements().Take(4).Select(element => element.Name.LocalName));
        Assert.Equal(picture.Element("title"), picture.Written(Lettering.Title).Replace("\n", "", StringComparison.Ordinal));
        Assert.EndsWith("no statement of what will happen", picture.Element("desc"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_footer_is_printed_whole(string name) =>
        Assert.EndsWith(
            ChartSamples.Captioned("any").Footer["10,000".Length..], Picture.Of(All[name]).Written(Lettering.Note), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_lies_on_the_sheet(string name)
    {
        var picture = Picture.Of(All[name]);
        Assert.All(
            picture.Shapes,
            shape => Assert.True(shape is { Left: >= 0, Top: >= 0 } && shape.Right <= picture.Width && shape.Bottom <= picture.Height, $"{shape}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_text_lies_on_another(string name)
    {
        var texts = Picture.Of(All[name]).Texts.ToList();
        Assert.All(
            texts.Index(),
            text => Assert.All(texts.Skip(text.Index + 1), other => Assert.False(text.Item.Overlaps(other), $"{text.Item} and {other}")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_text_lies_on_a_bar_or_the_line_of_a_mark(string name)
    {
        var picture = Picture.Of(All[name]);
        var bars = picture.Shapes.Where(shape => (shape.Kind == "rect" && !shape.Look.Contains("paper")) || shape.Look.Contains("dashed")).ToList();
        Assert.All(
            picture.Texts,
            text => Assert.All(bars.Where(bar => bar.Kind is "rect" or "line"), bar => Assert.False(text.Overlaps(bar), $"{text} and {bar}")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_ends_with_one_line_break_and_has_no_other_kind_of_it(string name)
    {
        Assert.EndsWith("</svg>\n", All[name], StringComparison.Ordinal);
        Assert.DoesNotContain('\r', All[name]);
    }

    [Fact]
    public void The_same_numbers_give_the_same_bytes() => Assert.Equal(All, Drawn());

    private static Dictionary<string, string> Drawn() => ChartSamples.Drawn.Concat(ChartSamples.Hard).ToDictionary(StringComparer.Ordinal);
}
