using System.Text;
using Simulator.Cli.Screen;
using Simulator.Reports.Search;
using Spectre.Console;

namespace Simulator.Cli.Views.Pages;

/// <summary>Shows the result of a search: a line for each thing, with the matches in bold, and the command that shows it.</summary>
/// <param name="terminal">The terminal.</param>
internal sealed class FoundView(Terminal terminal)
{
    private const int Indent = 4;

    /// <summary>Shows the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="most">The maximum number of things shown of each type; <c>null</c> for all.</param>
    public void Show(FoundReport report, int? most)
    {
        foreach (var group in report.Groups())
        {
            terminal.MarkupLine($"[bold underline]{terminal.Escape(group.Heading())}[/]");
            var shown = group.Entries.Take(most ?? int.MaxValue).ToArray();
            foreach (var entry in shown)
            {
                Show(entry);
            }

            if (group.Entries.Count > shown.Length)
            {
                terminal.MarkupLine($"  [grey]and {group.Entries.Count - shown.Length} more; --all shows them[/]");
            }

            terminal.MarkupLine();
        }

        if (report.Entries.Count > 0)
        {
            terminal.WriteLine(report.Count());
        }
    }

    private void Show(FoundEntry entry)
    {
        var date = entry.When is null ? "" : $" {terminal.Escape(entry.When)}";
        var mark = entry.Origin is { } origin ? EventMarkup.Mark(origin) : "";
        terminal.MarkupLine($"  [bold]{terminal.Escape(entry.Id)}[/]{date}{mark} [grey]{terminal.Escape(entry.Command)}[/]");
        terminal.MarkupLine(new string(' ', Indent) + Excerpt(entry, Math.Max(40, terminal.Out.Profile.Width - Indent - 1)));
    }

    /// <summary>The part of the text around the first match that fits on a line, with the matches in bold.</summary>
    private string Excerpt(FoundEntry entry, int width)
    {
        var (text, first) = (entry.Text.ReplaceLineEndings(" "), entry.Matches.Count > 0 ? entry.Matches[0] : new(0, 0));
        // An ellipsis takes three characters in ASCII.
        var room = width - (terminal.Unicode ? 2 : 6);
        var (from, to) = (0, text.Length);
        if (text.Length > width)
        {
            from = first.Start + first.Length <= room ? 0 : WordAt(text, Math.Min(first.Start - (room / 3), text.Length - room));
            to = text.Length - from <= room ? text.Length : Math.Max(text.LastIndexOf(' ', from + room), first.Start + first.Length);
        }

        var line = new StringBuilder(from > 0 ? "…" : "");
        var at = from;
        foreach (var match in entry.Matches.Where(match => match.Start >= from && match.Start + match.Length <= to))
        {
            line.Append(Markup.Escape(text[at..match.Start])).Append("[bold yellow]").Append(Markup.Escape(text.Substring(match.Start, match.Length)))
                .Append("[/]");
            at = match.Start + match.Length;
        }

        return line.Append(Markup.Escape(text[at..to])).Append(to < text.Length ? "…" : "").ToString();
    }

    /// <summary>The beginning of the first word at or after a place.</summary>
    private static int WordAt(string text, int place) => place <= 0 ? 0 : text.IndexOf(' ', place - 1) + 1;
}
