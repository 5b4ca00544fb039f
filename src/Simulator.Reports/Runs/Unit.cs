using System.Globalization;
using Simulator.Domain.ModelCards;
using Simulator.Engine.Runs;

namespace Simulator.Reports.Runs;

/// <summary>How the numbers of a measure are written for people.</summary>
/// <param name="Times">By what a number is multiplied before it is written.</param>
/// <param name="Decimals">How many decimals are written.</param>
/// <param name="Suffix">What follows a number that stands alone.</param>
public sealed record Unit(double Times, int Decimals, string Suffix = "")
{
    /// <summary>What stands in the place of an interval that nothing bounds, as that of a single run.</summary>
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

    /// <summary>A level that is known in hundredths.</summary>
    public static Unit Hundredth { get; } = new(1, 2);

    /// <summary>A ratio.</summary>
    public static Unit Ratio { get; } = new(1, 2);

    /// <summary>How the mean of a measure is written.</summary>
    public static Unit Of(Measure measure) =>
        RunOutcome.IsShare(measure) ? Share : measure == Measure.Durability ? Days : measure < Measure.Trust ? Mean : Level;

    /// <summary>The number: <c>44.4 %</c>, <c>5.62</c>. A share of some runs is not written as none, nor one of nearly all as all.</summary>
    public string Figure(double? number) => number switch
    {
        null => Unbounded,
        { } share when Suffix.Length > 0 => $"{Edged(share)}{Suffix}",
        { } plain => $"{Digits(plain)}{Suffix}",
    };

    /// <summary>The ends of an interval: <c>43.4–45.4</c>.</summary>
    public string Range(EstimateEntry estimate) => Range(estimate.Low, estimate.High);

    /// <summary>A stretch: <c>43.4–45.4</c>, and <c>−0.2 to 0.1</c> where an end is negative.</summary>
    public string Range(double? low, double? high) =>
        low is { } least && high is { } most ? $"{Digits(least)}{(least < 0 ? " to " : "–")}{Digits(most)}" : Unbounded;

    /// <summary>The number with its interval: <c>44.4 % (43.4–45.4)</c>.</summary>
    public string Whole(EstimateEntry estimate)
    {
        var unit = For(estimate);
        return $"{unit.Figure(estimate.Value)} ({unit.Range(estimate)})";
    }

    /// <summary>The number and its interval as two cells of a table, in markup.</summary>
    public IReadOnlyList<string> Cells(EstimateEntry estimate)
    {
        var unit = For(estimate);
        return [$"[bold]{unit.Figure(estimate.Value)}[/]", unit.Range(estimate)];
    }

    /// <summary>A difference: <c>+12.3</c>, <c>−4.0</c>.</summary>
    public string Change(double? difference) => difference is { } number ? $"{(IsZero(number) || number < 0 ? "" : "+")}{Digits(number)}" : Unbounded;

    /// <summary>The interval of a difference: <c>−4.0 to +28.1</c>.</summary>
    public string ChangeRange(EstimateEntry difference) =>
        difference is { Low: not null, High: not null } ? $"{Change(difference.Low)} to {Change(difference.High)}" : Unbounded;

    /// <summary>The same unit with as many more decimals as it takes to tell the ends of an interval apart.</summary>
    public Unit For(EstimateEntry estimate) =>
        Finer(unit => estimate is not { Low: { } low, High: { } high } || low == high || unit.Digits(low) != unit.Digits(high));

    /// <summary>
    /// The same unit with as many more decimals as it takes to tell the ends of the interval of a difference from each other, and from zero where the
    /// interval leaves it out.
    /// </summary>
    public Unit ForDifference(EstimateEntry difference) =>
        For(difference).Finer(
            unit => difference is not { Low: { } low, High: { } high } || low * high <= 0 || !(unit.IsZero(low) || unit.IsZero(high)));

    private Unit Finer(Predicate<Unit> tells)
    {
        const int More = 4;
        return Enumerable.Range(0, More).Select(more => this with { Decimals = Decimals + more }).FirstOrDefault(unit => tells(unit), this);
    }

    private string Edged(double share) =>
        share > 0 && IsZero(share) ? $"<{Digits(Math.Pow(10, -Decimals) / Times)}"
        : share < 1 && IsZero(1 - share) ? $">{Digits(1 - (Math.Pow(10, -Decimals) / Times))}"
        : Digits(share);

    private bool IsZero(double number) => Math.Round(Math.Abs(number) * Times, Decimals, MidpointRounding.AwayFromZero) == 0;

    private string Digits(double number) =>
        $"{(number < 0 && !IsZero(number) ? "−" : "")}{Math.Abs(number * Times).ToString($"N{Decimals}", CultureInfo.InvariantCulture)}";
}
