using Simulator.Cli.Screen;
using Simulator.Domain.Values;
using Simulator.Reports.Timelines;
using Spectre.Console;

namespace Simulator.Cli.Views;

/// <summary>
/// Shows a person the comparison of two timelines: the events that differ, the effects of each change, and both states.
/// </summary>
/// <param name="terminal">The terminal.</param>
/// <param name="report">The report.</param>
internal sealed class DiffView(Terminal terminal, DiffReport report)
{
    /// <summary>The mark of a side, as markup.</summary>
    public static string Mark(Side side) => side switch
    {
        Side.One => "[red1]−[/]",
        Side.Other => "[green3]+[/]",
        _ => "[yellow1]~[/]",
    };

    /// <summary>Shows the report.</summary>
    public void Show()
    {
        ShowHead();
        ShowEvents();
        new InfluenceView(terminal, report.Influences()).Show();
        ShowStates();
    }

    private void ShowHead()
    {
        SummaryView.Show(terminal, report);
        terminal.MarkupLine();
        ShowSide(Side.One, report.One);
        ShowSide(Side.Other, report.Other);
    }

    private void ShowSide(Side side, DiffSideEntry entry) => terminal.MarkupLine(
        $"{Mark(side)} [bold]{Markup.Escape(entry.Timeline.Value)}[/] [grey]{Counted.Of(entry.Version, "event")}, until {entry.Ends:d MMM yyyy}[/]"
        + (entry.Hypothesis is null ? "" : $" [bold]Assumed:[/] {Markup.Escape(entry.Hypothesis)}")
        + (entry.Reading.Count == 0 ? "" : $" [yellow]{Markup.Escape(string.Join(' ', entry.Reading))}[/]"));

    private void ShowEvents()
    {
        var table = terminal.Table(Column.Whole(""), Column.Whole("when"), Column.Prose("event"));
        table.Title = "Differences";
        foreach (var difference in report.Differences())
        {
            table.AddRow(
                Mark(difference.On), Markup.Escape(difference.When), $"{EventMarkup.Name(difference.Name)}\n{Markup.Escape(difference.Text)}");
        }

        Write(table);
    }

    private void ShowStates()
    {
        var table = terminal.Table("", "", Column.Prose($"− {report.One.Timeline}"), Column.Prose($"+ {report.Other.Timeline}"));
        table.Title = $"Where the talks stand on {report.At:d MMM yyyy}";
        foreach (var (label, one, other) in report.States())
        {
            var style = one == other ? "default" : "bold";
            table.AddRow(
                one == other ? "" : "[yellow]≠[/]", $"[grey]{terminal.Escape(label)}[/]", $"[{style}]{terminal.Escape(one)}[/]",
                $"[{style}]{terminal.Escape(other)}[/]");
        }

        Write(table);
    }

    private void Write(TextTable table)
    {
        if (!table.IsEmpty)
        {
            terminal.MarkupLine();
            table.Write();
        }
    }
}
