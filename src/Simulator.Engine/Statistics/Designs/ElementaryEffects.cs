using System.Runtime.InteropServices;
using MathNet.Numerics.Distributions;

namespace Simulator.Engine.Statistics.Designs;

/// <summary>The elementary effects of a parameter on an output at random points, per whole range of the parameter.</summary>
/// <param name="Mu">The mean effect, Morris's μ: close to 0 also when effects cancel.</param>
/// <param name="MuStar">The mean absolute effect, μ*: the importance of the parameter.</param>
/// <param name="Sigma">
/// The standard deviation of the effect, σ: 0 when the output is linear in the parameter and the parameter does not interact with others.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ElementaryEffects(Estimate Mu, Estimate MuStar, double Sigma)
{
    /// <summary>The effects of a parameter along at least two trajectories.</summary>
    internal static ElementaryEffects Of(double[] effects) =>
        new(Mean(effects), Mean([.. effects.Select(Math.Abs)]), Math.Sqrt(Variance(effects)));

    /// <summary>The mean with the interval of Student (1908), since trajectories are few.</summary>
    private static Estimate Mean(double[] values)
    {
        var mean = values.Average();
        var reach = StudentT.InvCDF(0, 1, values.Length - 1, (1 + Interval.Level) / 2) * Math.Sqrt(Variance(values) / values.Length);
        return new(mean, new(mean - reach, mean + reach));
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}
