using Simulator.Cli.Screen;
using Simulator.Domain.Values;
using Simulator.Reports.Catalogues;

namespace Simulator.Cli.Views.Catalogues;

/// <summary>Shows parameters of the model.</summary>
internal static class ParameterView
{
    /// <summary>Shows a list.</summary>
    public static void Show(Terminal terminal, IReadOnlyList<ParameterListEntry> entries)
    {
        if (entries.Count == 0)
        {
            terminal.WriteLine("The case has no model, and therefore no parameters.");
            return;
        }

        var table = terminal.Table("symbol", Column.Whole("value, range"), Column.Prose("meaning"));
        foreach (var entry in entries)
        {
            table.AddRow(
                $"[bold]{terminal.Escape(entry.Id)}[/]",
                terminal.Escape($"{Numbers.Significant(entry.Value)}\n{Numbers.Significant(entry.Least)} to {Numbers.Significant(entry.Most)}"),
                $"{terminal.Escape(entry.Name)}\n[grey]{terminal.Escape($"{entry.Unit}; {EnumWords.Plain(entry.Grade)}")}[/]");
        }

        table.Write();
    }

    /// <summary>Shows a page.</summary>
    public static void Show(Terminal terminal, ParameterPage page)
    {
        var entry = page.Entry;
        new EntryPage(terminal)
            .Line("meaning", entry.Meaning)
            .Line("value", $"{entry.Figures()}, {entry.Unit}")
            .Line("reference model", page.Reference is { } reference ? Numbers.Significant(reference) : null)
            .Line("evidence", ModelWords.Of(entry.Grade))
            .Line("basis", page.Basis)
            .Sources(page.Sources)
            .Items("Levers", page.Levers.Select(lever => (lever.Name, Says(lever))))
            .Items("Factors", page.Factors.Select(factor => (factor.Id, Says(factor))))
            .Line("levers", page.Levers.Count + page.Factors.Count == 0 ? "no lever or factor acts on this quantity" : null)
            .Show(entry.Name, entry.Id, page.Next);
    }

    private static string Says(ActingEntry acting) => string.Join("; ", acting.Says);
}
