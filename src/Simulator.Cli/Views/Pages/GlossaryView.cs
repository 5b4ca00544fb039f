using Simulator.Cli.Screen;
using Simulator.Reports.Glossary;

namespace Simulator.Cli.Views.Pages;

/// <summary>Shows the glossary, or one term of it.</summary>
internal static class GlossaryView
{
    /// <summary>Shows all terms by subject, each with the first sentence of its meaning.</summary>
    public static void Show(Terminal terminal, IEnumerable<SubjectEntry> subjects)
    {
        foreach (var subject in subjects)
        {
            PageParts.Section(terminal, subject.Subject);
            PageParts.Items(terminal, subject.Terms.Select(term => ($"[bold]{terminal.Escape(term.Term)}[/]", terminal.Escape(term.Brief()))));
        }

        terminal.MarkupLine();
        terminal.WriteLine("One term with its sources: simulator glossary \"ceasefire status\"");
    }

    /// <summary>Shows a term.</summary>
    public static void Show(Terminal terminal, GlossaryEntry term)
    {
        terminal.WriteHeading(term.Term);
        terminal.MarkupLine(terminal.Escape(term.Meaning));
        terminal.MarkupLine();
        PageParts.Fields(
            terminal,
            ("also called", terminal.Escape(string.Join(", ", term.Also))),
            ("related", terminal.Escape(string.Join(", ", term.Related))),
            ("source", terminal.Escape(term.Source ?? "")),
            ("shown by", terminal.Escape(term.Command)));
    }
}
