using Simulator.Cli.Screen;
using Simulator.Reports.Timelines;
using Spectre.Console.Rendering;

namespace Simulator.Cli.Views;

/// <summary>Shows a state to a person: its meaning, the facts that matter most, then the ledgers.</summary>
internal static class StateView
{
    /// <summary>The lines of a short answer.</summary>
    private const int Page = 40;

    private const int Labels = 16;

    /// <summary>Shows a state after the case and the note about the branch.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="report">The state.</param>
    /// <param name="all">True for all ledgers in full, false for the latest rows of the main ones, on a page.</param>
    public static void Show(Terminal terminal, StateReport report, bool all)
    {
        List<IRenderable> head = [new Wrapped($"[bold]{terminal.Escape(report.Title)}[/]")];
        if (report.Branch() is { } branch)
        {
            head.Add(new Wrapped(terminal.BranchMarkup(branch)));
        }

        head.Add(new Wrapped($"[bold]{terminal.Escape($"{report.Day()}:")}[/] {terminal.Escape(report.Meaning())}"));
        head.AddRange(report.Facts().Select(fact => Line(terminal, fact)));
        head.ForEach(terminal.Out.Write);
        var ledgers = report.Ledgers().Where(ledger => all || ledger.IsMain).ToArray();
        var shown = all ? [.. ledgers.Select(ledger => ledger.Rows.Count)] : Fitting(terminal, ledgers, Page - head.Sum(terminal.LinesOf));
        foreach (var (ledger, rows) in ledgers.Zip(shown))
        {
            terminal.MarkupLine();
            Table(terminal, ledger, rows).Write();
        }

        if (!all)
        {
            terminal.MarkupLine("[grey]All rows and further ledgers: --all[/]");
        }
    }

    /// <summary>Shows the panel.</summary>
    public static void Show(Terminal terminal, StatePanel panel)
    {
        terminal.MarkupLine($"[bold]{terminal.Escape(panel.Title)}[/]");
        foreach (var line in panel.Lines)
        {
            terminal.Out.Write(Line(terminal, line));
        }
    }

    private static Wrapped Line(Terminal terminal, (string Label, string Value) line) =>
        terminal.ItemOf($"[grey]{terminal.Escape(line.Label)}[/]", $"[bold]{terminal.Escape(line.Value)}[/]", width: Labels);

    /// <summary>The number of rows of each ledger that fit on so many lines, with at least one of each; the first ledgers get a row first.</summary>
    private static int[] Fitting(Terminal terminal, IReadOnlyList<StateLedger> ledgers, int lines)
    {
        const int Remark = 1;
        int[] rows = [.. ledgers.Select(_ => 1)];
        bool grew;
        do
        {
            grew = false;
            foreach (var (at, ledger) in ledgers.Index().Where(one => rows[one.Index] < one.Item.Rows.Count))
            {
                rows[at]++;
                var fits = ledgers.Select((one, place) => terminal.LinesOf(Table(terminal, one, rows[place])) + 1).Sum() + Remark <= lines;
                rows[at] -= fits ? 0 : 1;
                grew |= fits;
            }
        }
        while (grew);
        return rows;
    }

    /// <summary>A ledger with its latest rows.</summary>
    private static TextTable Table(Terminal terminal, StateLedger ledger, int rows)
    {
        var title = rows < ledger.Rows.Count ? $"{ledger.Title} ({rows} of {ledger.Rows.Count})" : ledger.Title;
        var table = terminal.Table([Column.Prose(title), .. ledger.Columns.Select(heading => heading[0] switch
        {
            '<' => Column.Prose(heading[1..]),
            '=' => Column.Whole(heading[1..]),
            _ => heading,
        })]);
        foreach (var row in ledger.Rows.TakeLast(rows))
        {
            table.AddRow(row.Select(terminal.Escape));
        }

        return table;
    }
}
