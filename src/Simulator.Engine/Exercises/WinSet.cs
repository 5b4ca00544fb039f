namespace Simulator.Engine.Exercises;

/// <summary>Whether those at home accept what was agreed at the table, and what it would take.</summary>
/// <remarks>
/// R. D. Putnam, "Diplomacy and domestic politics: the logic of two-level games", International Organization 42, 1988. Incentives that move the edge
/// of the win-set evenly are an assumption.
/// </remarks>
public static class WinSet
{
    /// <summary>How far an agreement lies outside what those at home accept.</summary>
    /// <param name="agreed">What was agreed, on a scale of concession from 0 (none) to 1 (all that was asked).</param>
    /// <param name="accepts">The most that they accept, on the same scale.</param>
    /// <returns>From 0 to 1; 0 where it is ratified.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static double Gap(double agreed, double accepts) => Math.Max(0, Guard.Within(0, 1, agreed) - Guard.Within(0, 1, accepts));

    /// <summary>The incentives that close a gap.</summary>
    /// <param name="gap">The gap, from 0 to 1.</param>
    /// <param name="perUnit">How much further they go for one unit of incentives, above 0.</param>
    /// <returns>Units of incentives, from 0 on. More than 1 is more than the model's lever can give.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static double Incentives(double gap, double perUnit) => Guard.Within(0, 1, gap) / Guard.Within(double.Epsilon, double.MaxValue, perUnit);
}
