using System.Runtime.CompilerServices;

namespace Simulator.Engine;

/// <summary>Refuses numbers that a formula is not made for.</summary>
internal static class Bounded
{
    /// <summary>The number, when it lies between the ends or on one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside, or is no number.</exception>
    public static double From(double least, double most, double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= least && value <= most ? value : throw new ArgumentOutOfRangeException(name, value, $"Allowed: from {least} to {most}.");

    /// <summary>The number, when it lies between the ends or on the lower one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside or on the upper end, or is no number.</exception>
    public static double Below(double least, double end, double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= least && value < end ? value : throw new ArgumentOutOfRangeException(name, value, $"Allowed: from {least} to below {end}.");

    /// <summary>The number, when it lies between the ends and on neither.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside or on an end, or is no number.</exception>
    public static double Inside(double least, double most, double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value > least && value < most ? value : throw new ArgumentOutOfRangeException(name, value, $"Allowed: above {least} and below {most}.");
}
