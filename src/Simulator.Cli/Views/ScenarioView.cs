using Simulator.Cli.Screen;
using Simulator.Cli.Views.Runs;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Reports.Scenarios;
using Simulator.Reports.Wording;
using Spectre.Console;

namespace Simulator.Cli.Views;

/// <summary>
/// Shows a person a scenario that was played: its fork, its events, the decisions on later events, and the state at its end.
/// </summary>
/// <param name="terminal">The terminal.</param>
/// <param name="report">The scenario.</param>
internal sealed class ScenarioView(Terminal terminal, ScenarioReport report)
{
    /// <summary>Shows all of it.</summary>
    public void Show()
    {
        terminal.Out.MarkupLine($"[bold]{terminal.Escape(report.Title)}[/]");
        terminal.Out.MarkupLine($"[grey]Assumed:[/] {terminal.Escape(report.Hypothesis)} {Terminal.Mark(Origin.Hypothetical)}");
        terminal.Out.MarkupLine(
            $"[grey]Branch[/] [bold]{Markup.Escape(report.Branch.Value)}[/] "
            + $"[grey]{(report.New ? "forks from" : "already exists: it forks from")}[/] {Markup.Escape(report.Parent.Value)} "
            + $"[grey]after version {report.ForkVersion}, {Name(report.Fork())}, {report.ForkDay:d MMM yyyy}[/]");
        if (report.Readings.Count > 0)
        {
            terminal.Out.MarkupLine($"[grey]Reading:[/] {Markup.Escape(string.Join(", ", report.Readings))}");
        }

        terminal.Out.WriteLine();
        ShowSteps();
        ShowDropped();
        StateView.Show(terminal, report.End());
        if (report.Planned() is { } planned)
        {
            terminal.Out.MarkupLine($"[grey]{terminal.Escape(planned)}[/]");
        }

        if (report.Simulation is { } simulation)
        {
            new ExpectationsView(terminal, simulation).Show();
        }
    }

    private void ShowSteps()
    {
        var table = terminal.Table("when", "what happens here", "why");
        foreach (var step in report.Steps())
        {
            table.AddRow(
                $"[bold]{terminal.Escape(step.Name.When)}[/]",
                $"[{ThemeStyle.Of(step.Name.Theme).Colour}]{Name(step.Name)}[/]: {terminal.Escape(step.Text)}",
                $"[{(step.IsCarried ? "grey" : "yellow")}]{terminal.Escape(step.Why)}[/]");
        }

        terminal.Out.Write(table);
    }

    private void ShowDropped()
    {
        var (kept, dropped) = (report.Kept.Count, report.Dropped.Count);
        if (kept + dropped == 0)
        {
            return;
        }

        terminal.Out.MarkupLine(
            $"Later events of {Markup.Escape(report.Parent.Value)}: {kept + dropped}, of which {kept} carried over "
            + $"([bold]{EnumWords.Code(report.Carry)}[/]) and {dropped} dropped.");
        foreach (var group in report.DroppedByRule())
        {
            terminal.Out.MarkupLine($"  [grey]{terminal.Escape(group.Rule)}[/] {Markup.Escape(string.Join(' ', group.Events))}");
        }
    }

    private static string Name(EventName named) => Markup.Escape($"{named.Kind}{(named.Row is { } row ? $" {row}" : "")}");
}
