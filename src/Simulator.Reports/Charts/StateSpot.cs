namespace Simulator.Reports.Charts;

/// <summary>The symbol of a state of a dispute.</summary>
public static class StateSpot
{
    /// <summary>The radius of a dot.</summary>
    public const double Radius = 6;

    /// <summary>The radius of a ring.</summary>
    public const double Ring = 11;

    /// <summary>Draws a dot for a state, a ring for an equilibrium, and both for a Nash equilibrium.</summary>
    public static void Draw(Svg svg, bool equilibrium, bool nash, double x, double y)
    {
        svg.Dot("paper-on fill", x, y, (equilibrium ? Ring : Radius) + 2);
        if (equilibrium)
        {
            svg.Dot("ink-on edge", x, y, Ring);
        }

        if (nash || !equilibrium)
        {
            svg.Dot(nash ? "ink-on fill" : "rest-on fill", x, y, Radius);
        }
    }
}
