using System.Text.Json.Serialization;
using Simulator.Application.Simulations.Calibrations;
using Simulator.Domain.Events;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Statistics;
using Simulator.Reports.Framing;
using Simulator.Reports.Runs;

namespace Simulator.Reports.Calibrations;

/// <summary>The comparison of runs with the known facts of a case, as <c>calibrate check</c> prints it.</summary>
/// <param name="found">The result of the check.</param>
public sealed class CalibrationReport(CalibrationChecked found) : RunsReport(found.Facts), IReport<CalibrationReport>
{
    /// <summary>The meaning of a pass for a fact that was used for tuning, as programs read it.</summary>
    public const string Fit = "Where a fact was used for tuning, a pass shows fit, not validity.";

    /// <summary>The columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ColumnsAfter("kind", "name", "statistic", "runsUntil", "value", "low", "high", "least", "most", "passes", "tuned", "reference");

    /// <summary>The meaning of a pass for a fact that was used for tuning.</summary>
    public string OnTuning { get; } = Fit;

    /// <summary>True when every fact that can be checked passes.</summary>
    public bool Passes { get; } = found.Passes;

    /// <summary>The facts, in the order of the model.</summary>
    public IReadOnlyList<FactEntry> Facts { get; } = [.. found.Checks.Select(FactEntry.Of)];

    /// <summary>Comparable ceasefires; <c>null</c> when none are known.</summary>
    public ReferenceClass? Reference { get; } = found.Reference;

    /// <summary>The share of runs without a relapse, day by day from the opening on.</summary>
    public IReadOnlyList<SurvivalEntry> Survival { get; } =
        [.. found.Survival.Select((share, at) => new SurvivalEntry(at + 1, found.Facts.From.AddDays(at), share))];

    /// <inheritdoc/>
    public static IReadOnlyList<ReportChart<CalibrationReport>> Charts { get; } =
        [new("survival", report => RunCharts.Survival(report, report.Reference, [("runs", report.Survival)], []))];

    /// <inheritdoc/>
    protected override string Title() => $"Runs of {Timeline} from the opening of its model, compared with known facts";

    /// <inheritdoc/>
    protected override string Sides() => "Each fact is checked on its last day. ";

    /// <inheritdoc/>
    protected override IEnumerable<string> Findings()
    {
        string[] failed = [.. Facts.Where(fact => fact.Passes == false).Select(fact => fact.Id)];
        var fresh = Facts.Where(fact => fact.Tuned == Tuning.No).ToArray();
        yield return failed.Length == 0
            ? $"no fact fails: {Facts.Count(fact => fact.Passes == true)} of {Facts.Count} pass"
            : $"{Counted.Of(failed.Length, "fact")} of {Facts.Count} not reproduced: {string.Join(", ", failed)}";
        yield return $"of {Counted.Of(fresh.Length, "fact")} not used for tuning, {fresh.Count(fact => fact.Passes == true)} pass";
        yield return Fit;
    }

    /// <inheritdoc/>
    protected override string Next() => $"simulator sensitivity {Timeline}";

    /// <inheritdoc/>
    protected override IEnumerable<string?> ReadingNames() => [null];

    /// <summary>The facts as rows, then the days of the reference class.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() =>
    [
        .. Facts.Select(fact => Row(
            Runs, "fact", fact.Id, EnumWords.Code(fact.Statistic), fact.Until, fact.Value?.Value, fact.Value?.Low, fact.Value?.High, fact.Least,
            fact.Most, fact.Passes, EnumWords.Code(fact.Tuned), null)),
        .. from point in Reference?.Points ?? []
           let there = Survival.FirstOrDefault(day => day.Day == point.Days)
           where there is not null
           select Row(
               Runs, "survival", $"{point.Days} days", "not-fallen-back", there.Date, there.Share.Value, there.Share.Low, there.Share.High, null,
               null, null, null, point.Share),
    ];
}

/// <summary>A fact that was checked.</summary>
/// <param name="Id">The code of the fact.</param>
/// <param name="Text">The fact, in words.</param>
/// <param name="Statistic">The statistic of the runs that shows the fact.</param>
/// <param name="Until">The last day of the runs for this fact.</param>
/// <param name="Least">The minimum that passes; <c>null</c> without a lower bound.</param>
/// <param name="Most">The maximum that passes; <c>null</c> without an upper bound.</param>
/// <param name="Value">The value of the statistic; <c>null</c> when it needs days that are not on record yet.</param>
/// <param name="Passes">True when the value lies within the target; <c>null</c> without a value.</param>
/// <param name="Tuned">The use of the fact for tuning, in which case a pass is fit.</param>
/// <param name="Basis">The source of the target.</param>
public sealed record FactEntry(
    string Id,
    string Text,
    Statistic Statistic,
    DateOnly Until,
    double? Least,
    double? Most,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Estimate? Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool? Passes,
    Tuning Tuned,
    string? Basis)
{
    /// <summary>The entry of a fact.</summary>
    public static FactEntry Of(CheckedFact check) => new(
        check.Fact.Id, check.Fact.Text, check.Fact.Statistic, check.Fact.Until, check.Fact.Least, check.Fact.Most,
        check.Value is { } value ? value : null, check.Passes, check.Fact.Tuned, check.Fact.Basis);
}
