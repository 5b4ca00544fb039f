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
        foreach (var variation in levers.Where(variation => variation.On < prepared.From || variation.On > prepared.Until))
        {
            yield return new(
                $"'{variation.Name}' would begin on {variation.On:yyyy-MM-dd}. "
                + $"Allowed: {prepared.From:yyyy-MM-dd} to {prepared.Until:yyyy-MM-dd}, the days of the runs.");
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
        if (!@case.Levers.Any(known => known.Id.Value == variation.Of))
        {
            yield return new(
                $"Unknown lever '{Spelling.Brief(variation.Of)}'. {Spelling.Hint(variation.Of, @case.Levers.Select(known => known.Id.Value))}");
        }

        foreach (var level in Outside(variation, 0, 1))
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
            yield return new(
                $"Unknown parameter '{Spelling.Brief(variation.Of)}'. {Spelling.Hint(variation.Of, parameters.Select(known => known.Id))}");
            yield break;
        }

        foreach (var value in Outside(variation, parameter.Least, parameter.Most))
        {
            yield return new(
                $"{parameter.Id} = {value} is outside its range. Allowed: from {parameter.Least} to {parameter.Most} ({parameter.Unit}).");
        }

        if (setup.Values.Any(set => set.Id == parameter.Id))
        {
            yield return new($"The parameter '{parameter.Id}' is both set and varied. Allowed: one of them.");
        }

        if (setup.Reference && parameter.Role == ParameterRole.Added)
        {
            yield return new(
                $"The parameter '{parameter.Id}' belongs to a step that the reference model leaves out. Allowed: to vary it without --reference.");
        }
    }

    /// <summary>The values outside the limits; of many values, checking the two ends is enough.</summary>
    private static IEnumerable<double> Outside(Variation variation, double min, double max) =>
        new[] { variation.Low, variation.High }.Distinct().Where(value => value < min || value > max);
}
