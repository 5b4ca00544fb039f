using Simulator.Cli.Screen;
using Simulator.Reports.Catalogues;

namespace Simulator.Cli.Views.Catalogues;

/// <summary>Shows structural factors.</summary>
internal static class FactorView
{
    /// <summary>Shows a list.</summary>
    public static void Show(Terminal terminal, IReadOnlyList<FactorListEntry> entries)
    {
        if (entries.Count == 0)
        {
            terminal.WriteLine("The case names no structural factor.");
            return;
        }

        var table = terminal.Table("factor", Column.Number("scenarios"), Column.Prose("why the talks are hard"));
        foreach (var entry in entries)
        {
            table.AddRow(
                $"[bold]{terminal.Escape(entry.Id.Value)}[/]", $"{entry.Scenarios}",
                $"{terminal.Escape(entry.Text)}\n[grey]{terminal.Escape($"sets: {entry.Slot}")}[/]");
        }

        table.Write();
    }

    /// <summary>Shows a page.</summary>
    public static void Show(Terminal terminal, FactorPage page)
    {
        var view = new EntryPage(terminal).Line("factor", page.Entry.Text).Line("sets", page.Entry.Slot).Sources(page.Sources);
        if (page.Model is { } model)
        {
            view.Line("in the model", model.Basis).Line("evidence", ModelWords.Of(model.Grade))
                .List("at twice the weight", model.Moves.Select(move => move.InWords()));
        }
        else
        {
            view.Line("in the model", "no mapping: it cannot be simulated");
        }

        view.Scenarios(page.Scenarios).Line("in a scenario", page.Change()).Show("Structural factor", page.Entry.Id.Value, page.Next);
    }
}
