using Simulator.Cli.Screen;
using Simulator.Domain.Values;
using Simulator.Reports.Catalogues;

namespace Simulator.Cli.Views.Catalogues;

/// <summary>Shows issues.</summary>
internal static class IssueView
{
    /// <summary>Shows a list.</summary>
    public static void Show(Terminal terminal, IReadOnlyList<IssueListEntry> entries)
    {
        var table = terminal.Table("issue", Column.Number("events"), Column.Prose("at the end of the record"));
        foreach (var entry in entries)
        {
            table.AddRow(
                $"[bold]{terminal.Escape(entry.Name)}[/]\n[grey]{terminal.Escape(entry.Code)}[/]", $"{entry.Rows.Count}",
                terminal.Escape(entry.InWords()));
        }

        table.Write();
    }

    /// <summary>Shows a page.</summary>
    public static void Show(Terminal terminal, IssuePage page)
    {
        var entry = page.Entry;
        new EntryPage(terminal)
            .Items("Positions", page.Positions.Select(position => (position.Party.Name, position.Says)))
            .Line("demanded by", string.Join(", ", entry.DemandedBy.Select(party => party.Name)))
            .Line("at the end", entry.InWords())
            .Line("in the model", page.Rungs.Count == 0
                ? "on the agenda of no agreement"
                : $"on the agenda of an agreement that is {string.Join(" or ", page.Rungs.Select(EnumWords.Plain))}")
            .Events(page.Events)
            .Sources(page.Sources)
            .Show(entry.Name, $"{entry.Code} {entry.Id}", page.Next);
    }
}
