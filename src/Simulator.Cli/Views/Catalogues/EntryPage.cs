using Simulator.Cli.Screen;
using Simulator.Reports.Catalogues;
using Spectre.Console;

namespace Simulator.Cli.Views.Catalogues;

/// <summary>A page about one entry of a case: a heading, labelled lines, and the commands to try next. An empty line is left out.</summary>
/// <param name="terminal">The terminal.</param>
internal sealed class EntryPage(Terminal terminal)
{
    private readonly Grid grid = new Grid().AddColumn(new() { NoWrap = true }).AddColumn(new() { Padding = new(0, 0, 0, 0) });

    /// <summary>Adds a line.</summary>
    public EntryPage Line(string label, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            grid.AddRow(Label(label), new Markup(terminal.Escape(text)));
        }

        return this;
    }

    /// <summary>Adds lines under one label, each with a key on its left.</summary>
    public EntryPage Lines(string label, IEnumerable<(string Key, string Text)> lines)
    {
        var all = lines.ToArray();
        var table = new Grid().AddColumn(new() { NoWrap = true, Padding = new(0, 0, 2, 0) }).AddColumn(new() { Padding = new(0, 0, 0, 0) });
        foreach (var (key, text) in all)
        {
            table.AddRow($"[bold]{terminal.Escape(key)}[/]", terminal.Escape(text));
        }

        if (all.Length > 0)
        {
            grid.AddRow(Label(label), table);
        }

        return this;
    }

    /// <summary>Adds a list under one label, an item per line.</summary>
    public EntryPage List(string label, IEnumerable<string> items) => Line(label, string.Join('\n', items));

    /// <summary>Adds a paragraph per item under one label, each after its name, which may be long.</summary>
    public EntryPage Paragraphs(string label, IEnumerable<(string Name, string Text)> items)
    {
        var all = items.Select(item => $"[bold]{terminal.Escape(item.Name)}:[/] {terminal.Escape(item.Text)}").ToArray();
        if (all.Length > 0)
        {
            grid.AddRow(Label(label), new Markup(string.Join('\n', all)));
        }

        return this;
    }

    /// <summary>Adds sources.</summary>
    public EntryPage Sources(string label, IEnumerable<CitedSource> sources) =>
        Lines(label, sources.Select(source => (source.Id.Value, source.Publisher is null ? source.Title : $"{source.Title} ({source.Publisher})")));

    /// <summary>Adds scenario files.</summary>
    public EntryPage Scenarios(IReadOnlyList<ScenarioName> scenarios) => scenarios.Count == 0
        ? Line("scenarios", "none uses it")
        : Lines("scenarios", scenarios.Select(scenario => (scenario.Name, scenario.Title)));

    /// <summary>Adds events of the record.</summary>
    public EntryPage Events(IEnumerable<RecordedEvent> events) =>
        Lines("events", events.Select(happened => ($"{happened.Row}", happened.InWords())));

    /// <summary>Shows the page.</summary>
    /// <param name="name">The display name of the entry.</param>
    /// <param name="ids">Its ids, as users type them.</param>
    /// <param name="next">The commands to try next, each on a line of its own, so that a person can copy it.</param>
    public void Show(string name, string ids, IReadOnlyList<string> next)
    {
        terminal.MarkupLine($"[bold]{terminal.Escape(name)}[/] [grey]{terminal.Escape(ids)}[/]");
        terminal.Out.Write(grid);
        for (var place = 0; place < next.Count; place++)
        {
            terminal.WriteLine($"{(place == 0 ? "Next: " : "      ")}{next[place]}");
        }
    }

    private Markup Label(string label) => new($"[grey]{terminal.Escape(label)}[/]");
}
