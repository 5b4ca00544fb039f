using Simulator.Application.Simulations;
using Simulator.Cli.Screen;
using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Files.Scenarios;
using Simulator.Reports.Runs;
using Simulator.Reports.Scenarios;
using Spectre.Console;

namespace Simulator.Cli.Views.Runs;

/// <summary>Shows a person what follows from a scenario in runs of the model, and what came of its expectations.</summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="simulation">What is shown.</param>
/// <param name="branch">The branch of the scenario.</param>
internal sealed class ExpectationsView(Terminal terminal, ScenarioSimulation simulation, TimelineId branch)
{
    /// <summary>Shows everything.</summary>
    public void Show()
    {
        terminal.MarkupLine();
        terminal.WriteHeading($"Runs of {branch} beside {simulation.Against}");
        terminal.MarkupLine(terminal.Escape(
            $"From {simulation.From:d MMM yyyy} to {simulation.Until:d MMM yyyy}, pair by pair under the same luck; "
            + "of what comes after the fork, both carry over the same. Differences of shares are in percentage points."));
        if (simulation.OpensLater)
        {
            terminal.MarkupLine("[yellow]The model opens after the branch has left: what is supposed until then is told, and not simulated.[/]");
        }

        var table = terminal.Table("measure", "versus", "expected", "difference (interval)", "finding");
        foreach (var one in simulation.Expectations)
        {
            var unit = Unit.Of(one.Measure).ForDifference(one.Difference);
            table.AddRow(
                terminal.Escape(RunWords.Of(one.Measure)),
                one.Versus == Versus.Actual ? "the record" : terminal.Escape(simulation.Against.Value),
                terminal.Escape(one.Sign == Sign.None ? "about the same" : RunWords.Of(one.Sign)),
                terminal.Escape($"{unit.Change(one.Difference.Value)} ({unit.ChangeRange(one.Difference)})"),
                Found(one.Finding));
        }

        if (simulation.Expectations.Count > 0)
        {
            terminal.Out.Write(table);
        }

        terminal.MarkupLine($"[grey]{terminal.Escape($"{simulation.Runs:N0} pairs of runs, seed {simulation.Seed}, model {simulation.Model}, {simulation.Level * 100:0}\u00A0% intervals. More: simulator compare {branch} --until {simulation.Until:yyyy-MM-dd} --runs {simulation.Runs} --seed {simulation.Seed}")}[/]");
        terminal.MarkupLine($"[bold]{terminal.Escape(simulation.Note)}[/]");
    }

    private string Found(Finding finding) => finding switch
    {
        Finding.Met => $"[green]{terminal.Escape("as expected")}[/]",
        Finding.Missed => $"[red]{terminal.Escape("otherwise")}[/]",
        Finding.Unclear => "[yellow]not shown[/]",
        _ => "[yellow]contested: reported, not judged[/]",
    };
}
