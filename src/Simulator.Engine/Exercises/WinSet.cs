namespace Simulator.Engine.Exercises;

/// <summary>The domestic ratification of an agreement, and the incentives that it takes.</summary>
/// <remarks>
/// R. D. Putnam, "Diplomacy and domestic politics: the logic of two-level games", International Organization 42, 1988. Incentives that move the edge
/// of the win-set evenly are an assumption.
/// </remarks>
public static class WinSet
{
    /// <summary>The distance of an agreement from the win-set of the domestic constituents.</summary>
    /// <param name="agreed">The agreed concession, from 0 (none) to 1 (all that was asked).</param>
    /// <param name="accepts">The maximum concession that the constituents accept, on the same scale.</param>
    /// <returns>A distance from 0 to 1; 0 when the agreement is ratified.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static double Gap(double agreed, double accepts) => Math.Max(0, Guard.Within(0, 1, agreed) - Guard.Within(0, 1, accepts));

    /// <summary>The incentives that close a gap.</summary>
    /// <param name="gap">The gap, from 0 to 1.</param>
    /// <param name="perUnit">The additional concession accepted for one unit of incentives, above 0.</param>
    /// <returns>Units of incentives, from 0 on. More than 1 exceeds the maximum of the model's lever.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static double Incentives(double gap, double perUnit) => Guard.Within(0, 1, gap) / Guard.Within(double.Epsilon, double.MaxValue, perUnit);
}
