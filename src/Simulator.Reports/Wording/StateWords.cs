using System.Globalization;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Problems;

namespace Simulator.Reports.Wording;

/// <summary>What people watch in a state: a handful of lines, each a label and a value.</summary>
public static class StateWords
{
    /// <summary>The lines of a state, in the order in which people look at them.</summary>
    public static IReadOnlyList<(string Label, string Value)> Of(NegotiationState state, Cast cast) =>
    [
        ("phase", EnumWords.Plain(state.Phase)),
        ("agreement", EnumWords.Plain(state.Rung)),
        ("meetings", Meetings(state.Rounds)),
        ("ceasefire", Ceasefire(state)),
        .. state.Ceasefire.Select(standing => ($"  {cast.Name(standing.Party)}", EnumWords.Plain(standing.Status))),
        ("demands", Demands(state.Demands)),
        .. state.Commitments.Count == 0 ? [] : new[] { ("commitments", $"{state.Commitments.Count}") },
        .. state.Mechanism is null ? [] : new[] { ("mechanism", state.Mechanism.Operational is null ? "established" : "operational") },
        ("mediators",
            string.Join(", ",
            state.Mediators.Where(mediator => mediator.Role == MediatorRole.Mediating).Select(mediator => cast.Name(mediator.Actor)).Distinct(
                StringComparer.Ordinal))),
        ("offers", string.Join(", ", state.Mediators.Where(mediator => mediator.Role is MediatorRole.Offered or MediatorRole.Welcomed).Select(mediator => cast.Name(mediator.Actor)).Distinct(StringComparer.Ordinal))),
        ("border", EnumWords.Plain(state.Border)),
        ("violence", Violence(state.Violence)),
        .. state.Levers.Count == 0
            ? []
            : new[] { ("levers", string.Join(", ", state.Levers.Select(lever => Lever(lever, state.AsOf.GetValueOrDefault())))) },
        .. state.Factors.Count == 0 ? [] : new[] { ("factors", string.Join(", ", state.Factors.Select(factor => Factor(factor, cast)))) },
    ];

    /// <summary>The lines that an event changed, with the value before where there was one.</summary>
    public static IEnumerable<(string Label, string? Before, string After)> Changes(NegotiationState before, NegotiationState after, Cast cast)
    {
        var (earlier, later) = (Of(before, cast).ToLookup(line => line.Label, line => line.Value, StringComparer.Ordinal), Of(after, cast));
        var gone = earlier.Select(line => line.Key).Except(later.Select(line => line.Label), StringComparer.Ordinal);
        foreach (var (label, value) in later.Concat(gone.Select(label => (label, ""))))
        {
            var old = earlier[label].FirstOrDefault();
            if (old != value && !(string.IsNullOrEmpty(old) && value.Length == 0))
            {
                yield return (label, old is { Length: > 0 and < 18 } && label is "phase" or "agreement" or "border" ? old : null, value.Length == 0 ? "none" : value);
            }
        }
    }

    /// <summary>
    /// The lines of two states beside each other; empty where one has no such line. A line that only the other has comes after the one before it.
    /// </summary>
    public static IEnumerable<(string Label, string One, string Other)> SideBySide(NegotiationState one, NegotiationState other, Cast cast)
    {
        var (lines, others) = (Of(one, cast).ToDictionary(line => line.Label, line => line.Value, StringComparer.Ordinal), Of(other, cast));
        var (labels, place) = (lines.Keys.ToList(), 0);
        foreach (var (label, _) in others)
        {
            var found = labels.IndexOf(label);
            if (found < 0)
            {
                labels.Insert(place, label);
            }

            place = Math.Max(place, found) + 1;
        }

        var otherLines = others.ToDictionary(line => line.Label, line => line.Value, StringComparer.Ordinal);
        return labels.Select(label => (label, lines.GetValueOrDefault(label, ""), otherLines.GetValueOrDefault(label, "")));
    }

    /// <summary>A round as people name it.</summary>
    public static string Name(Round round) =>
        $"{(round.Number is { } number ? $"round {number}" : "a meeting beside the rounds")}{(round.Place is null ? "" : $", {round.Place}")}";

    private static string Meetings(Rounds rounds)
    {
        var met = rounds switch
        {
            { Open: { } open } => $"{rounds.Held} held; {Name(open)} open",
            { Last: { } last } => $"{rounds.Held} held; last {Name(last)}",
            _ => "none",
        };
        return rounds.Scheduled is { } next ? $"{met}; next set for {next:d MMM yyyy}" : met;
    }

    private static string Ceasefire(NegotiationState state) => state.Cessation switch
    {
        null => "none",
        { InForce: false } over => $"{(over.Kind == CessationKind.Truce ? "truce " : "")}over since {over.Ended:d MMM yyyy}",
        { } standing => $"{(standing.Kind == CessationKind.Truce ? "truce " : "")}since {standing.Since:d MMM yyyy}{(state.CeasefireContested ? ", contested" : "")}",
    };

    private static string Demands(ValueList<Demand> demands)
    {
        var rejected = demands.Count(demand => demand.Answers.Any(answer => !answer.Accepted));
        var accepted = demands.Count(demand => demand.Answers.Any(answer => answer.Accepted));
        return demands.Count == 0 ? "none" : $"{demands.Count} raised, {accepted} accepted, {rejected} rejected";
    }

    private static string Violence(ViolenceLedger violence) =>
        $"{Counted.Of(violence.Attacks, "attack")}, {Counted.Of(violence.Clashes, "clash", "clashes")}, "
        + $"{Counted.Of(violence.Strikes, "strike")} on record";

    /// <summary>A lever with its level where that is less than full, and how strongly it works by now where that is less.</summary>
    private static string Lever(LeverInForce lever, DateOnly day)
    {
        var strength = lever.StrengthOn(day);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{lever.Lever}{(lever.Level < 1 ? $" {lever.Level:0.##}" : "")}{(strength < lever.Level ? $" (now {strength:0.##})" : "")}");
    }

    /// <summary>A structural factor with its weight, where 1 is as on the record.</summary>
    private static string Factor(FactorWeight factor, Cast cast) =>
        string.Create(
            CultureInfo.InvariantCulture, $"{factor.Factor} {factor.Level:0.##}{(factor.For is { } party ? $" for {cast.Name(party)}" : "")}");
}
