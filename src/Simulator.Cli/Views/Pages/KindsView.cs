using Simulator.Cli.Screen;
using Simulator.Domain.Values;
using Simulator.Files.Scenarios;
using Simulator.Reports.Kinds;

namespace Simulator.Cli.Views.Pages;

/// <summary>Shows the kinds of events, or one of them.</summary>
/// <param name="terminal">The terminal.</param>
internal sealed class KindsView(Terminal terminal)
{
    /// <summary>Shows kinds by theme, each with the first sentence of its meaning.</summary>
    public void Show(IEnumerable<KindEntry> kinds)
    {
        foreach (var theme in kinds.GroupBy(kind => kind.Theme))
        {
            var style = ThemeStyle.Of(theme.Key);
            terminal.MarkupLine();
            terminal.MarkupLine($"[{style.Colour}]{(terminal.Unicode ? style.Icon : style.Ascii)} {EnumWords.Plain(theme.Key)}[/]");
            PageParts.Items(terminal, theme.Select(kind => ($"[bold]{Escape(kind.Kind)}[/]", Escape(kind.Brief()))));
        }

        terminal.MarkupLine();
        terminal.WriteLine("One kind with its fields, rules and an example: simulator kinds interim-agreement");
    }

    /// <summary>Shows a kind.</summary>
    public void Show(KindReport report)
    {
        terminal.WriteHeading($"{report.Kind} · {EnumWords.Plain(report.Theme)}");
        terminal.MarkupLine(Escape(report.Meaning));
        if (report.Code != report.Kind)
        {
            terminal.MarkupLine($"[grey]Cases and JSON spell it {Escape(report.Code)}.[/]");
        }

        if (report.InFiles)
        {
            Fields("Fields", report.Fields);
            Fields("Fields of every change", report.EveryField);
        }
        else
        {
            terminal.MarkupLine("The program makes events of this kind; a scenario file cannot state them.");
        }

        PageParts.Section(terminal, "Rules that may refuse it");
        PageParts.Items(terminal, report.Rules.Select(rule => ($"[bold]{Escape(rule.Id)}[/]", Escape(rule.Text))));
        if (report.Example.Count > 0)
        {
            PageParts.Section(terminal, report.ExampleHeading());
            foreach (var line in report.Example)
            {
                terminal.WriteLine($"  {line}");
            }
        }
    }

    private void Fields(string heading, IReadOnlyList<KindField> fields)
    {
        PageParts.Section(terminal, fields.Count == 0 ? $"{heading}: none of its own" : heading);
        PageParts.Items(terminal, fields.SelectMany(field => Lines(field, "")));
    }

    private IEnumerable<(string Name, string Text)> Lines(KindField field, string indent) =>
        field.Parts.SelectMany(part => Lines(part, $"{indent}  ")).Prepend((
            $"{indent}[bold]{Escape(field.Name)}[/]",
            $"{Escape(field.Type)}{(field.Required ? ", [bold]required[/]" : "")}. {Escape(field.Meaning)}"
            + string.Concat(field.Allowed.Select(word => $"\n[bold]{Escape(word.Word)}[/][grey]: {Escape(word.Meaning)}[/]"))));

    private string Escape(string text) => terminal.Escape(text);
}
