using Simulator.Cli.Screen;
using Simulator.Cli.Views.Runs;
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
        SummaryView.Show(terminal, report);
        if (report.Readings.Count > 0)
        {
            terminal.MarkupLine($"[grey]Reading:[/] {Markup.Escape(string.Join(", ", report.Readings))}");
        }

        terminal.MarkupLine();
        ShowSteps();
        ShowDropped();
        StateView.Show(terminal, report.End());
        if (report.Planned() is { } planned)
        {
            terminal.MarkupLine($"[grey]{terminal.Escape(planned)}[/]");
        }

        if (report.Simulation is { } simulation)
        {
            new ExpectationsView(terminal, simulation).Show();
        }
    }

    private void ShowSteps()
    {
        var table = terminal.Table(Column.Whole("when"), Column.Prose("what happens here, and why"));
        foreach (var step in report.Steps())
        {
            table.AddRow(
                $"[bold]{Markup.Escape(step.Name.When)}[/]",
                $"[{ThemeStyle.Of(step.Name.Theme).Colour}]{Name(step.Name)}[/]{EventMarkup.Mark(step.Name.Origin)}"
                + $"{(step.IsCarried ? $" [grey]{Markup.Escape(step.Why)}[/]" : "")}\n{Markup.Escape(step.Text)}");
        }

        table.Write();
    }

    private void ShowDropped()
    {
        var (kept, dropped) = (report.Kept.Count, report.Dropped.Count);
        if (kept + dropped == 0)
        {
            return;
        }

        terminal.MarkupLine(
            $"Later events of {Markup.Escape(report.Parent.Value)}: {kept + dropped}, of which {kept} carried over "
            + $"([bold]{EnumWords.Code(report.Carry)}[/]) and {dropped} dropped.");
        foreach (var group in report.DroppedByRule())
        {
            terminal.MarkupLine($"  [grey]{terminal.Escape(group.Rule)}[/] {Markup.Escape(string.Join(' ', group.Events))}");
        }
    }

    private static string Name(EventName named) => Markup.Escape($"{named.Kind}{(named.Row is { } row ? $" {row}" : "")}");
}
