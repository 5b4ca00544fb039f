using Simulator.Cli.Screen;
using Simulator.Domain.Values;
using Simulator.Reports.Timelines;

namespace Simulator.Cli.Views;

/// <summary>Shows timelines as a table.</summary>
internal static class TimelinesView
{
    /// <summary>Shows the report.</summary>
    public static void Show(Terminal terminal, TimelineEntry[] entries)
    {
        var table = terminal.Table(Column.Prose("timeline"), Column.Number("events"), Column.Whole("days"), "phase, agreement");
        foreach (var entry in entries)
        {
            var id = terminal.Escape(entry.Id.Value);
            var name = entry.Archived ? $"[grey]{id} (archived)[/]" : $"[bold]{id}[/]";
            var caption = entry.Caption();
            table.AddRow(
                caption.Length == 0 ? name : $"{name}\n[grey]{terminal.Escape(caption)}[/]", $"{entry.Version}",
                terminal.Escape(entry.Span()), $"{EnumWords.Plain(entry.Phase)}\n{EnumWords.Plain(entry.Rung)}");
        }

        table.Write();
    }
}
