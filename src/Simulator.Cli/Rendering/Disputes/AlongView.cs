using Simulator.Application.GraphModels;
using Simulator.Cli.Output.Disputes;
using Simulator.Domain;
using Spectre.Console;

namespace Simulator.Cli.Rendering.Disputes;

/// <summary>Shows a dispute along a timeline to a person: event by event what it switched, and whether the equilibria changed.</summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="followed">What was found.</param>
/// <param name="document">The same as data.</param>
/// <param name="file">The dispute, with the names of its states.</param>
internal sealed class AlongView(Terminal terminal, DisputeFollowed followed, AlongDocument document, GraphModelFile file)
{
    /// <summary>Shows everything.</summary>
    public void Show()
    {
        terminal.WriteHeading($"{document.Title}, along {document.Timeline}");
        terminal.WriteBranch(followed.Timeline, followed.Branched);
        terminal.MarkupLine(terminal.Escape($"{document.Moments.Count} events open or close options, or change what somebody does or prefers; {document.Moments.Count(moment => moment.Changed)} of them change the equilibria."));
        var table = terminal.Table("when", "event", "the talks then stand at", "Nash", "SEQ", "GMR");
        table.AddRow("before", "", "", Told(document.First.Nash), Told(document.First.Seq), Told(document.First.Gmr));
        foreach (var moment in document.Moments)
        {
            var mark = moment.Origin == Origin.Recorded ? "" : $" {Terminal.Mark(moment.Origin)}";
            table.AddRow(
                terminal.Escape($"{moment.Date:d MMM yyyy}"),
                $"{(moment.Changed ? "[bold]" : "")}{terminal.Escape($"{moment.Event.Replace('_', ' ')} {moment.Row}".TrimEnd())}{(moment.Changed ? "[/]" : "")}{mark}\n[grey]{terminal.Escape(string.Join(" ", moment.Because))}[/]",
                Stands(moment),
                moment.Changed ? Told(moment.Equilibria.Nash) : "", moment.Changed ? Told(moment.Equilibria.Seq) : "", moment.Changed ? Told(moment.Equilibria.Gmr) : "");
        }

        terminal.Out.Write(table);
        terminal.MarkupLine($"[grey]{terminal.Escape("Equilibria are written where they change. What an event switches is declared in the file, with its reason: it is a reading of the record by the author of the file. The analysis says which states would last, and not what will happen.")}[/]");
    }

    /// <summary>Where the talks stand, and in the strictest of which senses that lasts.</summary>
    private string Stands(MomentEntry moment) => moment.Stands is not { } state ? "[grey]no state of the model[/]"
        : $"{terminal.Escape(Name(state))}\n" + (moment.Lasts is [var strictest, ..]
            ? $"[green]lasts ({DisputeWords.Concepts.First(known => known.Concept == strictest).Short})[/]"
            : "[red]does not last[/]");

    private string Told(IReadOnlyList<string> states) => terminal.Escape(states.Count > 6 ? $"{string.Join('\n', states.Take(5).Select(Name))}\nand {states.Count - 5} more" : string.Join('\n', states.Select(Name)));

    private string Name(string state) => file.StateOf(state) is { } number && file.NameOf(number) is { } name ? $"{state} {name}" : state;
}
