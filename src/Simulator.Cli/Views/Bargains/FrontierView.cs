using Simulator.Cli.Screen;
using Simulator.Domain.Values;
using Simulator.Files.BargainingProblems;
using Simulator.Reports.Bargaining;

namespace Simulator.Cli.Views.Bargains;

/// <summary>The frontier of a bargaining problem and its solutions, for a person.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="report">The report.</param>
internal sealed class FrontierView(Terminal terminal, FrontierReport report)
{
    /// <summary>Shows the report.</summary>
    public void Show()
    {
        terminal.WriteHeading(report.Title);
        if (report.Numbers == NumberOrigin.Assumed)
        {
            terminal.MarkupLine("[black on yellow]ASSUMED NUMBERS[/]");
        }

        var worth = terminal.Table(
            Column.Prose("utility"), Column.Number(report.Parties[0].Name), Column.Number(report.Parties[1].Name));
        worth.AddRow("without a deal", Figure(report.Parties[0].WithoutDeal), Figure(report.Parties[1].WithoutDeal));
        if (report.Parties is [{ Best: { } one }, { Best: { } other }])
        {
            worth.AddRow("best for each (ideal point)", Figure(one), Figure(other));
        }

        foreach (var found in report.Solutions)
        {
            worth.AddRow(
                $"[bold]{terminal.Escape(FrontierChart.Name(found.Solution))}[/]", Gained(found.Deal.First, 0), Gained(found.Deal.Second, 1));
        }

        worth.Write();
        terminal.MarkupLine();
        ShowSettlements();
        terminal.MarkupLine();
        if (report.Solutions.All(found => found.Solution == Solution.MaxWelfare))
        {
            terminal.MarkupLine(terminal.Escape("No package is a gain for both: the solutions of Nash and of Kalai and Smorodinsky do not exist."));
        }

        terminal.MarkupLine(terminal.Escape(Note()));
        terminal.MarkupLine($"[bold]{terminal.Escape(report.Note)}[/]");
    }

    private void ShowSettlements()
    {
        var packages = terminal.Table(["issue", .. report.Solutions.Select(found => Column.Prose(FrontierChart.Name(found.Solution)))]);
        foreach (var (place, issue) in report.Solutions[0].Deal.Settlements.Index())
        {
            packages.AddRow(
                [terminal.Escape(issue.Name), .. report.Solutions.Select(found => terminal.Escape(found.Deal.Settlements[place].Words))]);
        }

        packages.Write();
    }

    private string Note()
    {
        var points = FormattableString.Invariant($"--csv and --json list the {report.Frontier.Count} points of the frontier.");
        return report.Opposition is { } opposition
            ? points + FormattableString.Invariant($" Opposition {opposition:0.000}: the distance of the nearest package from the ideal point, ")
                + "utilities scaled to 0 to 1."
            : points;
    }

    private string Gained(double worth, int party) =>
        worth < report.Parties[party].WithoutDeal ? $"[red]{Figure(worth)} {terminal.Escape("(worse than no deal)")}[/]" : Figure(worth);

    private string Figure(double value) => terminal.Escape(Numbers.Fixed(value, 3));
}
