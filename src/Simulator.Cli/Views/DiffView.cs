using Simulator.Application.Branches;
using Simulator.Cli.Screen;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Reports.Wording;
using Spectre.Console;
using Simulator.Engine.Timelines;

namespace Simulator.Cli.Views;

/// <summary>
/// Shows two timelines side by side to a person: who they are, what differs by date, what each change did, and where the talks stand.
/// </summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="diff">What is shown.</param>
internal sealed class DiffView(Terminal terminal, Diff diff)
{
    /// <summary>What stands before that of the one timeline, of the other, and of both.</summary>
    public const string One = "[red1]−[/]", Other = "[green3]+[/]", Both = "[yellow1]~[/]";

    private const int Brief = 120;

    /// <summary>Shows everything.</summary>
    public void Show()
    {
        ShowHead();
        ShowEvents();
        new InfluenceView(terminal, diff).Show();
        ShowStates();
    }

    private void ShowHead()
    {
        terminal.WriteHeading($"{diff.One.Timeline} ↔ {diff.Other.Timeline}");
        ShowSide(One, diff.One);
        ShowSide(Other, diff.Other);
        Line($"They part after version {diff.Point.Version} of {Markup.Escape(diff.Point.Ancestor.Value)}: {EventWords.Dated(diff.LastCommon.Event)}");
        ShowFirst(One, diff.Divergence.OnlyOne);
        ShowFirst(Other, diff.Divergence.OnlyOther);
        Line(diff.Divergence is { OnlyOne.Count: 0, OnlyOther.Count: 0, Retold.Count: 0 }
            ? $"Nothing differs; {diff.SameSince} moves are the same since."
            : $"Moves since: {diff.Divergence.OnlyOne.Count} only on {One}, {diff.Divergence.OnlyOther.Count} only on {Other}, "
                + $"{diff.Divergence.Retold.Count} on both but told otherwise {Both}, {diff.SameSince} the same.");
    }

    private void ShowSide(string mark, DiffSide side) => Line(
        $"{mark} [bold]{Markup.Escape(side.Timeline.Value)}[/] [grey]{side.Version} events, until {side.Ends:d MMM yyyy}[/]"
        + (side.Hypothesis is null ? "" : $" [bold]Supposed:[/] {Markup.Escape(side.Hypothesis)}")
        + (side.Reading == Reading.House ? "" : $" [yellow]{Markup.Escape(string.Join(' ', side.Reading.Choices.Select(choice => $"{choice.Set}={choice.Claim}")))}[/]"));

    private void ShowFirst(string mark, IReadOnlyList<TimelineEvent> only)
    {
        if (only.Count > 0)
        {
            Line($"First only on {mark}: {EventWords.Dated(only[0].Event)}");
        }
    }

    private void ShowEvents()
    {
        (string Mark, DateOnly Day, string When, TimelineEvent Move)[] rows =
        [
            .. diff.Divergence.OnlyOne.Select(move => (One, move.Day, Dates.Of(move.Event.Account.When), move)),
            .. diff.Divergence.OnlyOther.Select(move => (Other, move.Day, Dates.Of(move.Event.Account.When), move)),
            .. diff.Divergence.Retold.Select(pair => (Both, pair.One.Day < pair.Other.Day ? pair.One.Day : pair.Other.Day, OfBoth(pair), pair.Other)),
        ];
        var table = terminal.Table("", "when", "what", "told").Title(terminal.Escape("What differs"), Style.Parse("bold"));
        foreach (var (mark, _, when, move) in rows.OrderBy(row => row.Day))
        {
            table.AddRow(
                terminal.Fit(mark), terminal.Escape(when), terminal.Fit(EventWords.Name(move.Event)),
                terminal.Escape(InBrief(move.Event.Account.Text)));
        }

        Write(table);
    }

    private void ShowStates()
    {
        var table = terminal.Table("", "", "", "").Title(terminal.Escape($"Where the talks stand on {diff.At:d MMM yyyy}"), Style.Parse("bold"));
        table.Columns[2].Header = new Markup(terminal.Fit($"{One} {Markup.Escape(diff.One.Timeline.Value)}"));
        table.Columns[3].Header = new Markup(terminal.Fit($"{Other} {Markup.Escape(diff.Other.Timeline.Value)}"));
        foreach (var (label, one, other) in StateWords.SideBySide(diff.One.Shown.State, diff.Other.Shown.State, new(diff.Case)))
        {
            var style = one == other ? "default" : "bold";
            table.AddRow(
                one == other ? "" : terminal.Fit("[yellow]≠[/]"), $"[grey]{terminal.Escape(label)}[/]", $"[{style}]{terminal.Escape(one)}[/]",
                $"[{style}]{terminal.Escape(other)}[/]");
        }

        Write(table);
    }

    private static string OfBoth(OnBoth pair) => pair.IsMoved
        ? $"{Dates.Of(pair.One.Event.Account.When)} → {Dates.Of(pair.Other.Event.Account.When)}"
        : Dates.Of(pair.One.Event.Account.When);

    /// <summary>The first sentence, cut where it is long.</summary>
    private static string InBrief(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        var sentence = end < 0 ? text : text[..(end + 1)];
        return sentence.Length <= Brief ? sentence : $"{sentence[..sentence.LastIndexOf(' ', Brief)]} …";
    }

    private void Write(Table table)
    {
        if (table.Rows.Count > 0)
        {
            terminal.Out.WriteLine();
            terminal.Out.Write(table);
        }
    }

    private void Line(string markup) => terminal.Out.MarkupLine(terminal.Fit(markup));
}
