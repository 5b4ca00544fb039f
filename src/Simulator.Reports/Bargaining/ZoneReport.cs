using Simulator.Application.Simulations;
using Simulator.Domain.Values;
using Simulator.Engine.Bargaining;
using Simulator.Engine.Runs;
using Simulator.Reports.Framing;
using Simulator.Reports.Runs;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Bargaining;

/// <summary>What each side could accept on a day, as <c>bargain zone</c> prints it.</summary>
/// <param name="shown">What was found.</param>
/// <param name="power">The claimant's part of the surplus, from 0 to 1.</param>
public sealed class ZoneReport(ZoneShown shown, double power) : IReport<ZoneReport>
{
    /// <summary>What is said of all of it.</summary>
    public const string Caveat = "Read off a model of the case, and no statement of what will happen.";

    /// <summary>The columns of the table: a row for each term.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["reading", "of", "term", "value", "timeline", "on", "model", "levers", "values", "referenceModel"];

    /// <summary>The caveat that goes with every number.</summary>
    public string Note { get; } = Caveat;

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
    public IReadOnlyList<LeverEntry> Levers { get; } = [.. shown.Facts.Levers.Select(
        lever => new LeverEntry(lever.Lever, lever.Level, lever.On ?? shown.Facts.From, lever.LagDays, lever.RampDays))];

    /// <summary>The parameters that were set to another value than that of the case.</summary>
    public IReadOnlyList<ValueEntry> Values { get; } = [.. shown.Facts.Values.Select(value => new ValueEntry(value.Id, value.Value))];

    /// <summary>Whether the reference model was run, without the added steps.</summary>
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
        from term in new[] { ("minimum", reading.MinimumTerms), ("maximum", reading.MaximumTerms), ("bonus", reading.BonusTerms) }.SelectMany(
            of => of.Item2.Select(term => (Of: of.Item1, term.Name, (double?)term.Value)))
            .Concat([("zone", "minimum", reading.Minimum), ("zone", "maximum", reading.Maximum), ("zone", "width", reading.Width), ("zone", "split", reading.Split), ("zone", "reach", reading.Reach), ("zone", "threshold", reading.Threshold), ("zone", "chance", reading.Chance)])
        select (IReadOnlyList<object?>)[reading.Name, term.Item1, term.Item2, term.Item3, Timeline, On, Model, Csv.Join(Levers), Csv.Join(Values), ReferenceModel];
}

/// <summary>What each side could accept under a reading of contested levers.</summary>
/// <param name="Name">The reading; none where nothing is contested.</param>
/// <param name="Claimant">Who claims.</param>
/// <param name="Addressee">Of whom.</param>
/// <param name="Minimum">The least that the claimant accepts.</param>
/// <param name="Maximum">The most that the addressee concedes.</param>
/// <param name="Width">How wide the zone between them is; negative where there is none.</param>
/// <param name="Split">Where they meet; none where there is no zone.</param>
/// <param name="Bonus">What mediators and levers add.</param>
/// <param name="Reach">The width with the bonus.</param>
/// <param name="Rung">How far the parties have agreed.</param>
/// <param name="Threshold">How far the zone must reach for the next rung; none where there is none above.</param>
/// <param name="Chance">How likely a round gains it.</param>
/// <param name="Credibility">Whether promises are believed.</param>
/// <param name="MinimumTerms">What the minimum adds up from.</param>
/// <param name="MaximumTerms">What the maximum adds up from.</param>
/// <param name="BonusTerms">What the bonus adds up from.</param>
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
