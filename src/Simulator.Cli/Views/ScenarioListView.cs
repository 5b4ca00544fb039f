using Simulator.Cli.Screen;
using Simulator.Reports.Scenarios;

namespace Simulator.Cli.Views;

/// <summary>Shows scenario files as a table.</summary>
internal static class ScenarioListView
{
    /// <summary>Shows the report.</summary>
    public static void Show(Terminal terminal, IEnumerable<ScenarioListEntry> entries)
    {
        var table = terminal.Table("scenario", Column.Prose("asks, and teaches"));
        foreach (var entry in entries)
        {
            table.AddRow(terminal.Escape(entry.Name), $"{terminal.Escape(entry.Title)}\n[grey]{terminal.Escape(entry.Teaches)}[/]");
        }

        table.Write();
    }
}
