using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations.Sensitivities;

/// <summary>The runs, the measure and the parameters of an analysis.</summary>
/// <param name="Runs">The runs. A parameter that they set keeps that value, and is not varied.</param>
/// <param name="Measure">The measure to analyse.</param>
/// <param name="Parameters">The parameters to vary, by their symbols; default: the exposed ones.</param>
/// <param name="All">True to vary thresholds and the parameters of added steps too.</param>
public sealed record SensitivitySetup(RunSetup Runs, Measure Measure = Measure.Relapse, ValueList<string> Parameters = default, bool All = false)
{
    /// <summary>The problems of the setup that do not depend on the timeline.</summary>
    /// <param name="size">The number of walks, rows or draws.</param>
    /// <param name="allowed">The allowed numbers of them; default: no check.</param>
    /// <param name="what">The word for them.</param>
    internal IEnumerable<Problem> Problems(int size = 0, Range? allowed = null, string what = "")
    {
        foreach (var problem in Runs.Problems())
        {
            yield return problem;
        }

        if (All && Parameters.Count > 0)
        {
            yield return new("Both --parameters and --all are given. Allowed: one of them.");
        }

        if (allowed is { Start.Value: var min, End.Value: var max } && (size < min || size > max))
        {
            yield return new($"The number of {what} is {size}. Allowed: {min} to {max}.");
        }
    }
}

/// <summary>The facts that every analysis of parameters reports.</summary>
/// <param name="Facts">The facts of the runs; their number of runs is that of one set of values.</param>
/// <param name="Measure">The measure analysed.</param>
/// <param name="Varied">The parameters that were varied, in the order of the model.</param>
/// <param name="Sets">The number of sets of values that were run, each under every reading.</param>
public sealed record Varying(RunFacts Facts, Measure Measure, IReadOnlyList<Parameter> Varied, long Sets);
