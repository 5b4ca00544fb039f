namespace Simulator.Engine.Exercises;

/// <summary>Visits and days come whole.</summary>
public static class WholeUnits
{
    private const double Slack = 1e-9;

    /// <summary>The fewest whole ones that are enough. What is whole but for the rounding of the computer is not rounded up.</summary>
    /// <param name="enough">How much would be enough, from 0 on.</param>
    public static double Up(double enough) => Math.Ceiling(enough - (Slack * Math.Max(1, Math.Abs(enough))));
}
