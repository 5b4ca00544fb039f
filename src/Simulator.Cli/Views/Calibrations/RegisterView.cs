using Simulator.Domain.Events;
using Simulator.Cli.Screen;
using Simulator.Cli.Views.Runs;
using Simulator.Engine.Statistics;
using Simulator.Files.Problems;
using Simulator.Reports.Calibrations;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Views.Calibrations;

/// <summary>Shows a person what runs said of days that were not known, and how it compares with what happened.</summary>
/// <param name="terminal">Where to show it.</param>
internal sealed class RegisterView(Terminal terminal)
{
    /// <summary>Shows runs that are registered.</summary>
    /// <param name="entry">The runs.</param>
    /// <param name="isNew">Whether they were registered now.</param>
    public void Show(RegisteredEntry entry, bool isNew)
    {
        terminal.WriteLine(
            isNew
                ? $"Registered as {entry.Id}."
                : $"The same runs are on the register as {entry.Id} since {entry.Registered:d MMM yyyy HH:mm} UTC; nothing was added.");
        WriteRuns(entry);
        var table = new RunTable(terminal, "What the runs say", entry.Readings.Count, "", "share", "interval");
        foreach (var (place, end) in entry.Readings[0].Outcomes.Index())
        {
            table.Add(RunWords.Of(end.Outcome), entry.Readings.Select(reading => Cells(reading.Outcomes[place].Share)));
        }

        table.Add("relapse on any day", entry.Readings.Select(reading => Cells(reading.Relapse.Share)));
        table.Write();
        WriteReadings(entry);
        terminal.WriteLine($"{Foot(entry)}, {entry.Level * 100:0} % intervals. {RunsReport.Caveat}");
        terminal.WriteLine($"'simulator calibrate scores' holds it against what happened when the record reaches to {entry.Until:d MMM yyyy}.");

        static IReadOnlyList<string> Cells(Estimate share) => [$"[bold]{Unit.Share.Figure(share.Value)}[/]", Unit.Share.Range(share)];
    }

    /// <summary>Shows everything that is registered.</summary>
    public void Show(IReadOnlyList<RegisteredEntry> entries)
    {
        if (entries.Count == 0)
        {
            terminal.WriteLine("Nothing is registered. 'simulator calibrate register' keeps what runs say of days that are not known yet.");
            return;
        }

        foreach (var entry in entries)
        {
            terminal.WriteHeading($"{entry.Id}, registered on {entry.Registered:d MMM yyyy HH:mm} UTC");
            WriteRuns(entry);
            ShowScores(entry);
            terminal.MarkupLine();
        }

        var scored = entries.Where(entry => entry.Happened is not null).ToArray();
        terminal.WriteLine(
            $"{Counted.Of(entries.Count, "set")} of runs, of {scored.Length} of which it is known what happened.{Mean(scored)} Less is better. "
            + $"{RunsReport.Caveat}");
    }

    private void ShowScores(RegisteredEntry entry)
    {
        if (entry.Happened is not { } happened)
        {
            terminal.WriteLine(
                entry.Unscored is { } why
                    ? $"It cannot be scored: {why}"
                    : $"It is not known yet what happened. The runs said: {string.Join("; ", entry.Readings.Select(Said))}.");
        }
        else
        {
            var table = new RunTable(
                terminal, "What happened, beside what the runs said", entry.Readings.Count, "", "<happened", "said", "Brier", "equal shares", "log",
                "equal shares");
            table.Add("how it ends", entry.Readings.Select(reading => Cells(RunWords.Of(happened.Outcome), reading.OutcomeScores!)));
            table.Add(
                "relapse",
                entry.Readings.Select(reading => Cells(happened.RelapsedOn is { } day ? $"on {day:d MMM yyyy}" : "none", reading.RelapseScores!)));
            table.Write();
            WriteReadings(entry);
        }

        terminal.WriteLine($"{Foot(entry)}, {entry.Level * 100:0} % intervals.");

        static IReadOnlyList<string> Cells(string what, ScoresEntry scores) =>
            [what, Unit.Share.Whole(scores.Happened), $"[bold]{Unit.Level.Figure(scores.Brier)}[/]", Unit.Level.Figure(scores.UniformBrier), $"[bold]{Unit.Level.Figure(scores.Log)}[/]", Unit.Level.Figure(scores.UniformLog)];
    }

    private static string Said(SaidEntry reading) =>
        $"{(reading.Name is { } name ? $"{name}: " : "")}most often {RunWords.Of(reading.Outcomes.MaxBy(end => end.Count)!.Outcome)}, "
        + $"{Unit.Share.Whole(reading.Outcomes.MaxBy(end => end.Count)!.Share)}; relapse {Unit.Share.Whole(reading.Relapse.Share)}";

    private static string Mean(IReadOnlyList<RegisteredEntry> scored)
    {
        ScoresEntry[] ends = [.. scored.SelectMany(entry => entry.Readings).Select(reading => reading.OutcomeScores).OfType<ScoresEntry>()];
        return ends.Length == 0 ? "" : $" Mean of how they end: Brier {Unit.Level.Figure(ends.Average(one => one.Brier))} beside {Unit.Level.Figure(ends.Average(one => one.UniformBrier))} of equal shares, "
            + $"log {Unit.Level.Figure(ends.Average(one => one.Log))} beside {Unit.Level.Figure(ends.Average(one => one.UniformLog))}.";
    }

    private void WriteRuns(RegisteredEntry entry)
    {
        terminal.WriteLine(
            $"Runs of {entry.Timeline} from {entry.From:d MMM yyyy} to {entry.Until:d MMM yyyy}. "
            + $"The record reached to {entry.Known:d MMM yyyy}, version {entry.Version}.");
        if (entry.Hindsight)
        {
            terminal.MarkupLine(
                "[yellow]Registered after the last day of the runs:[/] what happened was not on the record, but may have been known.");
        }

        if (entry.Supposed.Count > 0)
        {
            terminal.MarkupLine(
                $"{Terminal.Mark(Origin.Hypothetical)} [grey]They suppose:[/] {terminal.Escape(string.Join(", ", entry.Supposed))}. "
                + "Held against the record all the same.");
        }
    }

    private void WriteReadings(RegisteredEntry entry)
    {
        foreach (var (at, reading) in entry.Readings.Index().Where(_ => entry.Readings.Count > 1))
        {
            terminal.WriteLine($"{RunWords.Letter(at)}: {reading.Name}");
        }
    }

    private static string Foot(RegisteredEntry entry) =>
        $"{Counted.Of(entry.Runs, "run")}, seed {entry.Seed}, model {entry.Model}{(entry.Values.Count > 0 ? $", values set: {string.Join(", ", entry.Values)}" : "")}{(entry.ReferenceModel ? ", reference model" : "")}";
}
