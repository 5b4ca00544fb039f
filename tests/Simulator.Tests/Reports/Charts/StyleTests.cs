using System.Globalization;
using System.Text.RegularExpressions;
using Simulator.Reports.Charts;

namespace Simulator.Tests.Reports.Charts;

public partial class StyleTests
{
    private static readonly double[] Weights = [0.2126, 0.7152, 0.0722];

    [Theory]
    [InlineData("ink", 7)]
    [InlineData("quiet", 7)]
    [InlineData("rest", 3)]
    [InlineData("one", 3)]
    [InlineData("two", 3)]
    [InlineData("three", 3)]
    [InlineData("four", 3)]
    public void What_is_drawn_stands_out_from_the_paper_in_light_and_in_dark(string colour, double contrast) =>
        Assert.All(
            Modes,
            mode => Assert.True(
                Contrast(mode[colour], mode["paper"]) >= contrast, $"{colour} has a contrast of {Contrast(mode[colour], mode["paper"])}."));

    [Fact]
    public void The_dark_colours_are_for_those_who_prefer_them()
    {
        Assert.Equal(2, Modes.Count);
        Assert.Contains("@media (prefers-color-scheme: dark){.chart{--paper:#15181d", Style.Sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void The_style_touches_nothing_outside_of_charts() =>
        Assert.All(Style.Sheet.Split('\n'), rule => Assert.Matches(@"^ +(@media \([a-z-]+: dark\)\{)?\.chart[ {]", rule));

    private static IReadOnlyList<Dictionary<string, string>> Modes =>
        [.. Style.Sheet.Split('\n')
            .Select(rule => Colour().Matches(rule).ToDictionary(
                match => match.Groups["name"].Value, match => match.Groups["colour"].Value, StringComparer.Ordinal))
            .Where(colours => colours.Count > 1)];

    /// <summary>The contrast ratio of WCAG 2.2.</summary>
    private static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string colour) => Weights.Select((weight, place) =>
    {
        var channel = int.Parse(colour.AsSpan(1 + (2 * place), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return weight * (channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4));
    }).Sum();

    [GeneratedRegex(@"--(?<name>[a-z]+):(?<colour>#[0-9a-f]{6})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Colour();
}
