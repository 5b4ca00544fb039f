using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Timelines;

/// <summary>A table of details of a state.</summary>
/// <param name="Title">The title, which is also the heading of the first column.</param>
/// <param name="Columns">
/// The headings of the other columns. One that begins with <c>&lt;</c> is for sentences, and with <c>=</c> for cells that never wrap.
/// </param>
/// <param name="Rows">The rows, at least one, the latest last; each has a cell for each column.</param>
/// <param name="IsMain">True for a ledger that belongs to a short answer.</param>
public sealed record StateLedger(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, bool IsMain = false)
{
    /// <summary>
    /// The ledgers of a state that have rows: meetings, ceasefire, demands, mediators, crossings, and the latest incidents with the tolls as claimed.
    /// </summary>
    public static IReadOnlyList<StateLedger> Of(NegotiationState state, Names names, ValueList<DatedRow> spans = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(names);
        StateLedger[] all =
        [
            new("Meetings", ["where", "=when", "outcome", "<mediators", "=row"],
                [.. state.Rounds.Latest.Concat(state.Rounds.Open is { } open ? [open] : []).Select(round => Row(round, names))], IsMain: true),
            new("On the ceasefire", ["says", "=since", "=row"],
                [.. state.Ceasefire.Select(standing => (string[])
                [
                    names.Of(standing.Party), EnumWords.Plain(standing.Status), $"{standing.Since:d MMM yyyy}", $"{standing.Row}",
                ])]),
            new("Demands", ["by", "of", "form", "=since", "<answers", "=row"], [.. state.Demands.Select(demand => Row(demand, names))], IsMain: true),
            new("Mediators", ["role", "track", "=since", "=last seen"],
                [.. state.Mediators.Select(mediator => (string[])
                [
                    names.Of(mediator.Actor), EnumWords.Plain(mediator.Role), mediator.Track is { } track ? names.Of(track) : "",
                    $"{mediator.Since:d MMM yyyy}", $"{mediator.LastSeen:d MMM yyyy}",
                ])]),
            new("Crossings", ["state", "=since", "by", "<aid let through"],
                [.. state.Crossings.Select(crossing => (string[])
                [
                    Names.OfPlace(crossing.Name), crossing.Closed ? "closed" : "open", $"{crossing.Since:d MMM yyyy}", names.Of(crossing.By),
                    names.Of(crossing.Exempt),
                ])]),
            new("Incidents", ["=when", "<where, by", "<tolls as claimed", "=row"],
                [.. state.Violence.Latest.Select(incident => (string[])
                [
                    EventKinds.Find(incident.Kind)?.Words ?? incident.Kind,
                    spans.LastOrDefault(dated => dated.Row == incident.Row) is { } span ? Dates.Of(span.When) : $"{incident.On:d MMM yyyy}",
                    $"{incident.Place}{(incident.Place is null || incident.By.Count == 0 ? "" : "; ")}{names.Of(incident.By)}",
                    string.Join("; ", incident.Tolls.Select(toll => Claimed(toll, names))), $"{incident.Row}",
                ])], IsMain: true),
        ];
        return [.. all.Where(ledger => ledger.Rows.Count > 0)];
    }

    private static string[] Row(Round round, Names names) =>
    [
        round.Number is { } number ? $"round {number}" : "not a round",
        round.Place ?? "",
        Dates.Span(round.Opened, round.Ended ?? round.Opened),
        round.Outcome is { } outcome ? EnumWords.Plain(outcome) : "open",
        names.Of(round.Mediators),
        $"{round.Row}",
    ];

    private static string[] Row(Demand demand, Names names) =>
    [
        names.Of(demand.Issue), names.Of(demand.By), names.Of(demand.Of),
        EnumWords.Plain(demand.Form) + (demand.Tabled ? "" : " (stated only)"), $"{demand.Since:d MMM yyyy}",
        demand.Answers.Count == 0 ? "open" : string.Join("; ", demand.Answers.Select(answer => Answered(answer, demand, names))), $"{demand.Row}",
    ];

    private static string Answered(Answer answer, Demand demand, Names names) =>
        $"{(answer.By == demand.Of ? "" : $"{names.Of(answer.By)}: ")}{(answer.Accepted ? "accepted" : "rejected")}"
        + (answer is { Accepted: false, Form: { } offer } ? $", offers {EnumWords.Plain(offer)}" : "");

    private static string Claimed(Toll toll, Names names) =>
        $"{(toll.AtLeast ? "at least " : "")}{toll.Least}{(toll.Most is { } most ? $"–{most}" : "")} {EnumWords.Plain(toll.Measure)}"
        + (toll.Civilians ? " (civilians)" : "")
        + (toll.Of is { } of ? $" of {names.Of(of)}" : "")
        + (toll.ClaimedBy is { } by ? $", says {names.Of(by)}" : "");
}
