using Simulator.Cli.Screen;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Views.Runs;

/// <summary>Shows a person one run, step by step, with the probability of each step and the terms behind it.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="report">The report.</param>
/// <param name="allTerms">True to show all terms, false to show the largest only.</param>
internal sealed class RunView(Terminal terminal, RunReport report, bool allTerms)
{
    /// <summary>Shows the report.</summary>
    public void Show() => new FrameView(terminal, report).Around(ShowBody);

    private void ShowBody()
    {
        var table = terminal.Table(
            Column.Whole("when"), Column.Prose("what happens in this run"), Column.Number("probability"), Column.Prose("largest terms"));
        foreach (var step in report.Listed())
        {
            var why = step.Explanation();
            table.AddRow(
                $"[bold]{step.On:d MMM yyyy}[/]",
                terminal.Escape(RunWords.Of(step)),
                why is null ? step.Drawn ? "" : "[yellow]given[/]" : $"{100 * why.Likelihood():0.#} %",
                why is null ? "" : terminal.Escape(why.InWords(allTerms)));
        }

        terminal.MarkupLine();
        table.Write();
        terminal.MarkupLine($"Outcome: [bold]{terminal.Escape(RunWords.Of(report.End.Outcome))}[/]. In all: {terminal.Escape(report.InWords())}");
        terminal.MarkupLine(
            "[grey]Terms are log-odds, or logs of a daily rate: +0.69 doubles the odds. All terms add up to the probability; "
            + "--all-terms and --json list all.[/]");
    }
}
