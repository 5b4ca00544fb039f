using Simulator.Application.Timelines;
using Simulator.Cli.Screen;
using Simulator.Files.Problems;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Views.Runs;

/// <summary>Shows a person what each part of a package adds to its effect.</summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="shown">The timeline with the package, as it is told.</param>
/// <param name="document">What is shown.</param>
internal sealed class AttributeView(Terminal terminal, StateShown shown, AttributeDocument document)
{
    private const int BesideTheBar = 60;
    private const int LeastSide = 3;
    private const int MostSide = 20;

    /// <summary>Shows everything.</summary>
    public void Show()
    {
        var frame = new RunFrame(terminal, shown, document);
        frame.Begin($"What each part of {document.Timeline} adds");
        frame.Explain([.. document.Readings.Select(reading => reading.Name)]);
        var (measure, unit) = (document.Measure, Unit.Of(document.Measure));
        var side = Math.Min((terminal.Out.Profile.Width - BesideTheBar) / 2, MostSide);
        string[] bar = side < LeastSide ? [] : [""];
        var table = new RunTable(
            terminal, $"Shares of the effect on: {RunWords.Of(measure)}", document.Readings.Count, "<part", [.. bar, "share", "interval"]);
        var longest = document.Readings.SelectMany(reading => reading.Parts.Select(part => part.Share).Append(reading.Total)).Max(
            share => Math.Abs(share.Value ?? 0));
        foreach (var (place, part) in document.Readings[0].Parts.Index())
        {
            Add(terminal.Escape(part.Part), document.Readings.Select(reading => reading.Parts[place].Share), "deepskyblue1");
        }

        Add("[bold]all together[/]", document.Readings.Select(reading => reading.Total), "grey");
        table.Write();
        var how = document.Exact
            ? $"Exact: all {Counted.Of(1L << document.Readings[0].Parts.Count, "coalition")} of the parts were run."
            : "Sampled: each run draws orders in which the parts join, and the intervals hold that chance too.";
        terminal.MarkupLine($"[grey]{terminal.Escape($"In {RunWords.UnitOf(measure)}. {how} The shares add up to the whole (Shapley 1953).")}[/]");
        frame.End(Counted.Of(document.Runs, "run"));

        void Add(string label, IEnumerable<EstimateEntry> shares, string colour) => table.Add(label, shares.Select(share => (IReadOnlyList<string>)
        [
            .. bar.Select(_ => $"[{colour}]{Bar.Around(longest == 0 ? 0 : (share.Value ?? 0) / longest, side, terminal.Unicode)}[/]"),
            $"[bold]{unit.ForDifference(share).Change(share.Value)}[/]", unit.ForDifference(share).ChangeRange(share),
        ]));
    }
}
