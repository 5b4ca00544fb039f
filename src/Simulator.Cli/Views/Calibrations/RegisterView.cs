using Simulator.Cli.Screen;
using Simulator.Cli.Views.Runs;
using Simulator.Domain.Events;
using Simulator.Engine.Statistics;
using Simulator.Reports.Calibrations;
using Simulator.Reports.Framing;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Views.Calibrations;

/// <summary>Shows a person registered runs of days that were not known then, with their scores once the outcome is known.</summary>
/// <param name="terminal">The terminal.</param>
internal sealed class RegisterView(Terminal terminal)
{
    /// <summary>Shows runs that are registered.</summary>
    /// <param name="entry">The runs.</param>
    /// <param name="isNew">True when they were registered now.</param>
    public void Show(RegisteredEntry entry, bool isNew)
    {
        Line(
            isNew
                ? $"Registered as {entry.Id}."
                : $"The same runs were registered as {entry.Id} on {entry.Registered:d MMM yyyy HH:mm} UTC; nothing was added.");
        WriteRuns(entry);
        var table = new RunTable(terminal, "Shares of the runs", entry.Readings.Count, "", "share", "interval");
        foreach (var (place, end) in entry.Readings[0].Outcomes.Index())
        {
            table.Add(RunWords.Of(end.Outcome), entry.Readings.Select(reading => Cells(reading.Outcomes[place].Share)));
        }

        table.Add("relapse on any day", entry.Readings.Select(reading => Cells(reading.Relapse.Share)));
        table.Write();
        WriteReadings(entry);
        Line($"{entry.Basis()} {Caveats.Model}");
        Line($"'simulator calibrate scores' compares them with the outcome once the record reaches {entry.Until:d MMM yyyy}.");

        static IReadOnlyList<string> Cells(Estimate share) => [$"[bold]{Unit.Share.Figure(share.Value)}[/]", Unit.Share.Range(share)];
    }

    /// <summary>Shows everything that is registered.</summary>
    public void Show(IReadOnlyList<RegisteredEntry> entries)
    {
        if (entries.Count == 0)
        {
            Line("Nothing is registered. 'simulator calibrate register' keeps the shares of runs for days that are not known yet.");
            return;
        }

        foreach (var entry in entries)
        {
            terminal.WriteHeading($"{entry.Id}, registered on {entry.Registered:d MMM yyyy HH:mm} UTC");
            WriteRuns(entry);
            ShowScores(entry);
            terminal.MarkupLine();
        }

        Line($"{RegisteredEntry.InSum(entries)} {Caveats.Model}");
    }

    private void ShowScores(RegisteredEntry entry)
    {
        if (entry.WithoutScores() is { } without)
        {
            Line(without);
        }
        else if (entry.Happened is { } happened)
        {
            var table = new RunTable(
                terminal, "Outcome and shares of the runs", entry.Readings.Count, "", "<happened", "share", "Brier", "equal shares", "log",
                "equal shares");
            table.Add("how it ends", entry.Readings.Select(reading => Cells(RunWords.Of(happened.Outcome), reading.OutcomeScores!)));
            table.Add(
                "relapse",
                entry.Readings.Select(reading => Cells(happened.RelapsedOn is { } day ? $"on {day:d MMM yyyy}" : "none", reading.RelapseScores!)));
            table.Write();
            WriteReadings(entry);
        }

        Line(entry.Basis());

        static IReadOnlyList<string> Cells(string what, ScoresEntry scores) =>
        [
            what, Unit.Share.Whole(scores.Happened), $"[bold]{Unit.Level.Figure(scores.Brier)}[/]", Unit.Level.Figure(scores.UniformBrier),
            $"[bold]{Unit.Level.Figure(scores.Log)}[/]", Unit.Level.Figure(scores.UniformLog),
        ];
    }

    private void WriteRuns(RegisteredEntry entry)
    {
        Line(entry.Horizon());
        if (entry.Hindsight)
        {
            terminal.MarkupLine(
                "[yellow]Registered after the last day of the runs:[/] what happened was not on the record, but may have been known.");
        }

        if (entry.Supposed.Count > 0)
        {
            terminal.MarkupLine(
                $"{Terminal.Mark(Origin.Hypothetical)} [grey]They assume:[/] {terminal.Escape(string.Join(", ", entry.Supposed))}. "
                + "The runs are scored against the record all the same.");
        }
    }

    private void WriteReadings(RegisteredEntry entry)
    {
        foreach (var (at, reading) in entry.Readings.Index().Where(_ => entry.Readings.Count > 1))
        {
            Line($"{RunWords.Letter(at)}: {reading.Name}");
        }
    }

    private void Line(string text) => terminal.MarkupLine(terminal.Escape(text));
}
