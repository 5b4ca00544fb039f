using Simulator.Engine.Runs;

namespace Simulator.Engine.Exercises;

/// <summary>How many mediators help most.</summary>
/// <remarks>
/// By <see cref="BargainingStep.MediatorBonus"/>, whose shape is after T. Böhmelt, "Disaggregating mediations", British Journal of Political Science
/// 41, 2011.
/// </remarks>
public static class MediatorNumber
{
    /// <summary>The fewest that are compared: two, with whom the model's bonus is 0.</summary>
    public const int Min = 2;

    /// <summary>The number with the highest bonus; the smaller one of equals.</summary>
    /// <param name="most">The most that are compared, from <see cref="Min"/> on.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two are to be compared.</exception>
    public static int Best(int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, Min);
        return Enumerable.Range(Min, most - Min + 1).MaxBy(number => BargainingStep.MediatorBonus(number));
    }
}
