namespace Simulator.Engine.Exercises;

/// <summary>The probability of attacks within a number of days, with independent attacks at a constant rate.</summary>
/// <remarks>The Poisson process. Real attacks cluster, so that quiet weeks are more frequent than the model implies.</remarks>
public static class RareAttacks
{
    /// <summary>The number of days of a year.</summary>
    public const double Year = 365;

    /// <summary>The probability of at least one attack.</summary>
    /// <param name="perYear">The number of attacks per year, from 0 on.</param>
    /// <param name="days">The number of days, from 0 on.</param>
    /// <param name="cut">The share of attacks that a measure prevents, from 0 (none) to 1 (all). Default 0.</param>
    /// <returns>A probability, from 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static double AtLeastOne(double perYear, double days, double cut = 0) => 1 - Math.Exp(-Expected(perYear, days, cut));

    /// <summary>The expected number of attacks.</summary>
    /// <returns>Attacks, from 0 on.</returns>
    /// <inheritdoc cref="AtLeastOne"/>
    public static double Expected(double perYear, double days, double cut = 0) =>
        Guard.Within(0, double.MaxValue, perYear) * (1 - Guard.Within(0, 1, cut)) * Guard.Within(0, double.MaxValue, days) / Year;
}
