using Simulator.Cli.Screen;
using Simulator.Cli.Views.Pages;
using Simulator.Reports.Catalogues;
using Simulator.Reports.Timelines;

namespace Simulator.Cli.Views.Catalogues;

/// <summary>A page about one entry of a case: a heading, labelled lines, sections, and the commands to try next. What is empty is left out.</summary>
/// <param name="terminal">The terminal.</param>
internal sealed class EntryPage(Terminal terminal)
{
    private readonly List<(string Label, string Text)> fields = [];
    private readonly List<(string Heading, IReadOnlyList<(string Name, string Text)> Items)> sections = [];

    /// <summary>Adds a line to the beginning of the page.</summary>
    public EntryPage Line(string label, string? text)
    {
        fields.Add((label, terminal.Escape(text ?? "")));
        return this;
    }

    /// <summary>Adds a section with an item per line.</summary>
    public EntryPage List(string heading, IEnumerable<string> items) => Line(heading, string.Join('\n', items));

    /// <summary>Adds a section of items, each with its name on the left.</summary>
    public EntryPage Items(string heading, IEnumerable<(string Name, string Text)> items)
    {
        sections.Add((heading, [.. items.Select(item => ($"[bold]{terminal.Escape(item.Name)}[/]", terminal.Escape(item.Text)))]));
        return this;
    }

    /// <summary>Adds sources.</summary>
    public EntryPage Sources(IEnumerable<Cited> sources) =>
        Items("Sources", sources.Select(
            source => (source.Id.Value, source.Title.Length == 0 ? "" : $"{source.Title} ({source.Publisher})")));

    /// <summary>Adds scenario files.</summary>
    public EntryPage Scenarios(IReadOnlyList<ScenarioName> scenarios) => scenarios.Count == 0
        ? Line("scenarios", "none uses it")
        : Items("Scenarios", scenarios.Select(scenario => (scenario.Name, scenario.Title)));

    /// <summary>Adds events of the record.</summary>
    public EntryPage Events(IEnumerable<RecordedEvent> events) =>
        Items("Events", events.Select(happened => ($"{happened.Row}", happened.InWords())));

    /// <summary>Shows the page.</summary>
    /// <param name="name">The display name of the entry.</param>
    /// <param name="ids">Its ids, as users type them.</param>
    /// <param name="next">The commands to try next, each on a line of its own, so that a person can copy it.</param>
    public void Show(string name, string ids, IReadOnlyList<string> next)
    {
        terminal.MarkupLine($"[bold]{terminal.Escape(name)}[/] [grey]{terminal.Escape(ids)}[/]");
        PageParts.Fields(terminal, fields.Select(field => (field.Label, (string?)field.Text)));
        foreach (var (heading, items) in sections.Where(section => section.Items.Count > 0))
        {
            PageParts.Section(terminal, heading);
            PageParts.Items(terminal, items);
        }

        if (next.Count > 0)
        {
            terminal.MarkupLine();
        }

        foreach (var (place, command) in next.Index())
        {
            terminal.Item(place == 0 ? "Next:" : "", $"{terminal.Escape(command)}", width: "Next:".Length);
        }
    }
}
