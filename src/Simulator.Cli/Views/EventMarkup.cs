using Simulator.Cli.Screen;
using Simulator.Domain.Events;
using Simulator.Reports.Wording;
using Spectre.Console;

namespace Simulator.Cli.Views;

/// <summary>Names of events as markup.</summary>
internal static class EventMarkup
{
    /// <summary>The row, the kind, and a mark when the event is not on the record: <c>T47 border incident</c>.</summary>
    public static string Name(EventName named) =>
        $"{(named.Row is { } row ? $"[bold]{Markup.Escape(row.Value)}[/] " : "")}{Kind(named)}{Mark(named.Origin)}";

    /// <summary>The date and the name.</summary>
    public static string Dated(EventName named) => $"{Markup.Escape(named.When)} {Name(named)}";

    /// <summary>The date, and below it its origin when it is not stated.</summary>
    public static string When(EventName named) =>
        $"{Markup.Escape(named.When)}{(named.DateNote is { } note ? $"\n[grey]{Markup.Escape(note)}[/]" : "")}";

    /// <summary>The kind in the colour of its theme.</summary>
    public static string Kind(EventName named) => $"[{ThemeStyle.Of(named.Theme).Colour}]{named.Kind}[/]";

    /// <summary>The mark of an event that is not on the record of its timeline, with a space before it; empty for one that is.</summary>
    public static string Mark(Origin origin) => origin == Origin.Recorded ? "" : $" {Terminal.Mark(origin)}";
}
