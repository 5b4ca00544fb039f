using Simulator.Domain.Events;
using Simulator.Reports.Framing;

namespace Simulator.Cli.Screen;

/// <summary>Shows the summary with which a long answer begins.</summary>
internal static class SummaryView
{
    /// <summary>The lines of a summary. Findings beyond them are left out, all but the first.</summary>
    public const int MaxLines = 10;

    private const int Labels = 8;

    /// <summary>Shows the summary.</summary>
    public static void Show(Terminal terminal, ISummarised report)
    {
        var summary = report.Summary();
        var found = summary.Found.Count;
        while (found > 1 && Lines(found).Sum(terminal.LinesOf) >= MaxLines)
        {
            found--;
        }

        terminal.WriteHeading(summary.Title);
        foreach (var line in Lines(found))
        {
            terminal.Out.Write(line);
        }

        Wrapped[] Lines(int findings) =>
        [
            .. Line("asked", summary.Asked, ""),
            .. Line("assumed", summary.Assumed, $"{Terminal.Mark(Origin.Hypothetical)} "),
            .. summary.Found.Take(findings).SelectMany((finding, place) => Line(place == 0 ? "found" : "", finding, "")),
            .. Line("basis", summary.Basis, ""),
            .. Line("next", summary.Next, ""),
        ];

        IEnumerable<Wrapped> Line(string label, string text, string mark) =>
            text.Length == 0 ? [] : [terminal.ItemOf($"[grey]{label}[/]", mark + terminal.Escape(text), width: Labels)];
    }
}
