using System.Globalization;
using Simulator.Domain.Values;
using Simulator.Engine.Statistics.Designs;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations.Sweeps;

/// <summary>
/// The format of variations in input: <c>tau=0.04..0.10:7</c>, <c>mu0=0.08,0.13,0.2</c>, <c>lever:monitoring-mechanism=0..1:5@2025-11-06</c>.
/// </summary>
public static class VariationFormat
{
    /// <summary>The prefix of the name of a lever.</summary>
    public const string LeverPrefix = "lever:";

    /// <summary>The forms for help texts and messages.</summary>
    public const string Allowed =
        "NAME=LOW..HIGH:COUNT, NAME=LOW..HIGH with --lhs, or NAME=VALUE,VALUE; NAME is a parameter or lever:NAME, "
        + "and a lever may end with @YYYY-MM-DD";

    /// <summary>The variation in a user's text; <c>null</c>, with problems added, when the text cannot be parsed.</summary>
    /// <param name="given">The text.</param>
    /// <param name="problems">The receiver of problems.</param>
    public static Variation? Read(string given, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(problems);
        var before = problems.Count;
        var isLever = given.StartsWith(LeverPrefix, StringComparison.Ordinal);
        if ((isLever ? given[LeverPrefix.Length..] : given).Split('=') is not [{ Length: > 0 } of, { Length: > 0 } rest])
        {
            problems.Add(new($"'{Spelling.Brief(given)}' is not a variation. Allowed: {Allowed}."));
            return null;
        }

        var at = rest.IndexOf('@', StringComparison.Ordinal);
        var on = at < 0 ? null : Day(given, rest[(at + 1)..], isLever, problems);
        var values = Values(given, at < 0 ? rest : rest[..at], problems);
        return problems.Count == before && values is var (low, high, listed) ? new(of, isLever, on, low, high, listed) : null;
    }

    private static DateOnly? Day(string given, string text, bool isLever, ProblemList problems)
    {
        if (isLever && DayFormat.Read(text) is { } day)
        {
            return day;
        }

        problems.Add(new(isLever
            ? $"'{Spelling.Brief(text)}' in '{Spelling.Brief(given)}' is not a day. Allowed: YYYY-MM-DD, such as 2025-11-06."
            : $"'{Spelling.Brief(given)}' names a day, but a parameter has one value for all days. Allowed: a day for a lever only."));
        return null;
    }

    private static (double Low, double High, ValueList<double> Values)? Values(string given, string text, ProblemList problems)
    {
        if (text.Split("..") is not [var first, var second])
        {
            double?[] listed = [.. text.Split(',').Select(word => Number(given, word, problems))];
            return listed.Contains(null) ? null : (listed.Min()!.Value, listed.Max()!.Value, [.. listed.OfType<double>()]);
        }

        var end = second.Split(':', 2);
        var (low, high) = (Number(given, first, problems), Number(given, end[0], problems));
        var count = 0;
        if (end.Length > 1 && (count = NumberFormat.Read<int>(end[1]) ?? 0) is < 2 or > SweepDesign.MaxCells)
        {
            problems.Add(
                new($"'{Spelling.Brief(end[1])}' in '{Spelling.Brief(given)}' is not a number of values. Allowed: 2 to {SweepDesign.MaxCells}."));
            return null;
        }

        if (low > high)
        {
            problems.Add(new($"'{Spelling.Brief(given)}' is not in ascending order. Allowed: a range from its lowest value to its highest."));
        }

        return low <= high ? (low.Value, high.Value, count == 0 ? [] : Steps(low.Value, high.Value, count)) : null;
    }

    /// <summary>Equal steps, without the rounding error of the division in the last digits: 0.06, not 0.060000000000000005.</summary>
    private static ValueList<double> Steps(double low, double high, int count) =>
        [
            low,
            .. Grid.Steps(low, high, count)[1..^1].Select(
                step => double.Parse(step.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
            high,
        ];

    private static double? Number(string given, string text, ProblemList problems)
    {
        if (NumberFormat.Read<double>(text) is { } number)
        {
            return number;
        }

        problems.Add(new($"'{Spelling.Brief(text)}' in '{Spelling.Brief(given)}' is not a number. Allowed: {Allowed}."));
        return null;
    }
}
