using Simulator.Cli.Screen;
using Simulator.Domain.Values;
using Simulator.Reports.Catalogues;

namespace Simulator.Cli.Views.Catalogues;

/// <summary>Shows levers.</summary>
internal static class LeverView
{
    /// <summary>Shows a list.</summary>
    public static void Show(Terminal terminal, IReadOnlyList<LeverListEntry> entries)
    {
        if (entries.Count == 0)
        {
            terminal.WriteLine("The case has no such lever.");
            return;
        }

        var table = terminal.Table("lever", Column.Number("scenarios"), Column.Prose("claimed effect"));
        foreach (var entry in entries)
        {
            var contested = entry.Contested ? $"\n[yellow]{terminal.Escape($"≠ {Readings(entry)}")}[/]" : "";
            table.AddRow(
                $"[bold]{terminal.Escape(entry.Name)}[/]\n[grey]{terminal.Escape(entry.Id.Value)}[/]{contested}", $"{entry.Scenarios}",
                terminal.Escape(entry.Claimed()));
        }

        table.Write();
        terminal.MarkupLine(terminal.Escape(
            $"{Counted.Of(entries.Count, "lever")}; {entries.Count(entry => entry.Contested)} contested (≠): the model has rival readings of their "
            + "effects."));
    }

    /// <summary>Shows a page.</summary>
    public static void Show(Terminal terminal, LeverPage page)
    {
        var (entry, view) = (page.Entry, new EntryPage(terminal));
        view.Line("proposed by", page.ProposedBy).Line("claim", page.Claim).Line("claimed", entry.Claimed()).Sources(page.Sources);
        if (page.Model is { } model)
        {
            view.Line("in the model", $"{(entry.Contested ? "Contested: rival readings. " : "")}{model.Basis}")
                .Line("evidence", ModelWords.Of(model.Grade))
                .List("moves", model.Moves.Select(move => move.InWords()))
                .Items("Readings", model.Readings.Select(
                    reading => (reading.Name, string.Join('\n', reading.Moves.Select(move => move.InWords()).Prepend(reading.Says)))))
                .Line("load", model.Load == 0 ? null : $"takes {Numbers.Significant(model.Load)} of the capacity to carry out promises")
                .Line("moves", model is { Moves.Count: 0, Readings.Count: 0 } ? "nothing: runs with the lever are runs without it" : null);
        }
        else
        {
            view.Line("in the model", "no mapping: it cannot be simulated");
        }

        view.Scenarios(page.Scenarios).Events(page.Events).Show(entry.Name, $"{entry.Code} {entry.Id}", page.Next);
    }

    private static string Readings(LeverListEntry entry) => $"contested: {string.Join(", ", entry.Readings)}";
}
