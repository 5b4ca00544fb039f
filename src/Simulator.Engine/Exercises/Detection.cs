namespace Simulator.Engine.Exercises;

/// <summary>How surely repeated visits find a breach that each of them may miss.</summary>
/// <remarks>
/// The complement of missing it every time, each visit by its own luck: R. Avenhaus and M. J. Canty, "Compliance Quantified", Cambridge 1996.
/// </remarks>
public static class Detection
{
    /// <summary>The chance that at least one visit finds it.</summary>
    /// <param name="perVisit">The chance that one visit finds it, from 0 to 1.</param>
    /// <param name="visits">How many visits, from 0 on.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static double AtLeastOnce(double perVisit, double visits) =>
        1 - Math.Pow(1 - Guard.Within(0, 1, perVisit), Guard.Within(0, double.MaxValue, visits));

    /// <summary>How many visits bring the chance up to a target, before rounding up to whole visits.</summary>
    /// <param name="perVisit">The chance that one visit finds it, above 0 and below 1.</param>
    /// <param name="target">The chance that is wanted, from 0 to below 1.</param>
    /// <returns>From 0 on.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static double VisitsFor(double perVisit, double target) =>
        double.LogP1(-Guard.WithinHalfOpen(0, 1, target)) / double.LogP1(-Guard.WithinOpen(0, 1, perVisit));
}
