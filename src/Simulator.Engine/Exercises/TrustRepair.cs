namespace Simulator.Engine.Exercises;

/// <summary>The slow growth of trust on quiet days, and its fast loss by attacks.</summary>
/// <remarks>
/// Small steps that the other side can check and return: C. E. Osgood, "An Alternative to War or Surrender", 1962. The equation is the model's own:
/// a quiet day adds a share of the missing trust, and an attack removes a share of the existing trust.
/// </remarks>
public static class TrustRepair
{
    /// <summary>Trust after quiet days.</summary>
    /// <param name="trust">Trust before, from 0 (none) to 1 (full).</param>
    /// <param name="days">Quiet days, from 0 on.</param>
    /// <param name="gain">Share of the missing trust that a quiet day adds, from 0 to 1.</param>
    /// <returns>From <paramref name="trust"/> to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static double AfterQuiet(double trust, double days, double gain) =>
        1 - ((1 - Guard.Within(0, 1, trust)) * Math.Pow(1 - Guard.Within(0, 1, gain), Guard.Within(0, double.MaxValue, days)));

    /// <summary>Trust after attacks.</summary>
    /// <param name="trust">Trust before, from 0 to 1.</param>
    /// <param name="attacks">Attacks, from 0 on.</param>
    /// <param name="loss">Share of trust that an attack removes, from 0 to 1.</param>
    /// <returns>From 0 to <paramref name="trust"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static double AfterAttacks(double trust, double attacks, double loss) =>
        Guard.Within(0, 1, trust) * Math.Pow(1 - Guard.Within(0, 1, loss), Guard.Within(0, double.MaxValue, attacks));

    /// <summary>The quiet days that bring trust from one level to another, before rounding up to whole days.</summary>
    /// <param name="from">Trust now, from 0 to 1.</param>
    /// <param name="to">The target level of trust, from 0 to 1.</param>
    /// <param name="gain">Share of the missing trust that a quiet day adds, above 0 and below 1.</param>
    /// <returns>Days, from 0 on; 0 when trust has that level already, and infinite for full trust, which quiet days only approach.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static double QuietDays(double from, double to, double gain)
    {
        Guard.Within(0, 1, from);
        Guard.Within(0, 1, to);
        Guard.WithinOpen(0, 1, gain);
        return from >= to ? 0 : Math.Log((1 - to) / (1 - from)) / double.LogP1(-gain);
    }
}
