using Simulator.Domain.Events;

namespace Simulator.Cli.Views;

/// <summary>The style of a theme of events: an icon, its ASCII substitute, and a colour.</summary>
internal sealed record ThemeStyle(string Icon, string Ascii, string Colour)
{
    /// <summary>The style of a theme.</summary>
    public static ThemeStyle Of(Theme theme) => theme switch
    {
        Theme.Talks => new("◆", "*", "deepskyblue1"),
        Theme.Demands => new("▸", ">", "mediumpurple1"),
        Theme.Commitments => new("✓", "+", "green3"),
        Theme.Ceasefire => new("○", "o", "green1"),
        Theme.Violence => new("✖", "x", "red1"),
        Theme.Economy => new("■", "#", "orange1"),
        Theme.Mediation => new("◇", "%", "turquoise2"),
        Theme.Voices => new("»", "\"", "grey70"),
        Theme.Context => new("·", ".", "grey58"),
        Theme.Levers => new("△", "^", "yellow1"),
        Theme.Branching => new("├", "|", "hotpink"),
        _ => throw new ArgumentOutOfRangeException(nameof(theme), theme, "Every theme has a style."),
    };
}
