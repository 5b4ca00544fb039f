using System.Globalization;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Reports.Wording;

/// <summary>The summary of a state for people: a handful of lines, each a label and a value.</summary>
public static class StateWords
{
    /// <summary>The value of what no event has said anything about.</summary>
    public const string Unknown = "not on record";

    /// <summary>The value of what no event has brought about.</summary>
    internal const string None = "none on record";

    /// <summary>The lines of a state, the most important first.</summary>
    public static IReadOnlyList<(string Label, string Value)> Of(NegotiationState state, Names names) =>
    [
        ("phase", EnumWords.Plain(state.Phase)),
        ("agreement", EnumWords.Plain(state.Rung)),
        ("meetings", Meetings(state.Rounds)),
        ("ceasefire", Ceasefire(state)),
        .. state.Ceasefire.Select(standing => ($"  {names.Of(standing.Party)}", EnumWords.Plain(standing.Status))),
        .. Facts(state, names),
    ];

    /// <summary>The lines of a state after those about the course of the talks and the ceasefire.</summary>
    public static IReadOnlyList<(string Label, string Value)> Facts(NegotiationState state, Names names) =>
    [
        ("demands", Demands(state.Demands)),
        .. state.Commitments.Count == 0 ? [] : new[] { ("commitments", $"{state.Commitments.Count}") },
        .. state.Mechanism is null ? [] : new[] { ("mechanism", state.Mechanism.Operational is null ? "established" : "operational") },
        ("mediators", Mediators(state, names, role => role == MediatorRole.Mediating)),
        ("offers", Mediators(state, names, role => role is MediatorRole.Offered or MediatorRole.Welcomed)),
        ("border", Border(state.Crossings, state.Border)),
        ("violence", Violence(state.Violence)),
        .. state.Levers.Count == 0
            ? []
            : new[] { ("levers", string.Join(", ", state.Levers.Select(lever => Lever(lever, state.AsOf.GetValueOrDefault(), names)))) },
        .. state.Factors.Count == 0 ? [] : new[] { ("factors", string.Join(", ", state.Factors.Select(factor => Factor(factor, names)))) },
    ];

    /// <summary>The lines that an event changed, with the value before when there was one.</summary>
    public static IEnumerable<(string Label, string? Before, string After)> Changes(NegotiationState before, NegotiationState after, Names names)
    {
        var (earlier, later) = (Of(before, names).ToLookup(line => line.Label, line => line.Value, StringComparer.Ordinal), Of(after, names));
        var gone = earlier.Select(line => line.Key).Except(later.Select(line => line.Label), StringComparer.Ordinal);
        foreach (var (label, value) in later.Concat(gone.Select(label => (label, ""))))
        {
            var old = earlier[label].FirstOrDefault();
            if (old != value && !(string.IsNullOrEmpty(old) && value.Length == 0))
            {
                var isShown = old is { Length: > 0 and < 18 } and not Unknown && label is "phase" or "agreement" or "border";
                yield return (label, isShown ? old : null, value.Length == 0 ? "none" : value);
            }
        }
    }

    /// <summary>
    /// The lines of two states side by side; a line that one state lacks is empty there. A line of the other state alone keeps its place there.
    /// </summary>
    public static IEnumerable<(string Label, string One, string Other)> SideBySide(NegotiationState one, NegotiationState other, Names names)
    {
        var (lines, others) = (Of(one, names).ToDictionary(line => line.Label, line => line.Value, StringComparer.Ordinal), Of(other, names));
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

    /// <summary>The name of a round.</summary>
    public static string Name(Round round) =>
        $"{(round.Number is { } number ? $"round {number}" : "a meeting outside the rounds")}{(round.Place is null ? "" : $", {round.Place}")}";

    private static string Meetings(Rounds rounds)
    {
        var met = rounds switch
        {
            { Open: { } open } => $"{rounds.Held} held; {Name(open)} open",
            { Last: { } last } => $"{rounds.Held} held; last {Name(last)}",
            _ => None,
        };
        return rounds.Scheduled is { } next ? $"{met}; next set for {next:d MMM yyyy}" : met;
    }

    private static string Ceasefire(NegotiationState state) => state.Cessation switch
    {
        null => None,
        { InForce: false } over => $"{Truce(over)}over since {over.Ended:d MMM yyyy}",
        { } standing => $"{Truce(standing)}since {standing.Since:d MMM yyyy}{(state.CeasefireContested ? ", contested" : "")}",
    };

    /// <summary>The state of the border; unknown as long as no event says that a crossing was shut.</summary>
    private static string Border(ValueList<Crossing> crossings, BorderStatus status) => crossings.Count == 0 ? Unknown : EnumWords.Plain(status);

    private static string Truce(Cessation cessation) => cessation.Kind == CessationKind.Truce ? "truce " : "";

    private static string Mediators(NegotiationState state, Names names, Func<MediatorRole, bool> inRole) => string.Join(
        ", ",
        state.Mediators.Where(mediator => inRole(mediator.Role)).Select(mediator => names.Of(mediator.Actor)).Distinct(StringComparer.Ordinal));

    private static string Demands(ValueList<Demand> demands)
    {
        var rejected = demands.Count(demand => demand.Answers.Any(answer => !answer.Accepted));
        var accepted = demands.Count(demand => demand.Answers.Any(answer => answer.Accepted));
        return demands.Count == 0 ? None : $"{demands.Count} raised, {accepted} accepted, {rejected} rejected";
    }

    private static string Violence(ViolenceLedger violence) =>
        $"{Counted.Of(violence.Attacks, "attack")}, {Counted.Of(violence.Clashes, "clash", "clashes")}, "
        + $"{Counted.Of(violence.Strikes, "strike")} on record";

    /// <summary>A lever, with its level when that is below 1, and its current strength when that is below the level.</summary>
    private static string Lever(LeverInForce lever, DateOnly day, Names names)
    {
        var strength = lever.StrengthOn(day);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{names.Of(lever.Lever)}{(lever.Level < 1 ? $" {lever.Level:0.##}" : "")}{(strength < lever.Level ? $" (now {strength:0.##})" : "")}");
    }

    /// <summary>A structural factor with its weight; 1 is the weight on the record.</summary>
    private static string Factor(FactorWeight factor, Names names) =>
        string.Create(
            CultureInfo.InvariantCulture, $"{factor.Factor} {factor.Level:0.##}{(factor.For is { } party ? $" for {names.Of(party)}" : "")}");
}
