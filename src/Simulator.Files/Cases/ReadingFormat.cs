using Simulator.Domain;
using Simulator.Domain.Cases;
using Simulator.Files.Problems;

namespace Simulator.Files.Cases;

/// <summary>The text form of a reading: <c>C07=S3</c>, a set of claims and the claim to follow.</summary>
public static class ReadingFormat
{
    /// <summary>The reading that follows the chosen claims.</summary>
    /// <param name="case">The case with the claims.</param>
    /// <param name="choices">The choices as written. A source may name a claim if it makes no other claim of the set.</param>
    /// <param name="from">The reading that they change; the house reading by default.</param>
    /// <exception cref="BadInputException">A choice has another form, or names a set or claim that does not exist.</exception>
    public static Reading Parse(Case @case, IReadOnlyList<string> choices, Reading? from = null)
    {
        var problems = new ProblemList();
        foreach (var several in choices.Where(choice => choice.Contains('=', StringComparison.Ordinal)).Distinct(StringComparer.OrdinalIgnoreCase)
            .GroupBy(choice => choice.Split('=')[0].ToUpperInvariant()).Where(group => group.Count() > 1))
        {
            problems.Add(new($"Both '{several.First()}' and '{several.Last()}' are given. Allowed: one claim of each set."));
        }

        var reading = choices.Aggregate(from ?? Reading.House, (reading, choice) => Read(@case, choice, reading, problems));
        return problems.Count == 0 ? reading : throw problems.Refusal();
    }

    /// <summary>The reading that follows one more chosen claim; the same reading, with a problem, when the choice is invalid.</summary>
    /// <param name="case">The case with the claims.</param>
    /// <param name="choice">The choice as written.</param>
    /// <param name="reading">The reading that it changes.</param>
    /// <param name="problems">The list that problems are added to.</param>
    public static Reading Read(Case @case, string choice, Reading reading, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(problems);
        if (choice.Split('=') is not [{ Length: > 0 } setName, { Length: > 0 } claimName])
        {
            problems.Add(new($"'{choice}' is not a reading. Allowed: SET=CLAIM, such as C07=S3."));
            return reading;
        }

        if (@case.ClaimSets.FirstOrDefault(set => Same(set.Id.Value, setName)) is not { } set)
        {
            problems.Add(UnknownSet(@case, setName, choice));
            return reading;
        }

        var byId = set.Claims.FirstOrDefault(claim => Same(claim.Id.Value, claimName));
        var bySource = set.Claims.Where(claim => claim.Sources.Any(source => Same(source.Value, claimName))).ToArray();
        if ((byId ?? (bySource is [var only] ? only : null)) is not { } claim)
        {
            problems.Add(new($"Unknown claim '{claimName}' in '{choice}'. {Spelling.Hint(claimName, set.Claims.Select(claim => claim.Id.Value))}"));
            return reading;
        }

        return reading.Following(set.Id, claim.Id);
    }

    /// <summary>The problem of a set of claims that a case does not have.</summary>
    /// <param name="case">The case.</param>
    /// <param name="set">The name as written.</param>
    /// <param name="within">The text that has the name; <c>null</c> for the name alone.</param>
    public static Problem UnknownSet(Case @case, string set, string? within = null) => new(
        $"Unknown set of claims '{Spelling.Brief(set)}'{(within is null ? "" : $" in '{Spelling.Brief(within)}'")}. "
        + Spelling.Hint(set, @case.ClaimSets.Select(known => known.Id.Value)));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
