using Simulator.Cli.Screen;
using Simulator.Reports.Runs;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Simulator.Cli.Views.Runs;

/// <summary>A table of numbers about runs: labels on the left, a row for each reading of contested levers, and numbers flush right.</summary>
internal sealed class RunTable
{
    private const int MinWidthForNumbers = 72;

    private readonly Terminal terminal;
    private readonly Table table;
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
        table = terminal.Table();
        table.Title(terminal.Escape(title), Style.Parse("bold"));
        foreach (var heading in (IEnumerable<string>)[label, .. several ? [""] : Array.Empty<string>(), .. columns])
        {
            var column = new TableColumn(Cell($"[grey]{Markup.Escape(heading.TrimStart('<'))}[/]"));
            column.NoWrap = !heading.StartsWith('<') && terminal.Out.Profile.Width >= MinWidthForNumbers;
            column.Alignment = columns.Contains(heading) && heading.Length > 0 && !heading.StartsWith('<') ? Justify.Right : Justify.Left;
            table.AddColumn(column);
        }
    }

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
        table.AddRow(all.Select(Cell));
    }

    /// <summary>Shows the table when it has rows.</summary>
    public void Write()
    {
        if (table.Rows.Count > 0)
        {
            terminal.MarkupLine();
            terminal.Out.Write(table);
        }
    }

    /// <summary>A cell that is never cut. Without enough room, it continues in the next line.</summary>
    private IRenderable Cell(string markup) => new Markup(terminal.Fit(markup)).Overflow(Overflow.Fold);
}
