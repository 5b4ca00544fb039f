using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;

namespace Simulator.Reports.Runs;

/// <summary>The written form of the numbers of a measure, for people.</summary>
/// <param name="Times">The factor by which a number is multiplied before it is written.</param>
/// <param name="Decimals">The number of decimals.</param>
/// <param name="Suffix">The text after a number without an interval.</param>
public sealed record Unit(double Times, int Decimals, string Suffix = "")
{
    /// <summary>The word for an unbounded interval, such as that of a single run.</summary>
    public const string Unbounded = "unbounded";

    /// <summary>A share of runs, in per cent; a difference of shares, in percentage points.</summary>
    public static Unit Share { get; } = new(100, 1, " %");

    /// <summary>A count in a run.</summary>
    public static Unit Count { get; } = new(1, 0);

    /// <summary>The mean of a count over runs.</summary>
    public static Unit Mean { get; } = new(1, 2);

    /// <summary>The mean of days over runs.</summary>
    public static Unit Days { get; } = new(1, 1);

    /// <summary>A level from 0 to 1.</summary>
    public static Unit Level { get; } = new(1, 3);

    /// <summary>A level that is known to a hundredth.</summary>
    public static Unit Hundredth { get; } = new(1, 2);

    /// <summary>A ratio.</summary>
    public static Unit Ratio { get; } = new(1, 2);

    /// <summary>The unit of the mean of a measure.</summary>
    public static Unit Of(Measure measure) =>
        RunOutcome.IsShare(measure) ? Share : measure == Measure.Durability ? Days : measure < Measure.Trust ? Mean : Level;

    /// <summary>
    /// The number: <c>44.4 %</c>, <c>5.62</c>. A share of a few runs is not rounded to none, nor a share of nearly all runs to all.
    /// </summary>
    public string Figure(double? number) => number is not { } known || !double.IsFinite(known)
        ? Unbounded
        : $"{(Suffix.Length > 0 ? Numbers.Share(known, Times, Decimals) : Digits(known))}{Suffix}";

    /// <summary>The ends of an interval: <c>43.4–45.4</c>.</summary>
    public string Range(Estimate estimate) => Range(estimate.Low, estimate.High);

    /// <summary>A range: <c>43.4–45.4</c>, or <c>−0.2 to 0.1</c> when its low end is negative.</summary>
    public string Range(double? low, double? high) => low is { } from && high is { } to && double.IsFinite(from) && double.IsFinite(to)
        ? $"{Digits(from)}{(from < 0 ? " to " : "–")}{Digits(to)}"
        : Unbounded;

    /// <summary>The number with its interval: <c>44.4 % (43.4–45.4)</c>.</summary>
    public string Whole(Estimate estimate)
    {
        var unit = For(estimate);
        return $"{unit.Figure(estimate.Value)} ({unit.Range(estimate)})";
    }

    /// <summary>The number and its interval as two cells of a table, in markup.</summary>
    public IReadOnlyList<string> Cells(Estimate estimate)
    {
        var unit = For(estimate);
        return [$"[bold]{unit.Figure(estimate.Value)}[/]", unit.Range(estimate)];
    }

    /// <summary>A difference: <c>+12.3</c>, <c>−4.0</c>.</summary>
    public string Change(double? difference) => difference is { } number && double.IsFinite(number)
        ? Numbers.Fixed(number * Times, Decimals, plus: true)
        : Unbounded;

    /// <summary>The interval of a difference: <c>−4.0 to +28.1</c>.</summary>
    public string ChangeRange(Estimate difference) =>
        double.IsFinite(difference.Interval.Width) ? $"{Change(difference.Low)} to {Change(difference.High)}" : Unbounded;

    /// <summary>A change in words: <c>−3.7 points (−4.2 to −3.2), less</c>.</summary>
    public string InWords(OverallChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var unit = ForDifference(change.Difference);
        return $"{unit.Change(change.Difference.Value)}{(Suffix.Length > 0 ? " points" : "")} ({unit.ChangeRange(change.Difference)}), "
            + RunWords.Of(change.Sign);
    }

    /// <summary>The same unit with enough decimals to distinguish the ends of an interval.</summary>
    public Unit For(Estimate estimate) => Finer(
        unit => !double.IsFinite(estimate.Interval.Width) || estimate.Low == estimate.High
            || unit.Digits(estimate.Low) != unit.Digits(estimate.High));

    /// <summary>
    /// The same unit with enough decimals to distinguish the ends of the interval of a difference from each other, and from zero when the interval
    /// excludes zero.
    /// </summary>
    public Unit ForDifference(Estimate difference) =>
        For(difference).Finer(
            unit => !double.IsFinite(difference.Interval.Width) || difference.Low * difference.High <= 0
                || !(unit.IsZero(difference.Low) || unit.IsZero(difference.High)));

    private Unit Finer(Predicate<Unit> resolves)
    {
        const int More = 4;
        return Enumerable.Range(0, More).Select(more => this with { Decimals = Decimals + more })
            .FirstOrDefault(unit => resolves(unit), this);
    }

    private bool IsZero(double number) => Numbers.IsZero(number * Times, Decimals);

    private string Digits(double number) => Numbers.Fixed(number * Times, Decimals);
}
