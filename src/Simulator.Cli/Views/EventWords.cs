using Simulator.Cli.Screen;
using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Reports.Wording;
using Spectre.Console;

namespace Simulator.Cli.Views;

/// <summary>An event in few words, as markup.</summary>
internal static class EventWords
{
    /// <summary>Its row and kind, and a mark when it is not on the record: <c>T47 border incident</c>.</summary>
    public static string Name(NegotiationEvent happened)
    {
        var (account, kind) = (happened.Account, EventKinds.Of(happened));
        return $"{(account.Row is { } row ? $"[bold]{Markup.Escape(row.Value)}[/] " : "")}[{ThemeStyle.Of(kind.Theme).Colour}]{kind.Words}[/]{Mark(account.Origin)}";
    }

    /// <summary>Its date and its name.</summary>
    public static string Dated(NegotiationEvent happened) => $"{Markup.Escape(Dates.Of(happened.Account.When))} {Name(happened)}";

    /// <summary>What stands beside an event that is not on the record of its timeline, with a space before it; nothing for one that is.</summary>
    public static string Mark(Origin origin) => origin == Origin.Recorded ? "" : $" {Terminal.Mark(origin)}";
}
