namespace Simulator.Engine.Exercises;

/// <summary>How likely an attack is within some days when attacks come at an even rate, each by itself.</summary>
/// <remarks>The Poisson process. Real attacks cluster, so that quiet weeks are more frequent than this says.</remarks>
public static class RareAttacks
{
    /// <summary>The days of a year.</summary>
    public const double Year = 365;

    /// <summary>The chance of at least one attack.</summary>
    /// <param name="perYear">Attacks a year, from 0 on.</param>
    /// <param name="days">The days, from 0 on.</param>
    /// <param name="cut">The share of attacks that a measure prevents, from 0 (none) to 1 (all).</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static double AtLeastOne(double perYear, double days, double cut = 0) => 1 - Math.Exp(-Expected(perYear, days, cut));

    /// <summary>How many attacks are to be expected.</summary>
    /// <returns>Attacks, from 0 on.</returns>
    /// <inheritdoc cref="AtLeastOne"/>
    public static double Expected(double perYear, double days, double cut = 0) =>
        Guard.Within(0, double.MaxValue, perYear) * (1 - Guard.Within(0, 1, cut)) * Guard.Within(0, double.MaxValue, days) / Year;
}
