using Simulator.Engine.Statistics;

namespace Simulator.Reports.Charts;

/// <summary>Checks of numbers that are to be drawn.</summary>
public static class Finite
{
    private const double Max = 1e9;
    private const double Rounding = 1e-9;

    /// <summary>A number from minus to plus a thousand million.</summary>
    /// <param name="value">The number.</param>
    /// <param name="what">The meaning of the number, for the message.</param>
    /// <exception cref="ArgumentException">The number is NaN, infinite or too large to be drawn.</exception>
    public static double Number(double value, string what) => Math.Abs(value) <= Max ? value
        : throw new ArgumentException(
            $"{what} is {value}, which cannot be drawn. Allowed: a number from -1,000,000,000 to 1,000,000,000.", nameof(value));

    /// <summary>A share from 0 to 1. A value just outside, from rounding, is moved to the edge.</summary>
    /// <param name="value">The number.</param>
    /// <param name="what">The meaning of the number, for the message.</param>
    /// <exception cref="ArgumentException">The number lies outside 0 to 1.</exception>
    public static double Share(double value, string what) => value is >= -Rounding and <= 1 + Rounding ? Math.Clamp(value, 0, 1)
        : throw new ArgumentException($"{what} is {value}. Allowed: a share from 0 to 1.", nameof(value));

    /// <summary>An estimate whose number and interval can be drawn.</summary>
    /// <param name="value">The estimate.</param>
    /// <param name="what">The meaning of the number, for the message.</param>
    /// <exception cref="ArgumentException">A number cannot be drawn, or the ends of the interval are not in order.</exception>
    public static Estimate Number(Estimate value, string what) => new(Number(value.Value, what), Stretch(value.Interval, $"the interval of {what}"));

    /// <summary>An interval that can be drawn.</summary>
    /// <param name="value">The interval.</param>
    /// <param name="what">The meaning of the number, for the message.</param>
    /// <exception cref="ArgumentException">An end cannot be drawn, or the ends are not in order.</exception>
    public static Interval Stretch(Interval value, string what) =>
        new(Number(value.Low, $"The low end of {what}"), Above(value.High, value.Low, $"The high end of {what}"));

    /// <summary>An estimate of a share, whose value and interval lie from 0 to 1.</summary>
    /// <param name="value">The estimate.</param>
    /// <param name="what">The meaning of the number, for the message.</param>
    /// <exception cref="ArgumentException">A number lies outside 0 to 1, or the ends of the interval are not in order.</exception>
    public static Estimate Share(Estimate value, string what) =>
        new(
            Share(value.Value, what), Share(value.Low, $"The low end of {what}"),
            Above(Share(value.High, $"The high end of {what}"), value.Low, $"The high end of {what}"));

    /// <summary>A number that is not lower than the one before it.</summary>
    /// <param name="value">The number.</param>
    /// <param name="before">The number before it.</param>
    /// <param name="what">The meaning of the number, for the message.</param>
    /// <exception cref="ArgumentException">The number is lower, or cannot be drawn.</exception>
    public static double Above(double value, double before, string what) => Number(value, what) >= before - Rounding ? value
        : throw new ArgumentException($"{what} is {value}, below {before}. Allowed: numbers in order, the lowest first.", nameof(value));
}
