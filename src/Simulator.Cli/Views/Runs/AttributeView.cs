using Simulator.Cli.Screen;
using Simulator.Domain.Values;
using Simulator.Engine.Statistics;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Views.Runs;

/// <summary>The contribution of each part of a package to its effect, for a person.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="report">The report.</param>
internal sealed class AttributeView(Terminal terminal, AttributeReport report)
{
    private const int OtherColumns = 60;
    private const int MinSide = 3;
    private const int MaxSide = 20;

    /// <summary>Shows the report.</summary>
    public void Show() => new FrameView(terminal, report).Around(ShowBody);

    private void ShowBody()
    {
        var (measure, unit) = (report.Measure, Unit.Of(report.Measure));
        var side = Math.Min((terminal.Out.Profile.Width - OtherColumns) / 2, MaxSide);
        string[] bar = side < MinSide ? [] : [""];
        var table = new RunTable(
            terminal, $"Shares of the effect on: {RunWords.Of(measure)}", report.Readings.Count, "part", [.. bar, "share", "interval"]);
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
            : "Sampled: each run draws orders in which the parts join, and the intervals include that variation.";
        terminal.MarkupLine($"[grey]{terminal.Escape($"In {RunWords.UnitOf(measure)}. {how} The shares add up to the whole (Shapley 1953).")}[/]");

        void Add(string label, IEnumerable<Estimate> shares, string colour) => table.Add(label, shares.Select(share => (IReadOnlyList<string>)
        [
            .. bar.Select(_ => $"[{colour}]{Bar.Around(longest == 0 ? 0 : share.Value / longest, side, terminal.Unicode)}[/]"),
            $"[bold]{unit.ForDifference(share).Change(share.Value)}[/]", unit.ForDifference(share).ChangeRange(share),
        ]));
    }
}
