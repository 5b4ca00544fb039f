using Simulator.Cli.Screen;
using Simulator.Reports.Scenarios;
using Spectre.Console;

namespace Simulator.Cli.Views;

/// <summary>Shows scenario files as a table.</summary>
internal static class ScenarioListView
{
    /// <summary>Shows the report.</summary>
    public static void Show(Terminal terminal, IEnumerable<ScenarioListEntry> entries)
    {
        var table = terminal.Table("scenario", "asks", "teaches");
        table.Columns[0].NoWrap();
        foreach (var entry in entries)
        {
            table.AddRow(terminal.Escape(entry.Name), terminal.Escape(entry.Title), terminal.Escape(entry.Teaches));
        }

        terminal.Out.Write(table);
    }
}
