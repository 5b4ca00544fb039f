using Simulator.Domain.Values;

namespace Simulator.Domain.ModelCards;

public static partial class ModelRules
{
    /// <summary>The flaws of a parameter. An unknown name is not reported here.</summary>
    public static IEnumerable<Flaw> BrokenBy(Parameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        if (parameter.Least > parameter.Most)
        {
            yield return Above(parameter.Least, parameter.Most);
        }
        else if (!(parameter.Value >= parameter.Least && parameter.Value <= parameter.Most))
        {
            yield return new(
                nameof(Parameter.Value),
                $"{Number(parameter.Value)} lies outside its range. Allowed: from {Range(parameter.Least, parameter.Most)}.");
        }

        if (ModelParameters.Find(parameter.Id) is not { } known)
        {
            yield break;
        }

        if (parameter.Role != known.Role)
        {
            yield return new(
                nameof(Parameter.Role),
                $"'{parameter.Id}' cannot have the role '{EnumWords.Code(parameter.Role)}'. Allowed: {EnumWords.Code(known.Role)}.");
        }

        if (parameter.Least < known.Lowest || parameter.Most > known.Highest)
        {
            yield return new(
                parameter.Least < known.Lowest ? nameof(Parameter.Least) : nameof(Parameter.Most),
                $"'{parameter.Id}' may not range from {Range(parameter.Least, parameter.Most)}. Allowed: from {Range(known.Lowest, known.Highest)}.");
        }
    }

    /// <summary>The flaws of a stylised fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="opens">The first day of the model; <c>null</c> when unknown.</param>
    public static IEnumerable<Flaw> BrokenBy(StylisedFact fact, DateOnly? opens)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (fact is { Least: null, Most: null })
        {
            yield return new(null, "The fact has no target. Allowed: 'least', 'most' or both.");
        }

        if (fact.Least > fact.Most)
        {
            yield return Above(fact.Least.Value, fact.Most.Value);
        }

        if (fact.Until <= opens)
        {
            yield return new(
                nameof(StylisedFact.Until),
                $"Runs until {Day(fact.Until)} would end before they begin: the model opens on {Day(opens.Value)}. Allowed: a later day.");
        }
    }

    /// <summary>The flaws of a reference class. Its curve must fall from 1, with rising days.</summary>
    public static IEnumerable<Flaw> BrokenBy(ReferenceClass reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (reference.Points.Count == 0)
        {
            yield return new(nameof(ReferenceClass.Points), "The curve has no points. Allowed: one or more, such as { days: 60, share: 0.85 }.");
        }

        var (days, share) = (0, 1.0);
        foreach (var point in reference.Points)
        {
            if (!(point.Days > days && point.Share >= 0 && point.Share <= share))
            {
                yield return new(
                    nameof(ReferenceClass.Points),
                    $"A share of {Number(point.Share)} after {point.Days} days cannot follow {Number(share)} after {days}. "
                    + $"Allowed: later days, and a share from {Range(0, share)}.");
            }

            (days, share) = (point.Days, point.Share);
        }
    }

    private static Flaw Above(double least, double most) =>
        new(nameof(Parameter.Least), $"The lowest value, {Number(least)}, is above the highest, {Number(most)}. Allowed: at most {Number(most)}.");
}
