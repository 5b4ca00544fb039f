using Simulator.Application.Timelines;
using Simulator.Cli.Screen;
using Simulator.Domain.Events;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Reports.Runs;
using Simulator.Reports.Wording;
using Spectre.Console;

namespace Simulator.Cli.Views.Runs;

/// <summary>
/// What stands around every table of runs: what is run, what is supposed, which readings are followed, and what the numbers go with.
/// </summary>
/// <param name="terminal">Where to show it.</param>
/// <param name="shown">The timeline as it is told.</param>
/// <param name="document">What is shown.</param>
internal sealed class RunFrame(Terminal terminal, StateShown shown, RunsDocument document)
{
    private readonly ValueList<LeverMapping> mappings = shown.Case.Model?.Levers ?? [];

    /// <summary>What is run, and what of it is supposed.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="sides">What is compared with what; nothing where nothing is.</param>
    public void Begin(string title, string sides = "")
    {
        terminal.WriteHeading(title);
        terminal.MarkupLine(
            terminal.Escape($"{sides}Runs from {document.From:d MMM yyyy} to {document.Until:d MMM yyyy}, {Counted.Of(document.Days, "day")}."));
        terminal.WriteBranch(BranchNote.Of(shown.Timeline, shown.Branched));
        foreach (var lever in document.Levers)
        {
            terminal.MarkupLine($"{Terminal.Mark(Origin.Hypothetical)} [grey]Supposed for these runs:[/] {terminal.Escape(Told(lever))}");
        }

        foreach (var value in document.Values)
        {
            terminal.MarkupLine(
                $"[grey]Instead of the value of the case:[/] {terminal.Escape(FormattableString.Invariant($"{value.Id} = {value.Value}"))}");
        }

        if (document.ReferenceModel)
        {
            terminal.MarkupLine("[grey]The reference model, without the steps that were added to it.[/]");
        }
    }

    /// <summary>Which readings of contested levers are run, and what each holds; nothing where none is contested.</summary>
    /// <param name="readings">Their names, in order.</param>
    public void Explain(IReadOnlyList<string?> readings)
    {
        if (readings.Count < 2)
        {
            return;
        }

        var levers = mappings.Where(mapping => mapping.Readings.Any(reading => Follows(readings[0], mapping, reading))).ToArray();
        terminal.MarkupLine($"[yellow]≠[/] What {terminal.Escape(string.Join(" and ", levers.Select(mapping => NameOf(mapping.Lever))))} {(levers.Length == 1 ? "does" : "do")} is contested. Each reading is run, and none is the right one:");
        var grid = new Grid().AddColumn(new() { NoWrap = true, Padding = new(2, 0, 1, 0) }).AddColumn();
        foreach (var (place, name) in readings.Index())
        {
            var says = levers.SelectMany(mapping => mapping.Readings.Where(reading => Follows(name, mapping, reading))).Select(
                reading => reading.Says);
            grid.AddRow($"[bold]{RunWords.Letter(place)}[/]", $"{terminal.Escape($"{name}")}. [grey]{terminal.Escape(string.Join(" ", says))}[/]");
        }

        terminal.Out.Write(grid);
    }

    /// <summary>What the numbers go with.</summary>
    /// <param name="runs">How many runs of what, such as <c>10,000 runs</c>.</param>
    public void End(string runs)
    {
        terminal.MarkupLine();
        terminal.MarkupLine(
            $"[grey]{terminal.Escape($"{runs}, seed {document.Seed}, model {document.Model}, {document.Level * 100:0}\u00A0% intervals: of chance in the runs, not of what the model leaves out.")}[/]");
        terminal.MarkupLine($"[bold]{terminal.Escape(RunsDocument.Caveat)}[/]");
    }

    private string Told(LeverEntry lever) =>
        $"{NameOf(lever.Lever)}, level {lever.Level:0.##}, from {lever.On:d MMM yyyy}"
        + (lever.LagDays > 0 ? $", at work after {Counted.Of(lever.LagDays, "day")}" : "")
        + (lever.RampDays > 0 ? $", growing over {Counted.Of(lever.RampDays, "day")}" : "");

    private string NameOf(LeverId lever) => shown.Case.Levers.FirstOrDefault(known => known.Id == lever)?.Name ?? lever.Value;

    private static bool Follows(string? name, LeverMapping mapping, RivalReading reading) =>
        mapping.Readings.Count > 1 && (name ?? "").Split(", ").Contains($"{mapping.Lever}: {reading.Name}", StringComparer.Ordinal);
}
