using Simulator.Cli.Screen;
using Simulator.Reports.Timelines;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Simulator.Cli.Views;

/// <summary>Shows a state to a person: a panel with what matters most, then the ledgers.</summary>
internal static class StateView
{
    /// <summary>Shows a state after the case and the note about the branch.</summary>
    public static void Show(Terminal terminal, StateReport report)
    {
        terminal.Out.MarkupLine($"[bold]{terminal.Escape(report.Title)}[/]");
        terminal.WriteBranch(report.Branch());
        Show(terminal, report.Panel());
        foreach (var ledger in report.Ledgers())
        {
            Show(terminal, ledger);
        }
    }

    /// <summary>Shows the panel.</summary>
    public static void Show(Terminal terminal, StatePanel panel)
    {
        var grid = new Grid().AddColumn(new() { NoWrap = true }).AddColumn();
        foreach (var (label, value) in panel.Lines)
        {
            grid.AddRow($"[grey]{terminal.Escape(label)}[/]", $"[bold]{terminal.Escape(value)}[/]");
        }

        terminal.Out.Write(
            new Panel(grid) { Header = new($" {terminal.Escape(panel.Title)} "), Border = terminal.Unicode ? BoxBorder.Rounded : BoxBorder.Ascii });
    }

    private static void Show(Terminal terminal, StateLedger ledger)
    {
        var table = terminal.Table(ledger.Columns).Title(terminal.Escape(ledger.Title), Style.Parse("bold"));
        foreach (var row in ledger.Rows)
        {
            table.AddRow([.. row.Select(cell => (IRenderable)new Markup(terminal.Escape(cell)))]);
        }

        terminal.Out.Write(table);
    }
}
