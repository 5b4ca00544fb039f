using Simulator.Cli.Screen;
using Simulator.Reports.Timelines;
using Spectre.Console;

namespace Simulator.Cli.Views;

/// <summary>Shows a contested question with its claims.</summary>
internal static class ClaimsView
{
    private const int Indent = 2;
    private const int Width = 6;

    /// <summary>Shows the report.</summary>
    public static void Show(Terminal terminal, ClaimSetEntry entry)
    {
        terminal.MarkupLine(
            $"[yellow]{Markup.Escape(entry.Id.Value)}[/] [bold]{terminal.Escape(entry.Question)}[/] "
            + $"[grey]{Markup.Escape(string.Join(' ', entry.Rows))}[/]");
        foreach (var claim in entry.Claims)
        {
            var id = Markup.Escape(claim.Id.Value);
            terminal.Item(
                claim.House ? $"[green]{id}[/]" : id,
                $"{terminal.Escape(claim.Says)} [grey]{terminal.Escape($"{claim.Voices()}: {string.Join(' ', claim.Sources)}".TrimEnd(' ', ':'))}[/]"
                + (claim.House ? $"\n[green]followed here:[/] {terminal.Escape(entry.Reason)}" : "")
                + string.Concat(claim.Tells.Select(rival => $"\n[grey]{Markup.Escape(rival.InWords())}[/]")),
                Indent, Width);
        }
    }
}
