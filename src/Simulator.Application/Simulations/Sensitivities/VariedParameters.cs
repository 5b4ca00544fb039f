using Simulator.Domain.ModelCards;
using Simulator.Engine.Ensembles;
using Simulator.Engine.Runs;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations.Sensitivities;

/// <summary>A question to the model, with the parameters that are varied to answer it.</summary>
/// <param name="PreparedRuns">The question.</param>
/// <param name="Parameters">The parameters, in the order of the model.</param>
internal sealed record VariedParameters(PreparedRuns PreparedRuns, IReadOnlyList<Parameter> Parameters)
{
    /// <summary>Finds the parameters that are meant.</summary>
    /// <exception cref="BadInputException">
    /// One is unknown, set to a number already, or left out by the reference model; all problems are told at once.
    /// </exception>
    public static VariedParameters Of(PreparedRuns posed, SensitivitySetup setup)
    {
        var reference = setup.Runs.Reference;
        Parameter[] known = [.. posed.Model.Card.Parameters];
        Parameter[] free = [.. known.Where(parameter => !IsSet(parameter.Id) && !(reference && parameter.Role == ParameterRole.Added))];
        if (setup.Parameters.Count == 0)
        {
            Parameter[] usual = setup.All ? free : [.. free.Where(parameter => parameter.Role == ParameterRole.Exposed)];
            return usual.Length > 0 ? new(posed, usual) : throw new BadInputException(
                "All parameters are set, so that none is left to vary. Allowed: set fewer.");
        }

        var problems = new ProblemList();
        foreach (var id in setup.Parameters.Where(id => free.All(parameter => parameter.Id != id)))
        {
            problems.Add(new(
                IsSet(id) ? $"The parameter '{id}' is set and would be varied as well. Allowed: one of them."
                : known.Any(parameter => parameter.Id == id) ? $"The parameter '{id}' belongs to a step that the reference model leaves out. "
                    + $"{Spelling.Hint("", free.Select(parameter => parameter.Id))}"
                : $"Unknown parameter '{Spelling.Brief(id)}'. {Spelling.Hint(id, free.Select(parameter => parameter.Id))}"));
        }

        return problems.Count == 0
            ? new(posed, [.. free.Where(parameter => setup.Parameters.Contains(parameter.Id))])
            : throw problems.Refusal();

        bool IsSet(string id) => setup.Runs.Values.Any(value => value.Id == id);
    }

    /// <summary>Analyses the question under every reading of contested levers.</summary>
    /// <param name="runs">How many runs are made under one reading, for the progress.</param>
    /// <param name="progress">Hears how much is done, from 0 to 1.</param>
    /// <param name="analyse">The analysis, from the premise under other numbers.</param>
    public IReadOnlyList<Read<T>> Under<T>(long runs, IProgress<double>? progress, Func<Func<StochasticModel, RunInput>, Effort, T> analyse)
    {
        var readings = ContestedReadings.Of(PreparedRuns);
        var effort = PreparedRuns.Setup.Effort(progress, readings.Count * runs);
        return [.. readings.Select(reading => new Read<T>(reading.Name, analyse(model => PreparedRuns.RunInput(reading.Followed, model), effort)))];
    }

    /// <summary>What the analysis carries.</summary>
    public Varying Facts(Measure measure, long sets) => new(PreparedRuns.Facts(), measure, Parameters, sets);
}
