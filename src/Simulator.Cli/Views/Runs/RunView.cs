using Simulator.Cli.Screen;
using Simulator.Reports.Runs;
using Spectre.Console;

namespace Simulator.Cli.Views.Runs;

/// <summary>Shows a person one run, step by step, with how likely each step was and what made it so.</summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="report">What is shown.</param>
/// <param name="allTerms">Whether all terms are shown, and not only those that weigh most.</param>
internal sealed class RunView(Terminal terminal, RunReport report, bool allTerms)
{
    /// <summary>Shows the report.</summary>
    public void Show() => new FrameView(terminal, report).Around(ShowBody);

    private void ShowBody()
    {
        var table = terminal.Table("when", "what happens in this run", "how likely", "what weighs most");
        foreach (var step in report.Listed())
        {
            var why = step.Explanation();
            table.AddRow(
                $"[bold]{step.On:d MMM yyyy}[/]",
                terminal.Escape(RunWords.Of(step)),
                why is null ? step.Drawn ? "" : "[yellow]told[/]" : $"{100 * why.Likelihood():0.#} %",
                why is null ? "" : terminal.Escape(why.InWords(allTerms)));
        }

        terminal.Out.Write(table);
        terminal.MarkupLine($"It ends [bold]{terminal.Escape(RunWords.Of(report.End.Outcome))}[/]: {terminal.Escape(report.InWords())}");
        terminal.MarkupLine(
            "[grey]What weighs is told as log-odds, or as the log of a daily rate: +0.69 doubles the odds. All terms add up to the probability; "
            + "--all-terms and --json have them all.[/]");
    }
}
