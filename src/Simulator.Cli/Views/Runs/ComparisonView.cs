using Simulator.Cli.Screen;
using Simulator.Domain.Cases;
using Simulator.Engine.Statistics;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Views.Runs;

/// <summary>
/// Runs with and without a change: each measure and each outcome with its difference and direction, and the hazard ratio.
/// </summary>
/// <param name="terminal">The terminal.</param>
/// <param name="report">The report.</param>
internal sealed class ComparisonView(Terminal terminal, PairedReport report)
{
    private const int Wide = 110;
    private const int Narrow = 80;

    private readonly IReadOnlyList<ComparisonEntry> readings = report.Readings;
    private readonly bool narrow = terminal.Out.Profile.Width < Wide;

    /// <summary>Shows the tables.</summary>
    public void Show()
    {
        ShowMeasures();
        ShowOutcomes();
        terminal.MarkupLine(
            "[grey]Differences of shares are in percentage points. A run without a relapse counts all its days as days to relapse. "
            + "Both sides use common random numbers; intervals are of the difference itself.[/]");
        ShowHazardRatio();
    }

    private void ShowMeasures()
    {
        var table = Table("Effect of the change");
        foreach (var (place, overall) in report.Measures.Index())
        {
            var unit = Unit.Of(overall.Measure);
            table.Add(
                RunWords.Of(overall.Measure),
                readings.Select(reading => reading.Measures[place]).Select(row => Cells(unit, row.Without, row.With, row.Difference, row.Sign)));
            if (readings.Count > 1)
            {
                table.AddRow("", "all", ["", "", unit.ForDifference(overall.Difference).ChangeRange(overall.Difference), Direction(overall.Sign)]);
            }
        }

        table.Write();
    }

    private void ShowOutcomes()
    {
        var table = Table("Effect on outcomes");
        foreach (var (place, outcome) in readings[0].Outcomes.Index())
        {
            table.Add(
                RunWords.Of(outcome.Outcome),
                readings.Select(reading => reading.Outcomes[place]).Select(
                    row => Cells(Unit.Share, row.Without, row.With, row.Difference, row.Sign)));
        }

        table.Write();
    }

    private void ShowHazardRatio()
    {
        foreach (var (place, reading) in readings.Index())
        {
            var letter = readings.Count > 1 ? $"[bold]{RunWords.Letter(place)}[/] " : "";
            terminal.MarkupLine($"{letter}Hazard ratio of relapse: {reading.HazardRatio switch
            {
                null => "undefined, because no run of either side relapsed.",
                { } ratio when !double.IsFinite(ratio.Value) => "unbounded, because no run without the change relapsed.",
                { IsBounded: false } ratio =>
                    $"[bold]{Unit.Ratio.Figure(ratio.Value)}[/], with an unbounded interval.",
                { } ratio => $"[bold]{Unit.Ratio.For(ratio).Figure(ratio.Value)}[/] ({Unit.Ratio.For(ratio).Range(ratio)}). "
                    + "Below 1, the daily risk of a relapse is lower with the change.",
            }}");
        }
    }

    private RunTable Table(string title) => new(terminal, title, readings.Count, "", "without", "with", "difference", "<direction");

    private string[] Cells(Unit unit, Estimate without, Estimate with, Estimate difference, Sign sign)
    {
        // When there is no room for both, the interval goes below the difference.
        var resolving = unit.ForDifference(difference);
        var between = terminal.Out.Profile.Width < (readings.Count > 1 ? Wide : Narrow) ? "\n" : " ";
        return
        [
            unit.For(without).Figure(without.Value), unit.For(with).Figure(with.Value),
            $"[bold]{resolving.Change(difference.Value)}[/]{between}({resolving.ChangeRange(difference)})", Direction(sign),
        ];
    }

    private string Direction(Sign sign) => sign switch
    {
        Sign.Contested => $"[yellow]{RunWords.Of(sign)}[/]",
        Sign.None => $"[grey]{RunWords.Of(sign, narrow)}[/]",
        _ => $"[bold]{RunWords.Of(sign)}[/]",
    };
}
