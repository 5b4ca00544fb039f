using Spectre.Console;
using Spectre.Console.Rendering;

namespace Simulator.Cli.Screen;

/// <summary>
/// A table that wraps between words and fits the page. Where even the longest words do not fit beside each other, each row becomes a record of
/// lines with a label.
/// </summary>
/// <param name="terminal">The terminal.</param>
/// <param name="columns">The columns.</param>
internal sealed class TextTable(Terminal terminal, IReadOnlyList<Column> columns) : Renderable
{
    private const int Indent = 2;
    private readonly List<string[]> rows = [];
    private readonly bool[] right = [.. columns.Select(column => column.Room == Room.Number)];

    /// <summary>The title above the table; empty for none.</summary>
    public string Title { get; set; } = "";

    /// <summary>True when the table has no rows.</summary>
    public bool IsEmpty => rows.Count == 0;

    /// <summary>Adds a row.</summary>
    /// <param name="cells">A cell for each column, as markup.</param>
    public void AddRow(params IEnumerable<string> cells) => rows.Add([.. cells.Select(terminal.Fit)]);

    /// <summary>Writes the table to standard output; writes nothing when it has no rows.</summary>
    public void Write()
    {
        if (!IsEmpty)
        {
            terminal.Out.Write(this);
        }
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        string[] headings = [.. columns.Select(column => column.Heading.Length == 0 ? "" : $"[grey]{terminal.Escape(column.Heading)}[/]")];
        var widths = ColumnWidths.Of(
            [.. columns.Select((column, at) => Need(column.Room, headings[at], rows.Select(row => row[at])))],
            maxWidth - (TextRow.Gap * (columns.Count - 1)));
        return Shown().SelectMany(part => ((IRenderable)part).Render(options, maxWidth));

        ColumnWidths.Need Need(Room room, string heading, IEnumerable<string> cells)
        {
            var whole = room is Room.Whole or Room.Number;
            var (head, texts) = (new StyledText(heading, options), cells.Select(cell => new StyledText(cell, options)).ToArray());
            return new(
                room, Longest(text => text.Natural), Longest(text => text.LongestWord), Longest(text => text.LongestPiece));

            int Longest(Func<StyledText, int> of) => Math.Max(of(head), texts.Select(whole ? text => text.Natural : of).DefaultIfEmpty().Max());
        }

        IEnumerable<IRenderable> Shown()
        {
            if (Title.Length > 0)
            {
                yield return new Wrapped($"[bold]{terminal.Escape(Title)}[/]");
            }

            foreach (var part in widths is null ? Records() : Table(headings, widths))
            {
                yield return part;
            }
        }
    }

    private IEnumerable<IRenderable> Table(string[] headings, IReadOnlyList<int> widths)
    {
        if (headings.Any(heading => heading.Length > 0))
        {
            yield return new TextRow(headings, widths, right);
            yield return new Wrapped($"[grey]{new string(terminal.Unicode ? '─' : '-', widths.Sum() + (TextRow.Gap * (widths.Count - 1)))}[/]");
        }

        foreach (var row in rows)
        {
            yield return new TextRow(row, widths, right);
        }
    }

    private IEnumerable<IRenderable> Records()
    {
        foreach (var (place, row) in rows.Index())
        {
            if (place > 0)
            {
                yield return new Wrapped("");
            }

            foreach (var (line, (at, cell)) in row.Index().Where(cell => cell.Item.Length > 0).Index())
            {
                var label = columns[at].Heading is { Length: > 0 } heading && line > 0 ? $"[grey]{terminal.Escape(heading)}:[/] " : "";
                yield return new Wrapped(label + cell, line == 0 ? 0 : Indent, Indent);
            }
        }
    }
}
