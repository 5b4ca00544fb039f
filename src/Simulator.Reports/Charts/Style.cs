namespace Simulator.Reports.Charts;

/// <summary>The style of charts, on a light and on a dark screen.</summary>
/// <remarks>
/// The colours of series are those of Okabe and Ito (Color Universal Design, 2008), which people with any colour vision can distinguish. Text has
/// a contrast of at least 7:1, and shapes have one of at least 3:1. Each colour is also given as a plain value, for programs without support for
/// custom properties.
/// </remarks>
public static class Style
{
    private static readonly (string Name, string Light, string Dark)[] Colours =
    [
        ("paper", "#ffffff", "#15181d"),
        ("ink", "#1a1c20", "#f1f3f5"),
        ("quiet", "#4a5059", "#b9c0c9"),
        ("grid", "#d9dde2", "#3a4049"),
        ("rest", "#7a828c", "#8f98a3"),
        ("one", "#0072b2", "#56b4e9"),
        ("two", "#d55e00", "#e69f00"),
        ("three", "#009e73", "#009e73"),
        ("four", "#cc79a7", "#cc79a7"),
    ];

    /// <summary>The colours of series, in the order of their use.</summary>
    public static readonly IReadOnlyList<string> Series = ["one", "two", "three", "four"];

    /// <summary>The style sheet. It applies to charts only, so that a page may hold several.</summary>
    public static string Sheet { get; } = string.Join('\n', Rules().Select(rule => $"    {rule}"));

    private static IEnumerable<string> Rules() =>
    [
        $".chart{{{Values(colour => colour.Light)};font-family:system-ui,sans-serif;font-variant-numeric:tabular-nums;"
            + $"{Coloured("background", "paper")}}}",
        $"@media (prefers-color-scheme: dark){{.chart{{{Values(colour => colour.Dark)}}}}}",
        $".chart .paper{{{Coloured("fill", "paper")}}}",
        .. Lettering.All.Select(
            lettering => $".chart .{lettering.Class}{{{Coloured("fill", lettering.Colour)};"
                + $"font-size:{lettering.Size}px{(lettering.Bold ? ";font-weight:700" : "")}}}"),
        .. Colours.Select(colour => $".chart .{colour.Name}-on{{{Coloured("color", colour.Name)}}}"),
        ".chart .fill{fill:currentColor}",
        ".chart .pale{fill:currentColor;fill-opacity:.3}",
        ".chart .edge{fill:none;stroke:currentColor;stroke-width:2}",
        ".chart .thin{fill:none;stroke:currentColor;stroke-width:1}",
        ".chart .line{fill:none;stroke:currentColor;stroke-width:3;stroke-linejoin:round}",
        ".chart .halo{fill:none;stroke:currentColor;stroke-width:5}",
        ".chart .dashed{stroke-dasharray:10 6}",
        ".chart .dotted{stroke-dasharray:3 4}",
    ];

    private static string Values(Func<(string Name, string Light, string Dark), string> value) =>
        string.Join(';', Colours.Select(colour => $"--{colour.Name}:{value(colour)}"));

    private static string Coloured(string property, string name) =>
        $"{property}:{Colours.First(colour => colour.Name == name).Light};{property}:var(--{name})";
}
