using Simulator.Cli.Screen;
using Simulator.Reports.Timelines;
using Spectre.Console;

namespace Simulator.Cli.Views;

/// <summary>Shows a history as a table.</summary>
internal static class HistoryView
{
    /// <summary>Shows the report.</summary>
    public static async Task ShowAsync(Terminal terminal, HistoryReport report, CancellationToken cancel)
    {
        terminal.WriteBranch(report.Branch);
        var table = terminal.Table(Column.Whole("row"), Column.Whole("when"), Column.Prose("event"), "contested");
        await foreach (var entry in report.Entries.WithCancellation(cancel))
        {
            var name = entry.Name();
            table.AddRow(
                $"[bold]{Markup.Escape($"{entry.Id}")}[/]",
                EventMarkup.When(name),
                $"{EventMarkup.Kind(name)}{EventMarkup.Mark(name.Origin)}\n{Markup.Escape(entry.Text)}",
                $"[yellow]{Markup.Escape($"{string.Join(' ', entry.Claims)} {string.Join(' ', entry.Rivals)}".Trim())}[/]");
        }

        table.Write();
    }
}
