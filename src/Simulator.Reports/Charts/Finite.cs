namespace Simulator.Reports.Charts;

/// <summary>Refuses numbers that cannot be drawn.</summary>
public static class Finite
{
    private const double Most = 1e9;
    private const double Rounding = 1e-9;

    /// <summary>A number from minus to plus a thousand million.</summary>
    /// <param name="value">The number.</param>
    /// <param name="what">What it stands for, for the message.</param>
    /// <exception cref="ArgumentException">It is none: NaN, infinite or too large to be drawn.</exception>
    public static double Number(double value, string what) => Math.Abs(value) <= Most ? value
        : throw new ArgumentException(
            $"{what} is {value}, which cannot be drawn. Allowed: a number from -1,000,000,000 to 1,000,000,000.", nameof(value));

    /// <summary>A share from 0 to 1; what rounding left outside is moved to the edge.</summary>
    /// <param name="value">The number.</param>
    /// <param name="what">What it stands for, for the message.</param>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static double Share(double value, string what) => value is >= -Rounding and <= 1 + Rounding ? Math.Clamp(value, 0, 1)
        : throw new ArgumentException($"{what} is {value}. Allowed: a share from 0 to 1.", nameof(value));

    /// <summary>An estimate of a share: it and its interval lie from 0 to 1.</summary>
    /// <param name="value">The estimate.</param>
    /// <param name="what">What it stands for, for the message.</param>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static Estimate Share(Estimate value, string what) =>
        new(Share(value.Value, what), Share(value.Low, $"The low end of {what}"), Share(value.High, $"The high end of {what}"));

    /// <summary>A number that is not lower than the one before it.</summary>
    /// <param name="value">The number.</param>
    /// <param name="before">The one before it.</param>
    /// <param name="what">What it stands for, for the message.</param>
    /// <exception cref="ArgumentException">It is lower, or none that can be drawn.</exception>
    public static double Above(double value, double before, string what) => Number(value, what) >= before - Rounding ? value
        : throw new ArgumentException($"{what} is {value}, below {before}. Allowed: numbers in order, the lowest first.", nameof(value));
}
