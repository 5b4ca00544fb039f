using Simulator.Cli.Screen;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Statistics;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Views.Runs;

/// <summary>
/// The result of an ensemble of runs, for a person: outcomes, events, survival and the success of rounds, together with the record.
/// </summary>
/// <param name="terminal">The terminal.</param>
/// <param name="report">The report.</param>
internal sealed class SimulateView(Terminal terminal, SimulateReport report)
{
    private const int OtherColumns = 56;
    private const int RecordColumn = 12;
    private const int LetterColumn = 4;
    private const int MinBar = 6;
    private const int MaxBar = 40;
    private const int MaxRounds = 8;

    private readonly IReadOnlyList<EnsembleEntry> readings = report.Readings;
    private readonly RecordEntry? record = report.Record;

    /// <summary>Shows the report.</summary>
    public void Show() => new FrameView(terminal, report).Around(ShowBody);

    private void ShowBody()
    {
        ShowOutcomes();
        ShowShares();
        ShowSpreads();
        new SurvivalView(terminal, report.Reference, report.From, report.Days).Show([.. readings.Select(reading => reading.Survival)]);
        ShowStepUps();
    }

    private void ShowOutcomes()
    {
        var room = terminal.Out.Profile.Width - OtherColumns - (record is null ? 0 : RecordColumn) - (readings.Count > 1 ? LetterColumn : 0);
        var bar = room < MinBar ? 0 : Math.Min(room, MaxBar);
        var table = new RunTable(
            terminal, "Outcomes of the runs", readings.Count, "",
            [.. bar > 0 ? [""] : Array.Empty<string>(), "share", "interval", .. record is null ? Array.Empty<string>() : ["on record"]]);
        foreach (var (place, end) in readings[0].Outcomes.Index())
        {
            var here = record?.Outcome == end.Outcome;
            table.Add($"[{(here ? "bold" : "default")}]{RunWords.Of(end.Outcome)}[/]", readings.Select((reading, at) => (IReadOnlyList<string>)
            [
                .. bar > 0 ? [$"[deepskyblue1]{Bar.Of(reading.Outcomes[place].Share.Value, bar, terminal.Unicode)}[/]"] : Array.Empty<string>(),
                .. Unit.Share.Cells(reading.Outcomes[place].Share),
                .. record is null ? Array.Empty<string>() : [here && at == 0 ? $"[yellow1]{(terminal.Unicode ? "◀" : "<--")}[/]" : ""],
            ]));
        }

        table.Write();
        if (record is not null)
        {
            terminal.MarkupLine($"[grey]{terminal.Escape($"On record by {record.Until:d MMM yyyy}: {RunWords.Of(record.Outcome)}. {Same()}")}[/]");
        }
    }

    private string Same() => string.Join(' ', readings.Select((reading, at) => reading.AsOnRecord is { } same
        ? $"{(readings.Count > 1 ? $"{RunWords.Letter(at)}: " : "")}{Unit.Share.Whole(same.Share)} of runs have the rounds, highest rung, "
            + "relapse and outcome of the record."
        : ""));

    private void ShowShares()
    {
        var table = new RunTable(terminal, "Events within runs", readings.Count, "", ["share of runs", "interval", .. Recorded]);
        Add("relapse into open fighting", reading => reading.Relapse, record?.Relapse);
        Add("ceasefire eroding at the end", reading => reading.Eroding, record?.Eroding);
        Add("interim agreement or more, on any day", reading => reading.Agreement, record?.Agreement);
        Add("mechanism operating", reading => reading.MechanismOperating, record?.MechanismOperating);
        table.Write();
        if (readings[0].Agreement.Value == 1)
        {
            terminal.MarkupLine("[grey]An agreement in force when the runs begin counts.[/]");
        }

        void Add(string label, Func<EnsembleEntry, Estimate> share, bool? known) => table.Add(
            label,
            readings.Select((reading, at) => (IReadOnlyList<string>)
            [
                .. Unit.Share.Cells(share(reading)), .. OnRecord(known is { } truth ? RunWords.Of(truth) : "", at),
            ]));
    }

    private void ShowSpreads()
    {
        var table = new RunTable(
            terminal, "Counts per run", readings.Count, "", ["median", "5–95 %\nof runs", "mean", "interval", .. Recorded]);
        Add(Measure.Rounds, reading => reading.Rounds, record?.Rounds);
        Add(Measure.Attack, reading => reading.Attacks, record?.Attacks);
        Add(Measure.Strike, reading => reading.Strikes, record?.Strikes);
        Add(Measure.BorderFire, reading => reading.Fire, record?.Fire);
        table.Add(RunWords.Of(Measure.Trust), readings.Select((reading, at) => (IReadOnlyList<string>)
        [
            Unit.Hundredth.Figure(reading.Trust.Bands[^1].P50.Value),
            Unit.Hundredth.Range(reading.Trust.Bands[^1].P5.Value, reading.Trust.Bands[^1].P95.Value),
            .. Unit.Level.Cells(reading.Trust.Mean), .. OnRecord(Unit.Level.Figure(record?.Trust), at),
        ]));
        table.Write();
        terminal.MarkupLine($"[grey]Trust goes from 0 to 1{(record is null ? "" : "; for the record, the model computes it from the events")}.[/]");

        void Add(Measure measure, Func<EnsembleEntry, SpreadEntry> spread, int? known) => table.Add(
            RunWords.Of(measure),
            readings.Select((reading, at) => (IReadOnlyList<string>)
            [
                Unit.Count.Figure(spread(reading).Median.Value), Unit.Count.Range(spread(reading).Low5.Value, spread(reading).High95.Value),
                .. Unit.Mean.Cells(spread(reading).Mean), .. OnRecord($"{known}", at),
            ]));
    }

    private void ShowStepUps()
    {
        var table = new RunTable(
            terminal, "Rounds that gain a rung of agreement", readings.Count, "round", ["share of those held", "interval", "runs that hold it"]);
        foreach (var round in readings.SelectMany(reading => reading.StepUps).Select(row => row.Round).Distinct().Order().Take(MaxRounds))
        {
            table.Add(
                $"{round}",
                readings.Select(reading => reading.StepUps.FirstOrDefault(row => row.Round == round)).Select(row => (IReadOnlyList<string>)
                    (row is null ? ["", "", "0"] : [.. Unit.Share.Cells(row.Share), $"{row.Held:N0}"])));
        }

        table.Write();
        if (readings.Any(reading => reading.StepUps.Count > 0))
        {
            var opening = report.Opens() is { } opens ? $" on {opens:d MMM yyyy}" : "";
            terminal.MarkupLine(
                $"[grey]{terminal.Escape($"Rounds are counted since the model opened{opening}; those before the runs are on record.")}[/]");
        }
    }

    private string[] Recorded => record is null ? [] : ["on record"];

    private string[] OnRecord(string known, int reading) => record is null ? [] : [reading == 0 ? $"[yellow1]{known}[/]" : ""];
}
