using Simulator.Domain.ModelCards;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;
using Simulator.Engine.Statistics.Designs;

namespace Simulator.Engine.Ensembles;

/// <summary>The swing of a measure over the range of one parameter, with all others fixed.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="AtLeast">The measure at the lowest sensible value.</param>
/// <param name="AtMost">The measure at the highest sensible value.</param>
/// <param name="ChangeAtLeast">The change of the measure at the lowest value, on common random numbers.</param>
/// <param name="ChangeAtMost">The change of the measure at the highest value, on common random numbers.</param>
public sealed record Swing(Parameter Parameter, Estimate AtLeast, Estimate AtMost, Estimate ChangeAtLeast, Estimate ChangeAtMost)
{
    /// <summary>The absolute difference between the two changes.</summary>
    public double Width => Math.Abs(ChangeAtMost.Value - ChangeAtLeast.Value);
}

/// <summary>The sensitivity of a result to uncertain parameters.</summary>
public static class Sensitivity
{
    /// <summary>Varies one parameter at a time over its range.</summary>
    /// <param name="model">The model.</param>
    /// <param name="input">Makes the input of a model with given parameter values.</param>
    /// <param name="measure">The measure analysed.</param>
    /// <param name="varied">The parameters to vary.</param>
    /// <param name="seed">The seed of all draws, the same for each value.</param>
    /// <param name="runs">The number of runs for each value.</param>
    /// <param name="effort">The threads, and the receiver of progress.</param>
    /// <param name="cancel">Stops between runs.</param>
    /// <returns>The swings, the widest first.</returns>
    public static IReadOnlyList<Swing> OneAtATime(
        StochasticModel model, Func<StochasticModel, RunInput> input, Measure measure, IReadOnlyList<Parameter> varied, ulong seed, long runs,
        Effort effort, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(varied);
        var without = input(model);
        Comparison At(Parameter parameter, double value) =>
            Comparison.Of(
                input(model.With(new Dictionary<string, double>(StringComparer.Ordinal) { [parameter.Id] = value })), without, seed, runs, effort,
                cancel);

        return
        [
            .. varied.Select(parameter =>
            {
                var (least, most) = (At(parameter, parameter.Least), At(parameter, parameter.Most));
                return new Swing(parameter, least.With.Level(measure), most.With.Level(measure), least.Effect(measure), most.Effect(measure));
            }).OrderByDescending(swing => swing.Width),
        ];
    }

    /// <summary>Screens parameters by elementary effects (Morris), over the ranges of all parameters together.</summary>
    /// <param name="model">The model.</param>
    /// <param name="input">Makes the input of a model with given parameter values.</param>
    /// <param name="measure">The measure analysed.</param>
    /// <param name="varied">The parameters to vary.</param>
    /// <param name="trajectories">The number of trajectories through the ranges, from 2.</param>
    /// <param name="seed">The seed of all draws and of the trajectories.</param>
    /// <param name="runs">The number of runs at each point.</param>
    /// <param name="effort">The threads, and the receiver of progress.</param>
    /// <param name="cancel">Stops between runs.</param>
    /// <returns>The effects of the parameters, in their order.</returns>
    public static IReadOnlyList<ElementaryEffects> ByMorris(
        StochasticModel model, Func<StochasticModel, RunInput> input, Measure measure, IReadOnlyList<Parameter> varied, int trajectories, ulong seed,
        long runs, Effort effort, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(varied);
        const int Levels = 4;
        var walks = Morris.Trajectories(trajectories, varied.Count, Levels, seed);
        return Morris.Effects(
            walks,
            [.. walks.Select(
                walk => (IReadOnlyList<double>)[.. walk.Points.Select(
                    point => At(model, input, measure, varied, point, seed, runs, effort, cancel))])]);
    }

    /// <summary>Attributes the variance of a measure over the ranges of all parameters to each of them, by Sobol indices.</summary>
    /// <param name="model">The model.</param>
    /// <param name="input">Makes the input of a model with given parameter values.</param>
    /// <param name="measure">The measure analysed.</param>
    /// <param name="varied">The parameters to vary.</param>
    /// <param name="rows">The number of rows of the design, from 2.</param>
    /// <param name="seed">The seed of all draws and of the design.</param>
    /// <param name="runs">The number of runs at each point.</param>
    /// <param name="effort">The threads, and the receiver of progress.</param>
    /// <param name="cancel">Stops between runs.</param>
    /// <returns>The indices of the parameters, in their order; <c>null</c> when the measure never varies.</returns>
    public static IReadOnlyList<SobolIndex>? BySobol(
        StochasticModel model, Func<StochasticModel, RunInput> input, Measure measure, IReadOnlyList<Parameter> varied, int rows, ulong seed,
        long runs, Effort effort, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(varied);
        var design = new SobolDesign(rows, varied.Count, seed);
        double[] Outputs(Func<int, double[]> point) => [.. Enumerable.Range(0, rows).Select(
            row => At(model, input, measure, varied, point(row), seed, runs, effort, cancel))];
        return SobolIndices.Of(
            Outputs(design.A), Outputs(design.B),
            [.. Enumerable.Range(0, varied.Count).Select(dimension => Outputs(row => design.Mixed(row, dimension)))]);
    }

    /// <summary>Ensembles under parameter values drawn from all ranges together, by a Latin hypercube. Each is run when it is enumerated.</summary>
    /// <param name="model">The model.</param>
    /// <param name="input">Makes the input of a model with given parameter values.</param>
    /// <param name="varied">The parameters to vary.</param>
    /// <param name="points">The number of points, at least 1.</param>
    /// <param name="seed">The seed of all draws and of the points.</param>
    /// <param name="runs">The number of runs at each point.</param>
    /// <param name="effort">The threads, and the receiver of progress.</param>
    /// <param name="cancel">Stops between runs.</param>
    public static IEnumerable<EnsembleResult> OverRanges(
        StochasticModel model, Func<StochasticModel, RunInput> input, IReadOnlyList<Parameter> varied, int points, ulong seed, long runs,
        Effort effort, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(varied);
        return LatinHypercube.Points(points, varied.Count, seed).Select(
            point => EnsembleResult.Of(input(model.With(Numbers(varied, point))), seed, runs, effort, cancel: cancel));
    }

    /// <summary>The parameter values at a point of the unit cube: 0 is the lowest sensible value, 1 the highest.</summary>
    internal static Dictionary<string, double> Numbers(IReadOnlyList<Parameter> varied, double[] point) =>
        varied.Zip(point).ToDictionary(
            pair => pair.First.Id,
            pair => Math.Clamp(pair.First.Least + (pair.Second * (pair.First.Most - pair.First.Least)), pair.First.Least, pair.First.Most),
            StringComparer.Ordinal);

    private static double At(
        StochasticModel model, Func<StochasticModel, RunInput> input, Measure measure, IReadOnlyList<Parameter> varied, double[] point, ulong seed,
        long runs, Effort effort, CancellationToken cancel) =>
        EnsembleResult.Of(input(model.With(Numbers(varied, point))), seed, runs, effort, cancel: cancel).Measures[(int)measure].Average;
}
