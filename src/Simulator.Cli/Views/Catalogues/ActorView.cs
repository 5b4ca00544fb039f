using Simulator.Cli.Screen;
using Simulator.Domain.Values;
using Simulator.Reports.Catalogues;

namespace Simulator.Cli.Views.Catalogues;

/// <summary>Shows actors.</summary>
internal static class ActorView
{
    /// <summary>Shows a list.</summary>
    public static void Show(Terminal terminal, IReadOnlyList<ActorListEntry> entries)
    {
        var table = terminal.Table("actor", Column.Number("events"), Column.Prose("role"));
        foreach (var entry in entries)
        {
            table.AddRow(
                $"[bold]{terminal.Escape(entry.Name)}[/]\n[grey]{terminal.Escape(Kind(entry))}[/]", $"{entry.Events}", terminal.Escape(entry.Role));
        }

        table.Write();
    }

    /// <summary>Shows a page.</summary>
    public static void Show(Terminal terminal, ActorPage page)
    {
        var entry = page.Entry;
        new EntryPage(terminal)
            .Line("also called", string.Join(", ", entry.Aliases))
            .Line("kind", Kind(entry))
            .Line("role", entry.Role)
            .Line("in the model", page.Model)
            .Line("acting for it", string.Join(", ", page.Members.Select(member => member.Name)))
            .Items("Positions", page.Positions.Select(position => (position.Name, position.Says)))
            .Line("events", $"{entry.Events} on the record{(page.Members.Count == 0 ? "" : ", by it or by those who act for it")}")
            .Sources(page.Sources)
            .Show(entry.Name, entry.Id.Value, page.Next);
    }

    private static string Kind(ActorListEntry entry) =>
        (entry.Party ? "party to the talks, " : "") + EnumWords.Plain(entry.Kind)
        + (entry.PartOf is { } superior ? $", for {superior.Name}" : "");
}
