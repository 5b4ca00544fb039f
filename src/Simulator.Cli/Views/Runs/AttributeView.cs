using Simulator.Cli.Screen;
using Simulator.Engine.Statistics;
using Simulator.Files.Problems;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Views.Runs;

/// <summary>Shows a person what each part of a package adds to its effect.</summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="report">What is shown.</param>
internal sealed class AttributeView(Terminal terminal, AttributeReport report)
{
    private const int BesideTheBar = 60;
    private const int LeastSide = 3;
    private const int MostSide = 20;

    /// <summary>Shows the report.</summary>
    public void Show() => new FrameView(terminal, report).Around(ShowBody);

    private void ShowBody()
    {
        var (measure, unit) = (report.Measure, Unit.Of(report.Measure));
        var side = Math.Min((terminal.Out.Profile.Width - BesideTheBar) / 2, MostSide);
        string[] bar = side < LeastSide ? [] : [""];
        var table = new RunTable(
            terminal, $"Shares of the effect on: {RunWords.Of(measure)}", report.Readings.Count, "<part", [.. bar, "share", "interval"]);
        var longest = report.Readings.SelectMany(reading => reading.Parts.Select(part => part.Share).Append(reading.Total)).Max(
            share => Math.Abs(share.Value));
        foreach (var (place, part) in report.Readings[0].Parts.Index())
        {
            Add(terminal.Escape(part.Part), report.Readings.Select(reading => reading.Parts[place].Share), "deepskyblue1");
        }

        Add("[bold]all together[/]", report.Readings.Select(reading => reading.Total), "grey");
        table.Write();
        var how = report.Exact
            ? $"Exact: all {Counted.Of(1L << report.Readings[0].Parts.Count, "coalition")} of the parts were run."
            : "Sampled: each run draws orders in which the parts join, and the intervals hold that chance too.";
        terminal.MarkupLine($"[grey]{terminal.Escape($"In {RunWords.UnitOf(measure)}. {how} The shares add up to the whole (Shapley 1953).")}[/]");

        void Add(string label, IEnumerable<Estimate> shares, string colour) => table.Add(label, shares.Select(share => (IReadOnlyList<string>)
        [
            .. bar.Select(_ => $"[{colour}]{Bar.Around(longest == 0 ? 0 : share.Value / longest, side, terminal.Unicode)}[/]"),
            $"[bold]{unit.ForDifference(share).Change(share.Value)}[/]", unit.ForDifference(share).ChangeRange(share),
        ]));
    }
}
