using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Timelines;

/// <summary>A table of details of a state.</summary>
/// <param name="Title">The title.</param>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">The rows, at least one; each has a cell for each column.</param>
public sealed record StateLedger(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>
    /// The ledgers of a state that have rows: meetings, ceasefire, demands, mediators, crossings, and the latest incidents with the tolls as claimed.
    /// </summary>
    public static IReadOnlyList<StateLedger> Of(NegotiationState state, ActorNames cast)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(cast);
        StateLedger[] all =
        [
            new("Meetings", ["", "where", "when", "outcome", "mediators", "row"],
                [.. state.Rounds.Latest.Concat(state.Rounds.Open is { } open ? [open] : []).Select(round => Row(round, cast))]),
            new("Ceasefire according to each party", ["party", "says", "since", "row"],
                [.. state.Ceasefire.Select(standing => (string[])
                [
                    cast.Name(standing.Party), EnumWords.Plain(standing.Status), $"{standing.Since:d MMM yyyy}", $"{standing.Row}",
                ])]),
            new("Demands", ["issue", "by", "of", "form", "since", "answers", "row"], [.. state.Demands.Select(demand => Row(demand, cast))]),
            new("Mediators", ["who", "role", "track", "since", "last seen"],
                [.. state.Mediators.Select(mediator => (string[])
                [
                    cast.Name(mediator.Actor), EnumWords.Plain(mediator.Role), $"{mediator.Track}", $"{mediator.Since:d MMM yyyy}",
                    $"{mediator.LastSeen:d MMM yyyy}",
                ])]),
            new("Crossings", ["crossing", "", "since", "by", "aid let through"],
                [.. state.Crossings.Select(crossing => (string[])
                [
                    crossing.Name, crossing.Closed ? "closed" : "open", $"{crossing.Since:d MMM yyyy}", cast.Name(crossing.By),
                    Names(crossing.Exempt, cast),
                ])]),
            new("Latest incidents, tolls as claimed", ["when", "what", "where", "by", "tolls", "row"],
                [.. state.Violence.Latest.Select(incident => (string[])
                [
                    $"{incident.On:d MMM yyyy}", EventKinds.Find(incident.Kind)?.Words ?? incident.Kind, incident.Place ?? "",
                    Names(incident.By, cast), string.Join("; ", incident.Tolls.Select(toll => Claimed(toll, cast))), $"{incident.Row}",
                ])]),
        ];
        return [.. all.Where(ledger => ledger.Rows.Count > 0)];
    }

    private static string[] Row(Round round, ActorNames cast) =>
    [
        round.Number is { } number ? $"round {number}" : "outside the rounds",
        round.Place ?? "",
        Dates.Of(new(round.Opened, round.Ended ?? round.Opened, DatePrecision.Range)),
        round.Outcome is { } outcome ? EnumWords.Plain(outcome) : "open",
        Names(round.Mediators, cast),
        $"{round.Row}",
    ];

    private static string[] Row(Demand demand, ActorNames cast) =>
    [
        demand.Issue.Value, cast.Name(demand.By), cast.Name(demand.Of),
        EnumWords.Plain(demand.Form) + (demand.Tabled ? "" : " (stated only)"), $"{demand.Since:d MMM yyyy}",
        demand.Answers.Count == 0 ? "open" : string.Join("; ", demand.Answers.Select(Answered)), $"{demand.Row}",
    ];

    private static string Answered(Answer answer) =>
        $"{answer.By} {(answer.Accepted ? "accepts" : "rejects")}"
        + (answer is { Accepted: false, Form: { } offer } ? $", offers {EnumWords.Plain(offer)}" : "");

    private static string Claimed(Toll toll, ActorNames cast) =>
        $"{(toll.AtLeast ? "at least " : "")}{toll.Least}{(toll.Most is { } most ? $"–{most}" : "")} {EnumWords.Plain(toll.Measure)}"
        + (toll.Civilians ? " (civilians)" : "")
        + (toll.Of is { } of ? $" of {cast.Name(of)}" : "")
        + (toll.ClaimedBy is { } by ? $", says {cast.Name(by)}" : "");

    private static string Names(IEnumerable<ActorId> actors, ActorNames cast) => string.Join(", ", actors.Select(cast.Name));
}
