using Simulator.Cli.Screen;
using Simulator.Domain.Events;
using Simulator.Reports.Timelines;

namespace Simulator.Cli.Views.Pages;

/// <summary>Shows one event with all that is known about it.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="report">The report.</param>
internal sealed class EventView(Terminal terminal, EventReport report)
{
    /// <summary>Shows the report.</summary>
    public void Show()
    {
        var name = report.Name();
        terminal.WriteHeading(string.Join(" · ", new[] { name.Row?.Value ?? $"version {report.Event.Version}", name.Kind, report.When }));
        terminal.WriteBranch(report.Branch());
        if (report.Rival is { } rival)
        {
            Paragraph($"[yellow]{Escape(rival.Value)} is a rival account of {Escape($"{name.Row}")}.[/]");
        }

        var mark = name.Origin == Origin.Recorded ? "" : $"{Terminal.Mark(name.Origin)} ";
        Paragraph($"{mark}{Escape(report.Event.Text)}");
        terminal.MarkupLine();
        PageParts.Fields(
            terminal,
            ("date", Escape($"{report.When}{string.Concat(report.OnDate().Select(note => $"\n{note}"))}")),
            ("place", Escape(report.Event.Place)),
            ("actors", Escape(string.Join(", ", report.Actors.Select(actor => actor.Name)))),
            ("certainty", Escape(report.CertaintyInWords())),
            ("timeline", Escape($"version {report.Event.Version} of {report.Timeline}")));
        Section("Changed in the state", report.Changes.Select(change => (
            $"[grey]{Escape(change.Label.Trim())}[/]",
            $"{(change.Before is null ? "" : $"[grey]{Escape(change.Before)} →[/] ")}[bold]{Escape(change.After)}[/]")));
        Section("Sources", report.Sources.Select(source => (
            $"[bold]{Escape(source.Id.Value)}[/]",
            string.Join('\n', new[] { Escape(source.Title), Grey(source.Imprint()), Grey(source.Address) }.Where(line => line.Length > 0)))));
        foreach (var question in report.Questions)
        {
            Section(
                $"{question.Set} {question.Question}", question.Claims.Select(Claim).Append(("[grey]why[/]", $"[grey]{Escape(question.Reason)}[/]")));
        }

        Section("Follows from", report.Causes.Select(line => PageParts.Item(terminal, line)));
        Section("Led to", report.Effects.Select(line => PageParts.Item(terminal, line)));
    }

    private (string Name, string Text) Claim(ClaimOnEvent claim)
    {
        var id = Escape(claim.Id.Value);
        return (
            claim.Followed ? $"[green]{id}[/]" : id,
            $"{Escape(claim.Says)} [grey]({Escape(claim.By)})[/]{(claim.Followed ? " [green]followed here[/]" : "")}"
            + (claim.Account is null
                ? ""
                : $"\n[yellow]≠[/] {(claim.Row is { } row ? $"[bold]{Escape(row.Value)}[/] " : "")}{Escape(claim.Account)}"));
    }

    private void Section(string heading, IEnumerable<(string Name, string Text)> items)
    {
        var shown = items.ToArray();
        if (shown.Length > 0)
        {
            PageParts.Section(terminal, heading);
            PageParts.Items(terminal, shown);
        }
    }

    private void Paragraph(string markup) => terminal.MarkupLine(markup);

    private string Escape(string? text) => text is null ? "" : terminal.Escape(text);

    private string Grey(string? text) => string.IsNullOrEmpty(text) ? "" : $"[grey]{Escape(text)}[/]";
}
