using Simulator.Cli.Screen;
using Simulator.Domain.Values;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Views.Runs;

/// <summary>
/// The effect of a change on the runs that agree with the record, for a person: their number, the terms of agreement, and the effect.
/// </summary>
/// <param name="terminal">The terminal.</param>
/// <param name="report">The report.</param>
internal sealed class CounterfactualView(Terminal terminal, CounterfactualReport report)
{
    private const int Few = 100;

    /// <summary>Shows the report.</summary>
    public void Show() => new FrameView(terminal, report).Around(ShowBody);

    private void ShowBody()
    {
        var (record, tolerance) = (report.Record, report.Tolerance);
        terminal.MarkupLine();
        foreach (var (letter, accepted) in Groups())
        {
            terminal.MarkupLine(
                $"{letter}[bold]{accepted.Runs:N0} of {Counted.Of(report.Tried, "run")}[/] without the change agree with the record "
                + $"until {report.Seen:d MMM yyyy}: {Unit.Share.Whole(accepted.Share)}. "
                + "They are repeated with the change, on common random numbers.");
        }

        terminal.MarkupLine(
            $"[grey]To agree, a run must match the record on that day: the same level of agreement, and peace or open fighting. "
            + $"It must also have {(record.Relapse ? "a" : "no")} relapse, "
            + $"{OnRecord(record.Rounds, "round", tolerance.Rounds)}, {OnRecord(record.Attacks, "attack", tolerance.Attacks)}, "
                + $"{OnRecord(record.Strikes, "strike", tolerance.Strikes)} "
            + $"and {OnRecord(record.Fire, "exchange of fire", tolerance.Fire, "exchanges of fire")} since {report.From:d MMM yyyy}.[/]");
        if (report.Accepted.Min(accepted => accepted.Runs) is var least and < Few)
        {
            terminal.MarkupLine(
                $"[yellow]Only {Counted.Of(least, "run")} agree{(least == 1 ? "s" : "")}: too few for a conclusion. "
                + "Allowed: more --runs, an earlier --seen, a wider --tolerance.[/]");
        }

        new ComparisonView(terminal, report).Show();
    }

    /// <summary>The runs that agree: under each reading with its letter, or once when their number is the same.</summary>
    private IEnumerable<(string Letter, AcceptedEntry Accepted)> Groups() =>
        report.Accepted.Select(accepted => accepted.Runs).Distinct().Count() == 1
            ? [("", report.Accepted[0])]
            : report.Accepted.Select((accepted, place) => ($"[bold]{RunWords.Letter(place)}[/] ", accepted));

    private static string OnRecord(int known, string one, int tolerance, string? many = null) =>
        $"{Counted.Of(known, one, many)}{(tolerance == 0 ? "" : $" (±{tolerance})")}";
}
