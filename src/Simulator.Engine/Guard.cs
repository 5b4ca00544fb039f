using System.Runtime.CompilerServices;

namespace Simulator.Engine;

/// <summary>Range checks of numbers in formulas. Each returns the number, so that a formula can contain the check.</summary>
internal static class Guard
{
    /// <summary>A number within a closed interval.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside, or is NaN; the message says what is allowed.</exception>
    public static double Within(double min, double max, double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= min && value <= max ? value : throw new ArgumentOutOfRangeException(name, value, $"Allowed: from {min} to {max}.");

    /// <summary>A number within an interval that contains its lower end only.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside or on the upper end, or is NaN.</exception>
    public static double WithinHalfOpen(double min, double end, double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= min && value < end ? value : throw new ArgumentOutOfRangeException(name, value, $"Allowed: from {min} to below {end}.");

    /// <summary>A number within an open interval.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside or on an end, or is NaN.</exception>
    public static double WithinOpen(double min, double max, double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value > min && value < max ? value : throw new ArgumentOutOfRangeException(name, value, $"Allowed: above {min} and below {max}.");
}
