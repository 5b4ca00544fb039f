using Simulator.Cli.Screen;
using Simulator.Reports.Timelines;
using Spectre.Console;

namespace Simulator.Cli.Views;

/// <summary>Shows sources as a table.</summary>
internal static class SourcesView
{
    /// <summary>Shows the report.</summary>
    public static void Show(Terminal terminal, SourceEntry[] entries)
    {
        var table = terminal.Table(Column.Whole(""), Column.Prose("source"), Column.Whole("published"), Column.Prose("rows that cite it"));
        foreach (var entry in entries)
        {
            var caution = entry.Caution is null ? "" : $"\n[yellow]{terminal.Escape(entry.Caution)}[/]";
            table.AddRow(
                $"[bold]{Markup.Escape(entry.Id.Value)}[/]", $"{terminal.Escape(entry.Title)}\n[grey]{terminal.Escape(entry.Publisher)}[/]{caution}",
                terminal.Escape(entry.PublishedInWords()), Markup.Escape(string.Join(' ', entry.Rows)));
        }

        table.Write();
    }
}
