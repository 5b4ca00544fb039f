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
        terminal.WriteHeading(report.Title());
        ShowSide(Side.One, report.One);
        ShowSide(Side.Other, report.Other);
        terminal.MarkupLine(
            $"They fork after version {report.Parting.Version} of {Markup.Escape(report.Parting.Ancestor.Value)}: "
            + EventMarkup.Dated(report.Parting.Event.Name()));
        ShowFirst(Side.One, report.OnlyOne);
        ShowFirst(Side.Other, report.OnlyOther);
        terminal.MarkupLine(report is { OnlyOne.Count: 0, OnlyOther.Count: 0, Retold.Count: 0 }
            ? $"Nothing differs since the fork: {Counted.Of(report.Same, "move")} on both."
            : $"Since the fork: {report.OnlyOne.Count} only on {Mark(Side.One)}, {report.OnlyOther.Count} only on {Mark(Side.Other)}, "
                + $"{report.Retold.Count} on both but described differently {Mark(Side.Both)}, {report.Same} the same.");
    }

    private void ShowSide(Side side, DiffSideEntry entry) => terminal.MarkupLine(
        $"{Mark(side)} [bold]{Markup.Escape(entry.Timeline.Value)}[/] [grey]{Counted.Of(entry.Version, "event")}, until {entry.Ends:d MMM yyyy}[/]"
        + (entry.Hypothesis is null ? "" : $" [bold]Assumed:[/] {Markup.Escape(entry.Hypothesis)}")
        + (entry.Reading.Count == 0 ? "" : $" [yellow]{Markup.Escape(string.Join(' ', entry.Reading))}[/]"));

    private void ShowFirst(Side side, IReadOnlyList<HistoryEntry> only)
    {
        if (only.Count > 0)
        {
            terminal.MarkupLine($"First only on {Mark(side)}: {EventMarkup.Dated(only[0].Name())}");
        }
    }

    private void ShowEvents()
    {
        var table = terminal.Table("", "when", "what", "description").Title(terminal.Escape("Differences"), Style.Parse("bold"));
        foreach (var difference in report.Differences())
        {
            table.AddRow(
                terminal.Fit(Mark(difference.On)), terminal.Escape(difference.When), terminal.Fit(EventMarkup.Name(difference.Name)),
                terminal.Escape(difference.Text));
        }

        Write(table);
    }

    private void ShowStates()
    {
        var table = terminal.Table("", "", "", "").Title(
            terminal.Escape($"Where the talks stand on {report.At:d MMM yyyy}"), Style.Parse("bold"));
        table.Columns[2].Header = new Markup(terminal.Fit($"{Mark(Side.One)} {Markup.Escape(report.One.Timeline.Value)}"));
        table.Columns[3].Header = new Markup(terminal.Fit($"{Mark(Side.Other)} {Markup.Escape(report.Other.Timeline.Value)}"));
        foreach (var (label, one, other) in report.States())
        {
            var style = one == other ? "default" : "bold";
            table.AddRow(
                one == other ? "" : terminal.Fit("[yellow]≠[/]"), $"[grey]{terminal.Escape(label)}[/]", $"[{style}]{terminal.Escape(one)}[/]",
                $"[{style}]{terminal.Escape(other)}[/]");
        }

        Write(table);
    }

    private void Write(Table table)
    {
        if (table.Rows.Count > 0)
        {
            terminal.Out.WriteLine();
            terminal.Out.Write(table);
        }
    }
}
