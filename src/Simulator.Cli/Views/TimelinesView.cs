using Simulator.Cli.Screen;
using Simulator.Reports.Timelines;
using Simulator.Reports.Wording;
using Spectre.Console;

namespace Simulator.Cli.Views;

/// <summary>Shows timelines as a table.</summary>
internal static class TimelinesView
{
    /// <summary>Shows it.</summary>
    public static void Show(Terminal terminal, TimelineEntry[] entries)
    {
        var table = terminal.Table("timeline", "events", "from, to", "phase, agreement");
        foreach (var entry in entries)
        {
            var name = entry.Archived ? $"[grey]{terminal.Escape(entry.Id.Value)} (archived)[/]" : $"[bold]{terminal.Escape(entry.Id.Value)}[/]";
            var more = entry.Parent is { } parent ? $"branch of {parent}" : entry.Title;
            table.AddRow(
                more.Length == 0 ? name : $"{name}\n[grey]{terminal.Escape(more)}[/]", $"{entry.Version}",
                $"{entry.From:yyyy-MM-dd}\n{entry.To:yyyy-MM-dd}", $"{EnumWords.Plain(entry.Phase)}\n{EnumWords.Plain(entry.Rung)}");
        }

        terminal.Out.Write(table);
    }
}
