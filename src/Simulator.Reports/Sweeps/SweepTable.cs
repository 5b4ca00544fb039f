using Simulator.Application.Simulations.Sweeps;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;
using Simulator.Reports.Framing;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Sweeps;

/// <summary>
/// A sweep as comma-separated values: its plan in lines that begin with <c>#</c>, its columns, and a row for each cell and each reading of contested
/// levers.
/// </summary>
/// <param name="plan">The plan.</param>
public sealed class SweepTable(SweepPlan plan)
{
    /// <summary>The first line of every sweep.</summary>
    public const string Mark = "# simulator sweep 1";

    /// <summary>The end of a line, as in all comma-separated values.</summary>
    public const string End = "\r\n";

    private static readonly string[] Common = ["n", "seed", "model", "timeline", "from", "until", "level"];

    /// <summary>The lines before the first row, without their line ends.</summary>
    public IReadOnlyList<string> Head { get; } =
    [
        Mark,
        $"# {Caveats.Model} Low and high are the ends of {Interval.Level * 100:0} % intervals for sampling error.",
        $"# plan: {plan.Digest}",
        .. plan.Lines.Select(line => $"# {line}"),
        Written(
        [
            "cell", "reading", .. plan.Axes, .. Common, .. plan.Measures.Select(EnumWords.Code).SelectMany(WithEnds),
            .. Enum.GetValues<Outcome>().Select(outcome => $"outcome.{EnumWords.Code(outcome)}").SelectMany(WithEnds),
        ]).TrimEnd(),
    ];

    /// <summary>True for a line of the head that is for people: its words are not part of the plan, and other versions may write others.</summary>
    public static bool IsRemark(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.StartsWith("# ", StringComparison.Ordinal) && line != Mark && !line.Contains(": ", StringComparison.Ordinal);
    }

    /// <summary>The number of cells.</summary>
    public int Cells => plan.Cells;

    /// <summary>The number of rows of each cell.</summary>
    public int RowsOfACell => plan.Readings;

    /// <summary>The rows of a cell, each with its line end.</summary>
    public string Rows(SweptCell cell) => string.Concat(cell.Readings.Select(read => Written(
    [
        cell.Number, read.Reading, .. cell.Values.Select(value => (object?)value),
        read.Result.Runs, cell.Facts.Seed, cell.Facts.Model, cell.Facts.Timeline, cell.Facts.From, cell.Facts.Until, cell.Facts.Level,
        .. plan.Measures.SelectMany(measure => Values(read.Result.Level(measure))),
        .. read.Result.Outcomes.SelectMany(count => Values(Proportion.Of(count, read.Result.Runs))),
    ])));

    private static IEnumerable<string> WithEnds(string name) => [name, $"{name}.low", $"{name}.high"];

    private static IEnumerable<object?> Values(Estimate estimate) => [estimate.Value, estimate.Low, estimate.High];

    private static string Written(IEnumerable<object?> fields)
    {
        using var text = new StringWriter();
        Csv.WriteRow(text, fields);
        return text.ToString();
    }
}
