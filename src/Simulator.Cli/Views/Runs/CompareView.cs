using Simulator.Application.Timelines;
using Simulator.Cli.Screen;
using Simulator.Files.Problems;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Views.Runs;

/// <summary>Shows a person what a change does.</summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="shown">The timeline with the change, as it is told.</param>
/// <param name="document">What is shown.</param>
internal sealed class CompareView(Terminal terminal, StateShown shown, CompareDocument document)
{
    /// <summary>Shows everything.</summary>
    public void Show()
    {
        var frame = new RunFrame(terminal, shown, document);
        frame.Begin(Title(document), Sides(document));
        frame.Explain([.. document.Readings.Select(reading => reading.Name)]);
        new ComparisonView(terminal, document).Show();
        frame.End(Counted.Of(document.Runs, "pair") + " of runs");
    }

    /// <summary>What is compared with what.</summary>
    public static string Title(PairedDocument document) =>
        document.Against == document.Timeline ? $"{document.Timeline} with levers and without" : $"{document.Timeline} beside {document.Against}";

    /// <summary>Which side is which.</summary>
    public static string Sides(PairedDocument document) =>
        $"With the change: {document.Timeline}{(document.Levers.Count > 0 ? " and the levers" : "")}. Without it: {document.Against}. ";
}
