using Simulator.Domain.ModelCards;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations.Sensitivities;

/// <summary>Prepared runs with the parameters that an analysis varies.</summary>
/// <param name="PreparedRuns">The runs.</param>
/// <param name="Measure">The measure analysed.</param>
/// <param name="Parameters">The parameters, in the order of the model.</param>
internal sealed record VariedParameters(PreparedRuns PreparedRuns, Measure Measure, IReadOnlyList<Parameter> Parameters)
{
    /// <summary>Prepares the runs of an analysis, and finds its parameters.</summary>
    /// <exception cref="BadInputException">The runs cannot be prepared, or a parameter cannot be varied; lists all problems of either.</exception>
    public static async Task<VariedParameters> PrepareAsync(RunPreparation preparation, ParameterAnalysis analysis, CancellationToken cancel) =>
        Of(await preparation.PrepareAsync(analysis.Setup.Runs, cancel), analysis.Setup);

    /// <summary>Finds the parameters to vary.</summary>
    /// <exception cref="BadInputException">
    /// A parameter is unknown, set to a value already, or left out by the reference model; lists all problems.
    /// </exception>
    public static VariedParameters Of(PreparedRuns prepared, SensitivitySetup setup)
    {
        var reference = setup.Runs.Reference;
        Parameter[] known = [.. prepared.Model.Card.Parameters];
        Parameter[] free = [.. known.Where(parameter => !IsSet(parameter.Id) && !(reference && parameter.Role == ParameterRole.Added))];
        if (setup.Parameters.Count == 0)
        {
            Parameter[] standard = setup.All ? free : [.. free.Where(parameter => parameter.Role == ParameterRole.Exposed)];
            return standard.Length > 0 ? new(prepared, setup.Measure, standard) : throw new BadInputException(
                "All parameters are set, so none is left to vary. Allowed: set fewer.");
        }

        var problems = new ProblemList();
        foreach (var id in setup.Parameters.Where(id => free.All(parameter => parameter.Id != id)))
        {
            problems.Add(
                IsSet(id) ? RunChecks.SetAndVaried(id)
                : known.Any(parameter => parameter.Id == id) ? new($"The parameter '{id}' belongs to a step that the reference model leaves out. "
                    + $"{Spelling.Hint("", free.Select(parameter => parameter.Id))}")
                : RunChecks.Unknown(id, free));
        }

        return problems.Count == 0
            ? new(prepared, setup.Measure, [.. free.Where(parameter => setup.Parameters.Contains(parameter.Id))])
            : throw problems.Refusal();

        bool IsSet(string id) => setup.Runs.Values.Any(value => value.Id == id);
    }

    /// <summary>Analyses the runs under every reading of contested levers.</summary>
    /// <param name="sets">The number of sets of values that are run under one reading, for the progress.</param>
    /// <param name="progress">The receiver of the part that is done, from 0 to 1; may be left out.</param>
    /// <param name="analyse">The analysis, given the input of a model with other values.</param>
    public IReadOnlyList<UnderReading<T>> Under<T>(long sets, IProgress<double>? progress, Func<Func<StochasticModel, RunInput>, Effort, T> analyse)
    {
        var readings = ContestedReadings.Of(PreparedRuns);
        var effort = PreparedRuns.Setup.Effort(progress, readings.Count * sets * PreparedRuns.Setup.Runs);
        return
        [
            .. readings.Select(reading => new UnderReading<T>(
                reading.Name, analyse(model => PreparedRuns.RunInput(reading.Followed, model), effort))),
        ];
    }

    /// <summary>The facts of the analysis.</summary>
    /// <param name="sets">The number of sets of values that are run, each under every reading.</param>
    public Varying Facts(long sets) => new(PreparedRuns.Facts(), Measure, Parameters, sets);
}
