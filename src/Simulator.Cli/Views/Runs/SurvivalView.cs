using Simulator.Cli.Screen;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Views.Runs;

/// <summary>The share of runs without a relapse after some days, together with comparable ceasefires and a note about them.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="reference">The comparable ceasefires; <c>null</c> when none are known.</param>
/// <param name="from">The first day of the runs.</param>
/// <param name="days">The length of a run, in days.</param>
internal sealed class SurvivalView(Terminal terminal, ReferenceClass? reference, DateOnly from, int days)
{
    private static readonly int[] DefaultDays = [30, 60, 90, 180, 365];

    /// <summary>Shows the table.</summary>
    /// <param name="curves">The survival day by day, under each reading of contested levers.</param>
    public void Show(IReadOnlyList<IReadOnlyList<SurvivalEntry>> curves)
    {
        var table = new RunTable(
            terminal, "Survival without relapse", curves.Count, "after",
            ["until", "share of runs", "interval", .. reference is null ? Array.Empty<string>() : ["reference class"]]);
        var comparable = reference?.Points.Select(point => point.Days) ?? [];
        foreach (var day in DefaultDays.Concat(comparable).Where(day => day > 0 && day < days).Append(days).Distinct().Order())
        {
            var known = reference?.Points.FirstOrDefault(point => point.Days == day);
            table.Add(Counted.Of(day, "day"), curves.Select((curve, at) => (IReadOnlyList<string>)
            [
                at == 0 ? $"{from.AddDays(day - 1):d MMM yyyy}" : "",
                .. Unit.Share.Cells(curve[day - 1].Share),
                .. reference is null ? Array.Empty<string>() : [at == 0 && known is not null ? $"[grey]{Unit.Share.Figure(known.Share)}[/]" : ""],
            ]));
        }

        table.Write();
        if (reference is not null)
        {
            var note = $"Reference class: {reference.Name}. {reference.Basis} "
                + "Its days count from the start of a ceasefire, those of the runs from their first day.";
            terminal.MarkupLine($"[grey]{terminal.Escape(note)}[/]");
        }
    }
}
