using Simulator.Domain.ModelCards;
using Simulator.Engine.Runs;
using Simulator.Engine.Statistics;
using Simulator.Engine.Statistics.Designs;

namespace Simulator.Engine.Ensembles;

/// <summary>What a parameter does to a measure when it goes through its range and all others stay.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="AtLeast">The measure at the lowest sensible value.</param>
/// <param name="AtMost">The measure at the highest.</param>
/// <param name="ChangeAtLeast">What the lowest value changes, under the same luck.</param>
/// <param name="ChangeAtMost">What the highest value changes, under the same luck.</param>
public sealed record Swing(Parameter Parameter, Estimate AtLeast, Estimate AtMost, Estimate ChangeAtLeast, Estimate ChangeAtMost)
{
    /// <summary>How far apart the two are.</summary>
    public double Width => Math.Abs(ChangeAtMost.Value - ChangeAtLeast.Value);
}

/// <summary>How much a result hangs on numbers that nobody knows well.</summary>
public static class Sensitivity
{
    /// <summary>Varies one parameter at a time over its range.</summary>
    /// <param name="model">The model.</param>
    /// <param name="input">The input under other numbers.</param>
    /// <param name="measure">The measure that is looked at.</param>
    /// <param name="varied">The parameters to vary.</param>
    /// <param name="seed">The seed of all chance, the same everywhere.</param>
    /// <param name="runs">Runs for each value.</param>
    /// <param name="effort">How they are spread over the machine.</param>
    /// <param name="cancel">Stops between runs.</param>
    /// <returns>The swings, the widest first.</returns>
    public static IReadOnlyList<Swing> OneAtATime(
        StochasticModel model, Func<StochasticModel, RunInput> input, Measure measure, IReadOnlyList<Parameter> varied, ulong seed, long runs,
        Effort effort,
        CancellationToken cancel = default)
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

    /// <summary>Screens parameters by elementary effects over all of their ranges at once.</summary>
    /// <param name="model">The model.</param>
    /// <param name="input">The input under other numbers.</param>
    /// <param name="measure">The measure that is looked at.</param>
    /// <param name="varied">The parameters to vary.</param>
    /// <param name="trajectories">How many walks through the ranges, from 2.</param>
    /// <param name="seed">The seed of all chance and of the walks.</param>
    /// <param name="runs">Runs at each point.</param>
    /// <param name="effort">How they are spread over the machine.</param>
    /// <param name="cancel">Stops between runs.</param>
    /// <returns>The effects of the parameters, in their order.</returns>
    public static IReadOnlyList<ElementaryEffects> ByMorris(
        StochasticModel model, Func<StochasticModel, RunInput> input, Measure measure, IReadOnlyList<Parameter> varied, int trajectories, ulong seed,
        long runs, Effort effort,
        CancellationToken cancel = default)
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

    /// <summary>Shares out the variance of a measure over the ranges of all parameters.</summary>
    /// <param name="model">The model.</param>
    /// <param name="input">The input under other numbers.</param>
    /// <param name="measure">The measure that is looked at.</param>
    /// <param name="varied">The parameters to vary.</param>
    /// <param name="rows">How many rows the design has, from 2.</param>
    /// <param name="seed">The seed of all chance and of the design.</param>
    /// <param name="runs">Runs at each point.</param>
    /// <param name="effort">How they are spread over the machine.</param>
    /// <param name="cancel">Stops between runs.</param>
    /// <returns>The indices of the parameters, in their order; none where the measure never varies.</returns>
    public static IReadOnlyList<SobolIndex>? BySobol(
        StochasticModel model, Func<StochasticModel, RunInput> input, Measure measure, IReadOnlyList<Parameter> varied, int rows, ulong seed,
        long runs, Effort effort,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(varied);
        var design = new SobolDesign(rows, varied.Count, seed);
        double[] Outputs(Func<int, double[]> point) => [.. Enumerable.Range(0, rows).Select(
            row => At(model, input, measure, varied, point(row), seed, runs, effort, cancel))];
        return SobolIndices.Of(
            Outputs(design.A), Outputs(design.B),
            [.. Enumerable.Range(0, varied.Count).Select(dimension => Outputs(row => design.Mixed(row, dimension)))]);
    }

    /// <summary>Surveys of the input under numbers drawn from all ranges at once, by a Latin hypercube. Each is made when it is asked for.</summary>
    /// <param name="model">The model.</param>
    /// <param name="input">The input under other numbers.</param>
    /// <param name="varied">The parameters to vary.</param>
    /// <param name="points">How many draws of numbers.</param>
    /// <param name="seed">The seed of all chance and of the draws.</param>
    /// <param name="runs">Runs under each.</param>
    /// <param name="effort">How they are spread over the machine.</param>
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

    /// <summary>The numbers at a point of the unit cube: 0 is the lowest sensible value, 1 the highest.</summary>
    internal static Dictionary<string, double> Numbers(IReadOnlyList<Parameter> varied, double[] point) =>
        varied.Zip(point).ToDictionary(
            pair => pair.First.Id,
            pair => Math.Clamp(pair.First.Least + (pair.Second * (pair.First.Most - pair.First.Least)), pair.First.Least, pair.First.Most),
            StringComparer.Ordinal);

    private static double At(
        StochasticModel model, Func<StochasticModel, RunInput> input, Measure measure, IReadOnlyList<Parameter> varied, double[] point, ulong seed,
        long runs, Effort effort,
        CancellationToken cancel) =>
        EnsembleResult.Of(input(model.With(Numbers(varied, point))), seed, runs, effort, cancel: cancel).Measures[(int)measure].Average;
}
