using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations.Sensitivities;

/// <summary>What to vary, and what to look at.</summary>
/// <param name="Runs">What to run. A number that it sets stays as it is set, and is not varied.</param>
/// <param name="Measure">The measure that is looked at.</param>
/// <param name="Parameters">The parameters to vary, by their symbols; the exposed ones when left out.</param>
/// <param name="All">Whether thresholds and the numbers of added steps are varied as well.</param>
public sealed record SensitivitySetup(RunSetup Runs, Measure Measure = Measure.Relapse, ValueList<string> Parameters = default, bool All = false)
{
    /// <summary>What is wrong with it, whatever the timeline.</summary>
    /// <param name="size">How many walks, rows or draws there shall be.</param>
    /// <param name="allowed">How many there may be.</param>
    /// <param name="what">What they are called.</param>
    internal IEnumerable<Problem> Problems(int size = 0, Range? allowed = null, string what = "")
    {
        foreach (var problem in Runs.Problems())
        {
            yield return problem;
        }

        if (All && Parameters.Count > 0)
        {
            yield return new("Parameters are named, and all are asked for. Allowed: one of them.");
        }

        if (allowed is { Start.Value: var least, End.Value: var most } && (size < least || size > most))
        {
            yield return new($"{size} {what} cannot be made. Allowed: {least} to {most}.");
        }
    }
}

/// <summary>What every analysis of parameters carries.</summary>
/// <param name="Facts">What every number here goes with; its runs are those of one set of numbers.</param>
/// <param name="Measure">The measure that was looked at.</param>
/// <param name="Varied">The parameters that were varied, in the order of the model.</param>
/// <param name="Sets">How many sets of numbers were run, each under every reading.</param>
public sealed record Varying(RunFacts Facts, Measure Measure, IReadOnlyList<Parameter> Varied, long Sets);

/// <summary>What was found under a reading of contested levers.</summary>
/// <typeparam name="T">What was found.</typeparam>
/// <param name="Reading">The names of the readings; none where no contested lever is in force.</param>
/// <param name="Found">What was found.</param>
public sealed record Read<T>(string? Reading, T Found);
