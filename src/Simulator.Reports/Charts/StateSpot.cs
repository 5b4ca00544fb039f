namespace Simulator.Reports.Charts;

/// <summary>How a state of a dispute is drawn.</summary>
public static class StateSpot
{
    /// <summary>The radius of a dot.</summary>
    public const double Radius = 6;

    /// <summary>The radius of a ring.</summary>
    public const double Ring = 11;

    /// <summary>A dot, a ring for an equilibrium, both for one in the strictest sense.</summary>
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
