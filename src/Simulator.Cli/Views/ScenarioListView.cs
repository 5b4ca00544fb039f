using Simulator.Application.Scenarios;
using Simulator.Cli.Screen;
using Spectre.Console;

namespace Simulator.Cli.Views;

/// <summary>Shows scenario files as a table.</summary>
internal static class ScenarioListView
{
    /// <summary>Shows it.</summary>
    public static void Show(Terminal terminal, IEnumerable<ListedScenario> scenarios)
    {
        var table = terminal.Table("scenario", "asks", "teaches");
        table.Columns[0].NoWrap();
        foreach (var listed in scenarios)
        {
            table.AddRow(terminal.Escape(listed.Name), terminal.Escape(listed.Title), terminal.Escape(listed.Teaches));
        }

        terminal.Out.Write(table);
    }
}
