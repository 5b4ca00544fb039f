using Simulator.Cli.Screen;
using Simulator.Reports.Timelines;

namespace Simulator.Cli.Views.Pages;

/// <summary>The parts of a page about one thing: labelled lines, sections, and lists. Texts are markup.</summary>
internal static class PageParts
{
    /// <summary>Shows lines with a label each. A line without text is left out.</summary>
    public static void Fields(Terminal terminal, params IEnumerable<(string Label, string? Text)> fields)
    {
        var shown = fields.Where(field => !string.IsNullOrEmpty(field.Text));
        List(terminal, shown.Select(field => ($"[grey]{terminal.Escape(field.Label)}[/]", field.Text!)));
    }

    /// <summary>Shows the heading of a section.</summary>
    public static void Section(Terminal terminal, string heading)
    {
        terminal.MarkupLine();
        terminal.MarkupLine($"[bold]{terminal.Escape(heading)}[/]");
    }

    /// <summary>Shows the items of a section: a name each, and a text beside it.</summary>
    public static void Items(Terminal terminal, IEnumerable<(string Name, string Text)> items) => List(terminal, items);

    /// <summary>The date, the name and the text of an event, as an item.</summary>
    public static (string Name, string Text) Item(Terminal terminal, EventLine line) => (
        $"[bold]{terminal.Escape(line.Name())}[/]",
        $"{terminal.Escape(line.When)} {EventMarkup.Kind(line.InWords())}{EventMarkup.Mark(line.Origin)}: {terminal.Escape(line.Text)}");

    private static void List(Terminal terminal, IEnumerable<(string Name, string Text)> items)
    {
        var table = terminal.Table("", Column.Prose(""));
        foreach (var (name, text) in items)
        {
            table.AddRow(name, text);
        }

        table.Write();
    }
}
