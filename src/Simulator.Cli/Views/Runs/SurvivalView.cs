using Simulator.Cli.Screen;
using Simulator.Domain.ModelCards;
using Simulator.Files.Problems;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Views.Runs;

/// <summary>Shows how many runs have not fallen back after some days, beside comparable ceasefires, with what these are and are not.</summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="reference">The comparable ceasefires; none where none are known.</param>
/// <param name="from">The first day of the runs.</param>
/// <param name="days">How many days they tell.</param>
internal sealed class SurvivalView(Terminal terminal, ReferenceClass? reference, DateOnly from, int days)
{
    private static readonly int[] Usual = [30, 60, 90, 180, 365];

    /// <summary>Shows the table.</summary>
    /// <param name="curves">The survival day by day, under each reading of contested levers.</param>
    public void Show(IReadOnlyList<IReadOnlyList<SurvivalEntry>> curves)
    {
        var table = new RunTable(
            terminal, "Not fallen back into open fighting", curves.Count, "after",
            ["until", "share of runs", "interval", .. reference is null ? Array.Empty<string>() : ["reference class"]]);
        foreach (var day in Usual.Concat(reference?.Points.Select(point => point.Days) ?? []).Where(day => day > 0 && day < days).Append(days).Distinct().Order())
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
            terminal.MarkupLine($"[grey]{terminal.Escape($"Reference class: {reference.Name}. {reference.Basis} It counts days since a ceasefire began, the runs since their first day.")}[/]");
        }
    }
}
