using Simulator.Cli.Screen;
using Simulator.Engine.Runs;
using Simulator.Files.Problems;
using Simulator.Reports.Runs;
using Spectre.Console;

namespace Simulator.Cli.Views.Runs;

/// <summary>Shows a person one run, step by step, with how likely each step was and what made it so.</summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="report">What is shown.</param>
/// <param name="allTerms">Whether all terms are shown, and not only those that weigh most.</param>
internal sealed class RunView(Terminal terminal, RunReport report, bool allTerms)
{
    private const int Weightiest = 3;

    /// <summary>Shows the report.</summary>
    public void Show() => new FrameView(terminal, report).Around(ShowBody);

    private void ShowBody()
    {
        var table = terminal.Table("when", "what happens in this run", "how likely", "what weighs most");
        foreach (var step in report.Steps.Where(step => step.Happening != ModelEventKind.RoundBegins))
        {
            var why = step.Why.OrderBy(draw => draw.Occurred).LastOrDefault();
            table.AddRow(
                $"[bold]{step.On:d MMM yyyy}[/]",
                terminal.Escape(RunWords.Of(step)),
                why is null ? step.Drawn ? "" : "[yellow]told[/]" : $"{Likely(why):0.#} %",
                why is null ? "" : terminal.Escape(Weighing(why)));
        }

        terminal.Out.Write(table);
        var end = report.End;
        terminal.MarkupLine(
            $"It ends [bold]{terminal.Escape(RunWords.Of(end.Outcome))}[/]: {Counted.Of(end.Rounds, "round")}, {Counted.Of(end.Attacks, "attack")}, "
            + $"{Counted.Of(end.Strikes, "strike")}, "
            + $"{end.Fire} times fire on the border, {(end.Relapse ? $"open fighting from {end.RelapsedOn:d MMM yyyy}" : "no relapse")}, "
                + $"trust {end.Trust:0.00}.");
        terminal.MarkupLine(
            "[grey]What weighs is told as log-odds, or as the log of a daily rate: +0.69 doubles the odds. All terms add up to the probability; "
            + "--all-terms and --json have them all.[/]");
    }

    /// <summary>How likely that which happened was, in per cent: a draw of which nothing came was as likely as the rest.</summary>
    private static double Likely(WhyEntry why) => 100 * (why.Occurred ? why.Probability : 1 - why.Probability);

    private string Weighing(WhyEntry why)
    {
        // What is always there tells nothing of this day.
        var terms = why.Terms.Where(term => allTerms || term.Kind is not (TermKind.Base or TermKind.Threshold)).OrderByDescending(term => Math.Abs(term.Value)).ToArray();
        var told = allTerms ? terms : terms.Take(Weightiest);
        return string.Join("; ", told.Select(term => FormattableString.Invariant($"{term.Name} {term.Value:+0.00;-0.00}"))) + (allTerms || terms.Length <= Weightiest ? "" : "; …");
    }
}
