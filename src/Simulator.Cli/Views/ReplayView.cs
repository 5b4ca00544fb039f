using Simulator.Cli.Screen;
using Simulator.Reports.Timelines;
using Spectre.Console;

namespace Simulator.Cli.Views;

/// <summary>Replays a timeline to a person: each event with its date, sources and rival claims, and its changes of the state.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="report">The report.</param>
internal sealed class ReplayView(Terminal terminal, ReplayReport report)
{
    private const int DateWidth = 18;
    private const int StateWidth = 38;
    private const int WideEnough = 100;

    /// <summary>Shows the heading, with the slant of the sources.</summary>
    public void Begin()
    {
        terminal.WriteHeading(report.Title);
        terminal.WriteBranch(report.Branch);
        Line(report.Summary, "default");
        foreach (var remark in report.Remarks)
        {
            Line(remark, "grey");
        }

        terminal.MarkupLine();
    }

    /// <summary>Shows one event.</summary>
    public void Show(ReplayEntry entry)
    {
        var (date, body, state) = (Date(entry), Body(entry), terminal.Fit(string.Join('\n', entry.Changes.Select(Change))));
        var wide = terminal.Out.Profile.Width >= WideEnough;
        var room = terminal.Out.Profile.Width - DateWidth - TextRow.Gap;
        terminal.Out.Write(wide
            ? new TextRow([date, body, state], [DateWidth, room - StateWidth - TextRow.Gap, StateWidth])
            : new TextRow([date, state.Length == 0 ? body : $"{body}\n{state}"], [DateWidth, room]));
    }

    /// <summary>Shows the state at the end and the number of events.</summary>
    public void End()
    {
        terminal.MarkupLine();
        if (report.End() is { } panel)
        {
            StateView.Show(terminal, panel);
        }

        Line(report.Count(), "grey");
    }

    private string Date(ReplayEntry entry) =>
        string.Join('\n', [$"[bold]{terminal.Escape(entry.Name.When)}[/]", .. entry.DateNotes.Select(note => $"[grey]{terminal.Escape(note)}[/]")]);

    private string Body(ReplayEntry entry)
    {
        var (name, style) = (entry.Name, ThemeStyle.Of(entry.Name.Theme));
        var lines = new List<string>
        {
            $"[{style.Colour}]{(terminal.Unicode ? style.Icon : style.Ascii)} {name.Kind}[/]{EventMarkup.Mark(name.Origin)}"
            + After("bold", name.Row?.Value) + After("grey", entry.Place) + After("grey", entry.Certainty),
            Markup.Escape(entry.Text),
        };
        if (entry.Hypothesis is { } hypothesis)
        {
            lines.Add($"[bold]Assumed:[/] {Markup.Escape(hypothesis)}");
        }

        if (entry.Actors.Count + entry.Sources.Count > 0)
        {
            var sources = entry.Sources.Count == 0 ? "" : $" · {Markup.Escape(string.Join(' ', entry.Sources))}";
            lines.Add($"[grey]{Markup.Escape(string.Join(", ", entry.Actors))}{sources}[/]");
        }

        lines.AddRange(entry.Claims.Select(Contested));
        lines.AddRange(entry.Rivals.Select(Rival));
        return terminal.Fit(string.Join('\n', lines));

        static string After(string style, string? word) => word is null ? "" : $"  [{style}]{Markup.Escape(word)}[/]";
    }

    private static string Contested(ClaimNote note) =>
        $"[yellow]≠ {Markup.Escape(note.Sets)}[/]"
        + (note.Question.Length == 0 ? "" : $" {Markup.Escape(note.Question)}")
        + (note.Remark.Length == 0 ? "" : $" [grey]{Markup.Escape(note.Remark)}[/]");

    private static string Rival(RivalNote note) =>
        $"  [yellow]{Markup.Escape(note.Claim)}[/]{(note.IsFollowed ? " [green]followed here[/]" : "")}"
        + $"{(note.Row is { } row ? $" [bold]{Markup.Escape(row.Value)}[/]" : "")} {Markup.Escape(note.Text)}";

    private static string Change((string Label, string? Before, string After) change) =>
        $"[grey]{Markup.Escape(change.Label)}[/] {(change.Before is null ? "" : $"[grey]{Markup.Escape(change.Before)} →[/] ")}"
        + $"[bold]{Markup.Escape(change.After)}[/]";

    private void Line(string text, string colour)
    {
        if (text.Length > 0)
        {
            terminal.MarkupLine($"[{colour}]{terminal.Escape(text)}[/]");
        }
    }
}
