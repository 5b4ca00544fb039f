using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;
using Simulator.Files.Problems;
using Simulator.Reports.Charts;
using Simulator.Reports.Framing;

namespace Simulator.Reports.Runs;

/// <summary>The charts of reports about runs.</summary>
public static class RunCharts
{
    private const string Kept = "runs without a return to open fighting";

    /// <summary>The charts of a comparison, the default first.</summary>
    public static IReadOnlyList<ReportChart<T>> OfPairs<T>() where T : PairedReport, IReport<T> =>
        [new("effects", Effects), new("outcomes", Outcomes), new("survival", Survival), new("trust", Trust)];

    /// <summary>The shares of outcomes, as SVG. Each reading of a contested lever has its rows, by its letter.</summary>
    public static string Outcomes(SimulateReport report)
    {
        var (readings, names) = Read(report.Readings, reading => reading.Name);
        return new OutcomeBars(
            Caption(report, "Outcomes of the runs", Key(names)),
            [
                .. readings[0].Outcomes.SelectMany((end, place) => readings.Select((reading, at) => new OutcomeRow(
                    Named(RunWords.Of(end.Outcome), names, at), Drawable(reading.Outcomes[place].Share)))),
            ]).Drawn();
    }

    /// <summary>Survival without a return to open fighting, as SVG. Each reading has its curve.</summary>
    public static string Survival(SimulateReport report)
    {
        var (readings, names) = Read(report.Readings, reading => reading.Name);
        return Survival(report, report.Reference, readings.Select((reading, at) => (Named("runs", names, at), reading.Survival)), names);
    }

    /// <summary>Trust day by day, as SVG. Of several readings, the first has the bands and the second a line.</summary>
    public static string Trust(SimulateReport report)
    {
        var (readings, names) = Read(report.Readings, reading => reading.Name);
        return Trust(
            report, Key(names, drawn: 2), readings[0], Named("median", names, 0),
            readings.Count > 1 ? (Named("median", names, 1), readings[1]) : null);
    }

    /// <summary>The effects of a change on the shares of runs, as SVG.</summary>
    public static string Effects(PairedReport report) => new EffectBars(
        Caption(report, "Effect of the change", report.Readings.Select(reading => reading.Name).OfType<string>()), Quantity.Points("difference"),
        [
            .. report.Measures.Where(row => RunOutcome.IsShare(row.Measure)).Select(
                row => new EffectRow(RunWords.Of(row.Measure), Drawable(row.Difference), Contested(report, row))),
        ]).Drawn();

    /// <summary>The shares of outcomes with a change and without it, as SVG.</summary>
    public static string Outcomes(PairedReport report)
    {
        var (readings, names) = Read(report.Readings, reading => reading.Name);
        return new OutcomeBars(
            Caption(report, "Outcomes of the runs, with and without the change", Key(names)),
            [
                .. readings[0].Outcomes.SelectMany((end, place) => readings.Select((reading, at) => new OutcomeRow(
                    Named(RunWords.Of(end.Outcome), names, at), Drawable(reading.Outcomes[place].With),
                    Drawable(reading.Outcomes[place].Without)))),
            ],
            "with", "without").Drawn();
    }

    /// <summary>Survival with a change and without it, as SVG.</summary>
    public static string Survival(PairedReport report)
    {
        var (readings, names) = Read(report.Readings, reading => reading.Name);
        return Survival(report, null, Sides(readings, names), names);
    }

    /// <summary>Trust day by day with a change, and its median without it, as SVG. Of several readings it shows the first.</summary>
    public static string Trust(PairedReport report)
    {
        var (readings, names) = Read(report.Readings, reading => reading.Name);
        return Trust(
            report, Key(names, drawn: 1), readings[0].With, Named("median with", names, 0),
            (Named("median without", names, 0), readings[0].Without));
    }

    /// <summary>The contribution of each part of a package, as SVG.</summary>
    /// <exception cref="BadInputException">An interval is unbounded, as with a single run.</exception>
    public static string Shapley(AttributeReport report)
    {
        var (measure, (readings, names)) = (RunWords.Of(report.Measure), Read(report.Readings, reading => reading.Name));
        return new ShapleyBars(
            Caption(report, $"Contribution of each part to the effect on: {measure}", Key(names)),
            RunOutcome.IsShare(report.Measure) ? Quantity.Points("share of the effect") : Quantity.Difference("share of the effect", 3),
            [.. readings[0].Parts.SelectMany(
                (part, place) => readings.Select(
                    (reading, at) => new ShapleyRow(Named(part.Part, names, at), Drawable(reading.Parts[place].Share))))],
            [.. readings.Select((reading, at) => new ShapleyRow(Named("all together", names, at), Drawable(reading.Total)))]).Drawn();
    }

    /// <summary>The share of runs without a relapse, day by day, with comparable ceasefires, as SVG.</summary>
    /// <param name="report">The report.</param>
    /// <param name="reference">Comparable ceasefires; <c>null</c> when none are known.</param>
    /// <param name="curves">The curves.</param>
    /// <param name="names">The readings of contested levers.</param>
    public static string Survival(
        RunsReport report, ReferenceClass? reference, IEnumerable<(string Name, IReadOnlyList<SurvivalEntry> Days)> curves,
        IReadOnlyList<string?> names) =>
        new SurvivalCurve(
            Caption(report, $"Share of {Kept}", Key(names)), Kept,
            [
                .. curves.Select(curve => new Curve(
                    curve.Name, [new CurvePoint(0, new(1, 1, 1)), .. curve.Days.Select(day => new CurvePoint(day.Day, Drawable(day.Share)))])),
            ])
        {
            Reference = reference,
            From = report.From.AddDays(-1),
        }.Drawn();

    private static (IReadOnlyList<T> Readings, string?[] Names) Read<T>(IReadOnlyList<T> readings, Func<T, string?> name) =>
        (readings, [.. readings.Select(name)]);

    /// <summary>The curves with and without the change; a single curve without it when all readings agree on that one.</summary>
    private static IEnumerable<(string Name, IReadOnlyList<SurvivalEntry> Days)> Sides(
        IReadOnlyList<ComparisonEntry> readings, IReadOnlyList<string?> names)
    {
        var same = readings.All(reading => reading.Without.Survival.SequenceEqual(readings[0].Without.Survival));
        return readings.Select((reading, at) => (Named("with", names, at), reading.With.Survival))
            .Concat(same ? [("without", readings[0].Without.Survival)] : readings.Select(
                (reading, at) => (Named("without", names, at), reading.Without.Survival)));
    }

    private static string Trust(
        RunsReport report, IEnumerable<string> key, EnsembleEntry reading, string name, (string Name, EnsembleEntry Reading)? other) =>
        new Fan(Caption(report, "Trust, from 0 to 1", key), Quantity.Number("trust", 2), [.. reading.Trust.Bands.Select(Day)])
        {
            Name = name,
            Other = other is { } line ? new(line.Name, [.. line.Reading.Trust.Bands.Select(day => new DayValue(day.Date, Number(day.P50)))]) : null,
            Marks = [.. report.Levers.Select(lever => new Mark(lever.On, lever.Lever.Value))],
        }.Drawn();

    private static FanDay Day(TrustDay day) => new(day.Date, Number(day.P5), Number(day.P25), Number(day.P50), Number(day.P75), Number(day.P95));

    /// <summary>The range from the lowest to the highest effect of the readings; <c>null</c> when they agree on its direction.</summary>
    private static Interval? Contested(PairedReport report, OverallChange row)
    {
        var effects = report.Readings.Select(reading => Number(reading.Measures[(int)row.Measure].Difference)).ToArray();
        return row.Sign == Sign.Contested ? new(effects.Min(), effects.Max()) : null;
    }

    /// <summary>The caption of a chart of runs.</summary>
    /// <param name="report">The report.</param>
    /// <param name="title">The title of the chart.</param>
    /// <param name="what">The meaning of the numbers, when the title does not give it.</param>
    public static Caption Caption(RunsReport report, string title, params IEnumerable<string> what) => new()
    {
        Title = title,
        Subtitle = string.Join("; ",
        [
            $"{report.Timeline}{(report is PairedReport paired && paired.Against != report.Timeline ? $" compared with {paired.Against}" : "")}",
            $"{report.From:d MMM yyyy} to {report.Until:d MMM yyyy}",
            .. what,
            .. report.Hypothesis is { } assumed ? [$"assumed: {assumed}"] : Array.Empty<string>(),
            .. report.Levers.Count > 0 ? [$"levers assumed: {string.Join(", ", report.Levers)}"] : Array.Empty<string>(),
            .. report.Values.Count > 0 ? [$"values set: {string.Join(", ", report.Values)}"] : Array.Empty<string>(),
            .. report.ReferenceModel ? ["reference model"] : Array.Empty<string>(),
        ]),
        Footer = $"{report.CountInWords()}, seed {report.Seed}, model {report.Model}, {report.Intervals()}. {Caveats.Model}",
    };

    /// <summary>The name of a row or a curve, with the letter of its reading when levers are contested.</summary>
    public static string Named(string what, IReadOnlyList<string?> readings, int at) =>
        readings.Count == 1 ? what : $"{what} ({RunWords.Letter(at)})";

    /// <summary>The letters of the readings, and the number of readings left out; empty when none is contested.</summary>
    public static IEnumerable<string> Key(IReadOnlyCollection<string?> readings, int drawn = int.MaxValue) => readings.Count < 2 ? [] :
    [
        .. readings.Take(drawn).Select((name, at) => $"({RunWords.Letter(at)}) {name}"),
        .. readings.Count > drawn ? [$"not drawn: {Counted.Of(readings.Count - drawn, "more reading")}"] : Array.Empty<string>(),
    ];

    /// <summary>An estimate that charts can draw.</summary>
    /// <exception cref="BadInputException">The interval is unbounded.</exception>
    public static Estimate Drawable(Estimate estimate) => estimate.IsBounded
        ? estimate
        : throw new BadInputException("A chart cannot show an unbounded interval. Allowed: at least 2 runs.");

    private static double Number(Estimate estimate) => double.IsFinite(estimate.Value) ? estimate.Value : 0;
}
