using Simulator.Cli.Screen;
using Simulator.Reports.Runs;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Simulator.Cli.Views.Runs;

/// <summary>A table of numbers of runs: a label on the left, under it a row for each reading of contested levers, and numbers flush right.</summary>
internal sealed class RunTable
{
    private const int RoomForNumbers = 72;

    private readonly Terminal terminal;
    private readonly Table table;
    private readonly bool several;

    /// <summary>An empty table.</summary>
    /// <param name="terminal">Where to show it.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="readings">How many readings there are; their letters are shown where there are several.</param>
    /// <param name="label">The heading of the labels.</param>
    /// <param name="columns">The headings of the other columns. A heading that begins with <c>&lt;</c> is that of words, which may wrap.</param>
    public RunTable(Terminal terminal, string title, int readings, string label, params IReadOnlyList<string> columns)
    {
        (this.terminal, several) = (terminal, readings > 1);
        table = terminal.Table();
        table.Title(terminal.Escape(title), Style.Parse("bold"));
        foreach (var heading in (IEnumerable<string>)[label, .. several ? [""] : Array.Empty<string>(), .. columns])
        {
            var column = new TableColumn(Cell($"[grey]{Markup.Escape(heading.TrimStart('<'))}[/]"));
            column.NoWrap = !heading.StartsWith('<') && terminal.Out.Profile.Width >= RoomForNumbers;
            column.Alignment = columns.Contains(heading) && heading.Length > 0 && !heading.StartsWith('<') ? Justify.Right : Justify.Left;
            table.AddColumn(column);
        }
    }

    /// <summary>Adds what a label has under each reading.</summary>
    /// <param name="label">The label, as markup.</param>
    /// <param name="cells">The cells of each reading in order, as markup.</param>
    public void Add(string label, IEnumerable<IReadOnlyList<string>> cells)
    {
        foreach (var (place, row) in cells.Index())
        {
            AddRow(place == 0 ? label : "", RunWords.Letter(place), row);
        }
    }

    /// <summary>Adds a row with a word of its own where the letters of readings stand.</summary>
    public void AddRow(string label, string letter, IReadOnlyList<string> cells)
    {
        string[] all = [label, .. several ? [letter] : Array.Empty<string>(), .. cells];
        table.AddRow(all.Select(Cell));
    }

    /// <summary>Shows it, where it has rows.</summary>
    public void Write()
    {
        if (table.Rows.Count > 0)
        {
            terminal.MarkupLine();
            terminal.Out.Write(table);
        }
    }

    /// <summary>A cell that is never cut: where there is no room at all, it goes on in the next line.</summary>
    private IRenderable Cell(string markup) => new Markup(terminal.Fit(markup)).Overflow(Overflow.Fold);
}
