using Simulator.Cli.Screen;
using Simulator.Reports.Scenarios;

namespace Simulator.Cli.Views.Runs;

/// <summary>Shows a person the simulation of a scenario, with the findings on its expectations.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="simulation">The simulation.</param>
internal sealed class ExpectationsView(Terminal terminal, ScenarioSimulation simulation)
{
    /// <summary>Shows the report.</summary>
    public void Show()
    {
        terminal.MarkupLine();
        terminal.WriteHeading(simulation.Title());
        terminal.MarkupLine(terminal.Escape(simulation.Horizon()));
        if (simulation.Later() is { } later)
        {
            terminal.MarkupLine($"[yellow]{terminal.Escape(later)}[/]");
        }

        var table = terminal.Table("measure", "versus", "expected", "difference (interval)", Column.Prose("finding"));
        foreach (var note in simulation.Findings())
        {
            table.AddRow(
                terminal.Escape(note.Measure), terminal.Escape(note.Versus), terminal.Escape(note.Expected), terminal.Escape(note.Difference),
                $"[{(note.IsMet is { } met ? met ? "green" : "red" : "yellow")}]{terminal.Escape(note.Finding)}[/]");
        }

        table.Write();

        terminal.MarkupLine($"[grey]{terminal.Escape(simulation.Basis())}[/]");
        terminal.MarkupLine($"[bold]{terminal.Escape(simulation.Note)}[/]");
    }
}
