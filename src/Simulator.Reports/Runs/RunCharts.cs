using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Runs;
using Simulator.Files.Problems;
using Simulator.Reports.Charts;
using Estimate = Simulator.Reports.Charts.Estimate;
using Interval = Simulator.Reports.Charts.Interval;

namespace Simulator.Reports.Runs;

/// <summary>Draws documents about runs as charts.</summary>
public static class RunCharts
{
    private const string Kept = "runs without a return to open fighting";

    /// <summary>
    /// A chart of what runs came to, as SVG. Where a lever is contested, each reading has its rows or its curve, by its letter; of trust, the first
    /// has the bands and the second a line.
    /// </summary>
    public static string Of(SimulateDocument document, ChartKind kind)
    {
        var (readings, names) = (document.Readings, document.Readings.Select(reading => reading.Name).ToArray());
        return kind switch
        {
            ChartKind.Outcomes => new OutcomeBars(
                Caption(document, "How the runs end", Key(names)),
                [.. readings[0].Outcomes.SelectMany((end, place) => readings.Select((reading, at) => new OutcomeRow(Named(RunWords.Of(end.Outcome), names, at), Drawable(reading.Outcomes[place].Share))))]).Drawn(),
            ChartKind.Survival =>
                Survival(document, document.Reference, readings.Select((reading, at) => (Named("runs", names, at), reading.Survival)), names),
            ChartKind.Trust => Trust(
                document, Key(names, drawn: 2), readings[0], Named("median", names, 0),
                readings.Count > 1 ? (Named("median", names, 1), readings[1]) : null),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Allowed: outcomes, survival and trust."),
        };
    }

    /// <summary>A chart of runs with a change beside runs without it, as SVG.</summary>
    public static string Of(PairedDocument document, ChartKind kind)
    {
        var (readings, names) = (document.Readings, document.Readings.Select(reading => reading.Name).ToArray());
        return kind switch
        {
            ChartKind.Effects => new EffectBars(
                Caption(document, "What the change does", names.OfType<string>()), Quantity.Points("difference"),
                [.. document.Measures.Where(row => RunOutcome.IsShare(row.Measure)).Select(row => new EffectRow(RunWords.Of(row.Measure), Drawable(row.Difference), Contested(document, row)))]).Drawn(),
            ChartKind.Outcomes => new OutcomeBars(
                Caption(document, "How the runs end, with the change and without it", Key(names)),
                [
                    .. readings[0].Outcomes.SelectMany((end, place) => readings.Select((reading, at) => new OutcomeRow(
                        Named(RunWords.Of(end.Outcome), names, at), Drawable(reading.Outcomes[place].With),
                        Drawable(reading.Outcomes[place].Without)))),
                ],
                "with", "without").Drawn(),
            ChartKind.Survival => Survival(document, null, Sides(readings, names), names),
            ChartKind.Trust => Trust(
                document, Key(names, drawn: 1), readings[0].With, Named("median with", names, 0),
                (Named("median without", names, 0), readings[0].Without)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Allowed: effects, outcomes, survival and trust."),
        };
    }

    /// <summary>A chart of what each part of a package adds, as SVG.</summary>
    /// <exception cref="BadInputException">A single run bounds no interval that could be drawn.</exception>
    public static string Of(AttributeDocument document)
    {
        var (measure, readings, names) = (RunWords.Of(document.Measure), document.Readings, document.Readings.Select(reading => reading.Name).ToArray());
        return new ShapleyBars(
            Caption(document, $"What each part adds to the effect on: {measure}", Key(names)),
            RunOutcome.IsShare(document.Measure) ? Quantity.Points("share of the effect") : Quantity.Difference("share of the effect", 3),
            [.. readings[0].Parts.SelectMany(
                (part, place) => readings.Select(
                    (reading, at) => new ShapleyRow(Named(part.Part, names, at), Drawable(reading.Parts[place].Share))))],
            [.. readings.Select((reading, at) => new ShapleyRow(Named("all together", names, at), Drawable(reading.Total)))]).Drawn();
    }

    /// <summary>A chart of how many runs have not fallen back, day by day, beside comparable ceasefires, as SVG.</summary>
    /// <param name="document">What is drawn.</param>
    /// <param name="reference">Comparable ceasefires; <c>null</c> when none are known.</param>
    /// <param name="curves">The curves.</param>
    /// <param name="names">The readings of contested levers.</param>
    public static string Survival(RunsDocument document, ReferenceClass? reference, IEnumerable<(string Name, IReadOnlyList<SurvivalEntry> Days)> curves, IReadOnlyList<string?> names) =>
        new SurvivalCurve(
            Caption(document, $"Share of {Kept}", Key(names)), Kept,
            [
                .. curves.Select(curve => new Curve(
                    curve.Name, [new CurvePoint(0, new(1, 1, 1)), .. curve.Days.Select(day => new CurvePoint(day.Day, Drawable(day.Share)))])),
            ])
        {
            Reference = reference,
            From = document.From.AddDays(-1),
        }.Drawn();

    /// <summary>The curves with the change and without it; one without it where all readings agree on it.</summary>
    private static IEnumerable<(string Name, IReadOnlyList<SurvivalEntry> Days)> Sides(
        IReadOnlyList<ComparisonEntry> readings, IReadOnlyList<string?> names)
    {
        var same = readings.All(reading => reading.Without.Survival.SequenceEqual(readings[0].Without.Survival));
        return readings.Select((reading, at) => (Named("with", names, at), reading.With.Survival))
            .Concat(same ? [("without", readings[0].Without.Survival)] : readings.Select(
                (reading, at) => (Named("without", names, at), reading.Without.Survival)));
    }

    private static string Trust(RunsDocument document, IEnumerable<string> key, EnsembleEntry survey, string name, (string Name, EnsembleEntry Survey)? other) =>
        new Fan(Caption(document, "Trust, from 0 to 1", key), Quantity.Number("trust", 2), [.. survey.Trust.Bands.Select(Day)])
        {
            Name = name,
            Other = other is { } line ? new(line.Name, [.. line.Survey.Trust.Bands.Select(day => new DayValue(day.Date, Number(day.P50)))]) : null,
            Marks = [.. document.Levers.Select(lever => new Mark(lever.On, lever.Lever.Value))],
        }.Drawn();

    private static FanDay Day(TrustDay day) => new(day.Date, Number(day.P5), Number(day.P25), Number(day.P50), Number(day.P75), Number(day.P95));

    /// <summary>From the lowest to the highest effect of the readings, where they do not agree on its direction.</summary>
    private static Interval? Contested(PairedDocument document, OverallChange row)
    {
        var effects = document.Readings.Select(reading => Number(reading.Measures[(int)row.Measure].Difference)).ToArray();
        return row.Sign == Sign.Contested ? new(effects.Min(), effects.Max()) : null;
    }

    /// <summary>What is written around a chart of runs.</summary>
    /// <param name="document">What is drawn.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="what">What its numbers are, where that does not go without saying.</param>
    public static Caption Caption(RunsDocument document, string title, params IEnumerable<string> what) => new()
    {
        Title = title,
        Subtitle = string.Join("; ",
        [
            $"{document.Timeline}{(document is PairedDocument paired && paired.Against != document.Timeline ? $" beside {paired.Against}" : "")}",
            $"{document.From:d MMM yyyy} to {document.Until:d MMM yyyy}",
            .. what,
            .. document.Hypothesis is { } supposed ? [$"supposed: {supposed}"] : Array.Empty<string>(),
            .. document.Levers.Count > 0 ? [$"levers supposed: {string.Join(", ", document.Levers)}"] : Array.Empty<string>(),
            .. document.Values.Count > 0 ? [$"values set: {string.Join(", ", document.Values)}"] : Array.Empty<string>(),
            .. document.ReferenceModel ? ["reference model"] : Array.Empty<string>(),
        ]),
        Footer = $"{document.CountInWords()}, seed {document.Seed}, model {document.Model}, {document.Intervals()}. {RunsDocument.Caveat}",
    };

    /// <summary>What a row or a curve shows, with the letter of the reading of contested levers under which it does.</summary>
    public static string Named(string what, IReadOnlyList<string?> readings, int at) =>
        readings.Count == 1 ? what : $"{what} ({RunWords.Letter(at)})";

    /// <summary>Which letter stands for which reading, and how many are left out; nothing where none is contested.</summary>
    public static IEnumerable<string> Key(IReadOnlyCollection<string?> readings, int drawn = int.MaxValue) => readings.Count < 2 ? [] :
    [
        .. readings.Take(drawn).Select((name, at) => $"({RunWords.Letter(at)}) {name}"),
        .. readings.Count > drawn ? [$"not drawn: {Counted.Of(readings.Count - drawn, "more reading")}"] : Array.Empty<string>(),
    ];

    /// <summary>An estimate as charts draw it.</summary>
    /// <exception cref="BadInputException">Nothing bounds its interval.</exception>
    public static Estimate Drawable(EstimateEntry estimate) => estimate is { Value: { } value, Low: { } low, High: { } high }
        ? new(value, low, high)
        : throw new BadInputException("A chart cannot show an interval that nothing bounds. Allowed: 2 runs or more.");

    private static double Number(EstimateEntry estimate) => estimate.Value ?? 0;
}
