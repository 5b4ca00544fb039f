using Simulator.Engine.Runs;

namespace Simulator.Engine.Exercises;

/// <summary>The most helpful number of mediators.</summary>
/// <remarks>
/// According to <see cref="BargainingStep.MediatorBonus"/>, whose shape follows T. Böhmelt, "Disaggregating mediations", British Journal of Political
/// Science 41, 2011.
/// </remarks>
public static class MediatorNumber
{
    /// <summary>The minimum number compared: two, at which the bonus of the model is 0.</summary>
    public const int Min = 2;

    /// <summary>The number with the highest bonus; the smallest of equals.</summary>
    /// <param name="most">The maximum number compared, from <see cref="Min"/> on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is below <see cref="Min"/>.</exception>
    public static int Best(int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, Min);
        return Enumerable.Range(Min, most - Min + 1).MaxBy(number => BargainingStep.MediatorBonus(number));
    }
}
