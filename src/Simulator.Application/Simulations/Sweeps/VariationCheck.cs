using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Files.Problems;

namespace Simulator.Application.Simulations.Sweeps;

/// <summary>Checks that variations fit the model of a case.</summary>
internal static class VariationCheck
{
    /// <summary>The problems of a variation.</summary>
    /// <param name="variation">The variation.</param>
    /// <param name="case">The case.</param>
    /// <param name="setup">The setup of the runs; a parameter that it sets cannot be varied too.</param>
    public static IEnumerable<Problem> Problems(Variation variation, Case @case, RunSetup setup) =>
        variation.IsLever ? OfLever(variation, @case) : OfParameter(variation, [.. @case.Model?.Parameters ?? []], setup);

    /// <summary>The problems of the days on which levers begin.</summary>
    /// <param name="variations">The variations.</param>
    /// <param name="prepared">The runs; a lever that they assume cannot begin on the same day again.</param>
    public static IEnumerable<Problem> OfDays(IReadOnlyList<Variation> variations, PreparedRuns prepared)
    {
        var levers = variations.Where(variation => variation.IsLever).ToArray();
        foreach (var problem in levers.Select(one => RunChecks.OfDay($"'{one.Name}'", one.On, prepared.From, prepared.Until)).OfType<Problem>())
        {
            yield return problem;
        }

        var begun = levers.Select(variation => (Lever: variation.Of, On: variation.On ?? prepared.From))
            .Concat(prepared.Setup.Levers.Select(lever => (Lever: lever.Lever.Value, On: lever.On ?? prepared.From)));
        foreach (var (lever, day) in begun.CountBy(one => one).Where(one => one.Value > 1).Select(one => one.Key))
        {
            yield return new($"The lever '{lever}' begins more than once on {day:yyyy-MM-dd}. Allowed: once a day, whether varied or assumed.");
        }
    }

    private static IEnumerable<Problem> OfLever(Variation variation, Case @case)
    {
        if (RunChecks.OfLever(@case, variation.Of) is { } unknown)
        {
            yield return unknown;
        }

        foreach (var level in Ends(variation).Where(level => level is < 0 or > 1))
        {
            yield return new($"{variation.Name} = {level} is not a level of a lever. Allowed: from 0 to 1.");
        }
    }

    private static IEnumerable<Problem> OfParameter(Variation variation, Parameter[] parameters, RunSetup setup)
    {
        // A case without a model is refused as a whole.
        if (parameters.Length == 0)
        {
            yield break;
        }

        if (Array.Find(parameters, known => known.Id == variation.Of) is not { } parameter)
        {
            yield return RunChecks.Unknown(variation.Of, parameters);
            yield break;
        }

        foreach (var problem in Ends(variation).Select(value => RunChecks.OfValue(parameter, value)).OfType<Problem>())
        {
            yield return problem;
        }

        if (setup.Values.Any(set => set.Id == parameter.Id))
        {
            yield return RunChecks.SetAndVaried(parameter.Id);
        }

        if (setup.Reference && parameter.Role == ParameterRole.Added)
        {
            yield return new(
                $"The parameter '{parameter.Id}' belongs to a step that the reference model leaves out. Allowed: to vary it without --reference.");
        }
    }

    /// <summary>The lowest and the highest value: of many values, checking the two ends is enough.</summary>
    private static IEnumerable<double> Ends(Variation variation) => new[] { variation.Low, variation.High }.Distinct();
}
