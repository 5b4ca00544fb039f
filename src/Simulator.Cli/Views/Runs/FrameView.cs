using Simulator.Cli.Screen;
using Simulator.Domain.Events;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Views.Runs;

/// <summary>The frame of a report about runs, for a person.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="report">The report.</param>
internal sealed class FrameView(Terminal terminal, RunsReport report)
{
    private const int Indent = 2;

    /// <summary>Shows the frame around a body.</summary>
    /// <param name="showBody">Shows the body.</param>
    public void Around(Action showBody)
    {
        var frame = report.Frame();
        Begin(frame);
        if (frame.Contested is { } contested)
        {
            Explain(contested);
        }

        showBody();
        terminal.MarkupLine();
        terminal.MarkupLine($"[grey]{terminal.Escape(frame.Basis)}[/]");
        terminal.MarkupLine($"[bold]{terminal.Escape(frame.Caveat)}[/]");
    }

    private void Begin(RunFrame frame)
    {
        SummaryView.Show(terminal, report);
        if (frame.Branch is not null || frame.Levers.Count + frame.Values.Count > 0 || frame.ReferenceModel || frame.Contested is not null)
        {
            terminal.MarkupLine();
        }

        terminal.WriteBranch(frame.Branch);
        foreach (var lever in frame.Levers)
        {
            terminal.MarkupLine($"{Terminal.Mark(Origin.Hypothetical)} [grey]Assumed for these runs:[/] {terminal.Escape(lever)}");
        }

        foreach (var value in frame.Values)
        {
            terminal.MarkupLine($"[grey]Set instead of the value of the case:[/] {terminal.Escape(value)}");
        }

        if (frame.ReferenceModel)
        {
            terminal.MarkupLine("[grey]The reference model, without the steps that were added to it.[/]");
        }
    }

    private void Explain(ContestedNote contested)
    {
        terminal.MarkupLine(
            $"[yellow]≠[/] The effect of '{terminal.Escape(string.Join("' and '", contested.Levers))}' is contested. "
            + "Each reading is run, and none is preferred:");
        foreach (var reading in contested.Readings)
        {
            terminal.Item($"[bold]{reading.Letter}[/]", $"{terminal.Escape(reading.Name)}. [grey]{terminal.Escape(reading.Says)}[/]", Indent);
        }
    }
}
