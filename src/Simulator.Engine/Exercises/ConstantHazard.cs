namespace Simulator.Engine.Exercises;

/// <summary>The survival of ceasefires under a constant daily hazard.</summary>
/// <remarks>
/// The exponential model of survival, and proportional hazards for a measure that makes each day less dangerous: D. R. Cox, "Regression models
/// and life-tables", Journal of the Royal Statistical Society B 34, 1972. Ceasefires that have held for long tend to be safer than the model implies.
/// </remarks>
public static class ConstantHazard
{
    /// <summary>The daily hazard that leaves a given share of ceasefires after a number of days.</summary>
    /// <param name="share">The share of ceasefires that still hold, above 0 and at most 1.</param>
    /// <param name="days">The number of days, above 0.</param>
    /// <returns>Ends per day and ceasefire that still holds, from 0 on.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static double Daily(double share, double days) =>
        -Math.Log(Guard.Within(double.Epsilon, 1, share)) / Guard.Within(double.Epsilon, double.MaxValue, days);

    /// <summary>The share of ceasefires that still hold.</summary>
    /// <param name="daily">The daily hazard, from 0 on.</param>
    /// <param name="days">The number of days, from 0 on.</param>
    /// <param name="ratio">The hazard ratio, by which the hazard is multiplied, from 0 on: 1 changes nothing, 0.6 reduces it by two fifths.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static double Surviving(double daily, double days, double ratio = 1) =>
        Math.Exp(-Guard.Within(0, double.MaxValue, daily) * Guard.Within(0, double.MaxValue, ratio) * Guard.Within(0, double.MaxValue, days));
}
