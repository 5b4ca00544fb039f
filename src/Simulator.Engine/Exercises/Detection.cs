namespace Simulator.Engine.Exercises;

/// <summary>The detection of a breach by repeated visits, each of which may miss it.</summary>
/// <remarks>
/// The complement of missing the breach every time, with independent visits: R. Avenhaus and M. J. Canty, "Compliance Quantified", Cambridge 1996.
/// </remarks>
public static class Detection
{
    /// <summary>The probability that at least one visit finds the breach.</summary>
    /// <param name="perVisit">The probability that one visit finds the breach, from 0 to 1.</param>
    /// <param name="visits">The number of visits, from 0 on.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static double AtLeastOnce(double perVisit, double visits) =>
        1 - Math.Pow(1 - Guard.Within(0, 1, perVisit), Guard.Within(0, double.MaxValue, visits));

    /// <summary>The number of visits that raises the probability to a target, before rounding up to whole visits.</summary>
    /// <param name="perVisit">The probability that one visit finds the breach, above 0 and below 1.</param>
    /// <param name="target">The target probability, from 0 to below 1.</param>
    /// <returns>Visits, from 0 on.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static double VisitsFor(double perVisit, double target) =>
        double.LogP1(-Guard.WithinHalfOpen(0, 1, target)) / double.LogP1(-Guard.WithinOpen(0, 1, perVisit));
}
