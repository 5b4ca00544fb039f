using Simulator.Cli.Screen;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Views.Runs;

/// <summary>A table of numbers about runs: labels on the left, a row for each reading of contested levers, and numbers flush right.</summary>
internal sealed class RunTable
{
    private readonly Terminal terminal;
    private readonly TextTable table;
    private readonly bool several;

    /// <summary>An empty table.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="title">The title.</param>
    /// <param name="readings">The number of readings; their letters are shown when there are several.</param>
    /// <param name="label">The heading of the labels.</param>
    /// <param name="columns">The headings of the other columns. A heading that begins with <c>&lt;</c> is for words, which may wrap.</param>
    public RunTable(Terminal terminal, string title, int readings, string label, params IReadOnlyList<string> columns)
    {
        (this.terminal, several) = (terminal, readings > 1);
        table = terminal.Table([Column.Prose(label), .. several ? [""] : Array.Empty<Column>(), .. columns.Select(Of)]);
        table.Title = title;
    }

    private static Column Of(string heading) =>
        heading.StartsWith('<') ? Column.Prose(heading[1..]) : heading.Length == 0 ? "" : Column.Number(heading);

    /// <summary>Adds a label with a row for each reading.</summary>
    /// <param name="label">The label, as markup.</param>
    /// <param name="cells">The cells of each reading in order, as markup.</param>
    public void Add(string label, IEnumerable<IReadOnlyList<string>> cells)
    {
        foreach (var (place, row) in cells.Index())
        {
            AddRow(place == 0 ? label : "", RunWords.Letter(place), row);
        }
    }

    /// <summary>Adds a row with its own word in the column of letters.</summary>
    public void AddRow(string label, string letter, IReadOnlyList<string> cells)
    {
        string[] all = [label, .. several ? [letter] : Array.Empty<string>(), .. cells];
        table.AddRow(all);
    }

    /// <summary>Shows the table when it has rows.</summary>
    public void Write()
    {
        if (!table.IsEmpty)
        {
            terminal.MarkupLine();
            table.Write();
        }
    }
}
