using Simulator.Application.Simulations;
using Simulator.Domain.Values;
using Simulator.Engine.Bargaining;
using Simulator.Engine.Runs;
using Simulator.Reports.Framing;
using Simulator.Reports.Runs;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Bargaining;

/// <summary>The zone of possible agreement on a day, as <c>bargain zone</c> prints it.</summary>
/// <param name="shown">The result.</param>
/// <param name="power">The claimant's share of the surplus, from 0 to 1.</param>
public sealed class ZoneReport(ZoneShown shown, double power) : IReport<ZoneReport>
{
    /// <summary>The columns of the table: a row for each term.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["reading", "of", "term", "value", "timeline", "on", "model", "levers", "values", "referenceModel"];

    /// <summary>The caveat that goes with every number.</summary>
    public string Note { get; } = Caveats.Model;

    /// <summary>The version of the model.</summary>
    public string Model { get; } = shown.Facts.Model;

    /// <summary>The timeline.</summary>
    public TimelineId Timeline { get; } = shown.Facts.Timeline;

    /// <summary>The timeline that it branched from; <c>null</c> for one that branched from no other.</summary>
    public TimelineId? Parent { get; } = shown.Facts.Branched?.Parent;

    /// <summary>The assumption of the branch; <c>null</c> for a timeline that is not a branch.</summary>
    public string? Hypothesis { get; } = shown.Facts.Branched?.Hypothesis;

    /// <summary>The day.</summary>
    public DateOnly On { get; } = shown.Facts.From;

    /// <summary>The levers that are assumed in addition to those of the timeline.</summary>
    public IReadOnlyList<LeverEntry> Levers { get; } = [.. shown.Facts.Levers.Select(lever => LeverEntry.Of(lever, shown.Facts.From))];

    /// <summary>The parameters that were set to another value than that of the case.</summary>
    public IReadOnlyList<ValueEntry> Values { get; } = [.. shown.Facts.Values.Select(ValueEntry.Of)];

    /// <summary>True when the reference model is used, without the added steps.</summary>
    public bool ReferenceModel { get; } = shown.Facts.Reference;

    /// <summary>The claimant's share of the surplus, from 0 to 1.</summary>
    public double Power { get; } = power;

    /// <summary>The results under each reading of contested levers; a single one without a name when none is contested.</summary>
    public IReadOnlyList<ZoneEntry> Readings { get; } = [.. shown.Readings.Select(reading => ZoneEntry.Of(reading.Reading, reading.Result, power))];

    /// <inheritdoc/>
    public static IReadOnlyList<ReportChart<ZoneReport>> Charts { get; } = [new("zone", ZoneChart.Of)];

    /// <summary>The note about the branch; <c>null</c> for a timeline that is not one.</summary>
    public BranchNote? Branch() => BranchNote.Of(shown.Facts.Timeline, shown.Facts.Branched);

    /// <summary>The terms as rows.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() =>
        from reading in Readings
        from term in Terms(reading)
        select (IReadOnlyList<object?>)
        [
            reading.Name, term.Of, term.Name, term.Value, Timeline, On, Model, Csv.Join(Levers), Csv.Join(Values), ReferenceModel,
        ];

    private static IEnumerable<(string Of, string Name, double? Value)> Terms(ZoneEntry reading) =>
    [
        .. reading.MinimumTerms.Select(term => ("minimum", term.Name, (double?)term.Value)),
        .. reading.MaximumTerms.Select(term => ("maximum", term.Name, (double?)term.Value)),
        .. reading.BonusTerms.Select(term => ("bonus", term.Name, (double?)term.Value)),
        ("zone", "minimum", reading.Minimum), ("zone", "maximum", reading.Maximum), ("zone", "width", reading.Width),
        ("zone", "split", reading.Split), ("zone", "reach", reading.Reach), ("zone", "threshold", reading.Threshold),
        ("zone", "chance", reading.Chance),
    ];
}

/// <summary>The zone of possible agreement under a reading of contested levers.</summary>
/// <param name="Name">The reading; <c>null</c> when no lever is contested.</param>
/// <param name="Claimant">The side that claims.</param>
/// <param name="Addressee">The side that the claim addresses.</param>
/// <param name="Minimum">The minimum that the claimant accepts.</param>
/// <param name="Maximum">The maximum that the addressee concedes.</param>
/// <param name="Width">The width of the zone between them; negative for a gap.</param>
/// <param name="Split">The value at which both would meet; <c>null</c> without a zone.</param>
/// <param name="Bonus">The sum that mediators and levers add.</param>
/// <param name="Reach">The width with the bonus.</param>
/// <param name="Rung">The rung of agreement of the parties.</param>
/// <param name="Threshold">The reach needed for the next rung; <c>null</c> at the top rung.</param>
/// <param name="Chance">The probability that a round gains the next rung, from 0 to 1; <c>null</c> at the top rung.</param>
/// <param name="Credibility">The credibility of promises, from 0 to 1.</param>
/// <param name="MinimumTerms">The terms of the minimum.</param>
/// <param name="MaximumTerms">The terms of the maximum.</param>
/// <param name="BonusTerms">The terms of the bonus.</param>
public sealed record ZoneEntry(
    string? Name, string Claimant, string Addressee, double Minimum, double Maximum, double Width, double? Split, double Bonus, double Reach,
    Rung Rung, double? Threshold, double? Chance,
    double Credibility, IReadOnlyList<TermEntry> MinimumTerms, IReadOnlyList<TermEntry> MaximumTerms, IReadOnlyList<TermEntry> BonusTerms)
{
    /// <summary>The entry of a table.</summary>
    public static ZoneEntry Of(string? name, RoundTable table, double power) => new(
        name, table.Claimant, table.Addressee, table.Zone.Minimum, table.Zone.Maximum, table.Zone.Width, table.Zone.Split(power),
        table.Bonus.Sum(term => term.Value), table.Reach,
        (Rung)table.Rung, table.Threshold, table.Chance, table.Credibility, Terms(table.Minimum), Terms(table.Maximum), Terms(table.Bonus));

    private static IReadOnlyList<TermEntry> Terms(IReadOnlyList<NamedTerm> terms) =>
        [.. terms.Select(term => new TermEntry(term.Kind, term.Name, term.Value, [.. term.Levers], [.. term.Factors]))];
}
