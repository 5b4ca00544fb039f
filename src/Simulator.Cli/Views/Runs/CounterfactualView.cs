using Simulator.Cli.Screen;
using Simulator.Files.Problems;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Views.Runs;

/// <summary>
/// Shows a person what a change does to the runs that agree with the record: how many do, in what they had to, and what the change does to them.
/// </summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="report">What is shown.</param>
internal sealed class CounterfactualView(Terminal terminal, CounterfactualReport report)
{
    private const int Few = 100;

    /// <summary>Shows the report.</summary>
    public void Show() => new FrameView(terminal, report).Around(ShowBody);

    private void ShowBody()
    {
        var (record, tolerance) = (report.Record, report.Tolerance);
        foreach (var (letter, accepted) in Told())
        {
            terminal.MarkupLine(
                $"{letter}[bold]{accepted.Runs:N0} of {Counted.Of(report.Tried, "run")}[/] without the change agree with the record until {report.Seen:d MMM yyyy}: "
                + $"{Unit.Share.Whole(accepted.Share)}. They are told again under the same luck with it.");
        }

        terminal.MarkupLine(
            $"[grey]To agree, a run stands on that day at the rung of agreement, and in peace or open fighting, as on record. "
            + $"It has {(record.Relapse ? "a" : "no")} relapse, "
            + $"{OnRecord(record.Rounds, "round", tolerance.Rounds)}, {OnRecord(record.Attacks, "attack", tolerance.Attacks)}, "
                + $"{OnRecord(record.Strikes, "strike", tolerance.Strikes)} "
            + $"and {OnRecord(record.Fire, "exchange of fire", tolerance.Fire, "exchanges of fire")} since {report.From:d MMM yyyy}.[/]");
        if (report.Accepted.Min(accepted => accepted.Runs) is var least and < Few)
        {
            terminal.MarkupLine(
                $"[yellow]Only {Counted.Of(least, "run")} agree{(least == 1 ? "s" : "")}: too few to lean on. "
                + "Allowed: more --runs, an earlier --seen, a wider --tolerance.[/]");
        }

        new ComparisonView(terminal, report).Show();
    }

    /// <summary>How many agree: under each reading with its letter, or once where that is the same.</summary>
    private IEnumerable<(string Letter, AcceptedEntry Accepted)> Told() => report.Accepted.Select(accepted => accepted.Runs).Distinct().Count() == 1
        ? [("", report.Accepted[0])]
        : report.Accepted.Select((accepted, place) => ($"[bold]{RunWords.Letter(place)}[/] ", accepted));

    private static string OnRecord(int known, string one, int tolerance, string? many = null) =>
        $"{Counted.Of(known, one, many)}{(tolerance == 0 ? "" : $" (±{tolerance})")}";
}
