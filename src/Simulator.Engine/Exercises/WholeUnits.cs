namespace Simulator.Engine.Exercises;

/// <summary>Rounding up to whole units, such as visits and days.</summary>
public static class WholeUnits
{
    private const double Slack = 1e-9;

    /// <summary>The least whole number of units that suffices. A number that is whole up to floating-point error is not rounded up.</summary>
    /// <param name="enough">The number of units that would suffice, from 0 on.</param>
    public static double Up(double enough) => Math.Ceiling(enough - (Slack * Math.Max(1, Math.Abs(enough))));
}
