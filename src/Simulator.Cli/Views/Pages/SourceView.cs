using Simulator.Cli.Screen;
using Simulator.Domain.Values;
using Simulator.Reports.Timelines;

namespace Simulator.Cli.Views.Pages;

/// <summary>Shows one source with all that rests on it.</summary>
internal static class SourceView
{
    /// <summary>Shows the report.</summary>
    public static void Show(Terminal terminal, SourceReport report)
    {
        var source = report.Source;
        terminal.WriteHeading($"{source.Id} · {source.Title}");
        PageParts.Fields(
            terminal,
            ("author", Escape(source.Author)),
            ("publisher", Escape(source.Publisher)),
            ("published", Escape(report.Published ?? "not dated")),
            ("address", Escape(source.Address)),
            ("vantage", Escape(source.Vantage)),
            ("caution", source.Caution is null ? null : $"[yellow]{Escape(source.Caution)}[/]"));
        if (report.Events.Count > 0)
        {
            PageParts.Section(terminal, $"{Counted.Of(report.Events.Count, "event")} that cite{(report.Events.Count == 1 ? "s" : "")} it");
            PageParts.Items(terminal, report.Events.Select(line => PageParts.Item(terminal, line)));
        }

        if (report.Claims.Count > 0)
        {
            PageParts.Section(terminal, $"{Counted.Of(report.Claims.Count, "claim")} on contested questions");
            PageParts.Items(terminal, report.Claims.Select(claim => (
                $"[yellow]{Escape(claim.Set.Value)}[/]",
                $"{Escape(claim.Question)}\n{Escape(claim.Says)}{(claim.Followed ? " [green]followed here[/]" : " [grey]not followed[/]")}"
                + string.Concat(claim.Accounts.Select(rival => $"\n[grey]{Escape(rival.InWords())}[/]")))));
        }

        foreach (var (heading, _, entries) in report.Entries())
        {
            PageParts.Section(terminal, heading);
            PageParts.Items(terminal, entries.Select(entry => ($"[bold]{Escape(entry.Id)}[/]", Escape(entry.Name))));
        }

        string Escape(string? text) => text is null ? "" : terminal.Escape(text);
    }
}
