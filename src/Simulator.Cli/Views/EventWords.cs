using Simulator.Cli.Screen;
using Simulator.Domain.Events;
using Simulator.Reports.Wording;
using Spectre.Console;

namespace Simulator.Cli.Views;

/// <summary>An event in few words, as markup.</summary>
internal static class EventWords
{
    /// <summary>Its row and kind, and a mark when it is not on the record: <c>T47 border incident</c>.</summary>
    public static string Name(EventName named) =>
        $"{(named.Row is { } row ? $"[bold]{Markup.Escape(row.Value)}[/] " : "")}{Kind(named)}{Mark(named.Origin)}";

    /// <summary>Its date and its name.</summary>
    public static string Dated(EventName named) => $"{Markup.Escape(named.When)} {Name(named)}";

    /// <summary>Its kind in the colour of its theme.</summary>
    public static string Kind(EventName named) => $"[{ThemeStyle.Of(named.Theme).Colour}]{named.Kind}[/]";

    /// <summary>What stands beside an event that is not on the record of its timeline, with a space before it; nothing for one that is.</summary>
    public static string Mark(Origin origin) => origin == Origin.Recorded ? "" : $" {Terminal.Mark(origin)}";
}
