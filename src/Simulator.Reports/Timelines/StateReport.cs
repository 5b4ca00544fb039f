using Simulator.Application.Timelines;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Reports.Framing;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Timelines;

/// <summary>The position of one party on the ceasefire.</summary>
public sealed record CeasefireEntry(CeasefireStatus Status, DateOnly Since, RowId? Row);

/// <summary>A state as <c>state</c> prints it.</summary>
public sealed record StateReport(
    StateShown Shown,
    TimelineId Timeline,
    string Title,
    TimelineId? Parent,
    string? Hypothesis,
    DateOnly? At,
    long Version,
    DateOnly? AsOf,
    IReadOnlyList<string> Reading,
    Phase Phase,
    Rung Rung,
    int RoundsHeld,
    Round? OpenRound,
    ValueList<Round> Rounds,
    DateOnly? NextRound,
    IReadOnlyDictionary<string, CeasefireEntry> Ceasefire,
    bool CeasefireContested,
    bool CessationInForce,
    Cessation? Cessation,
    BorderStatus? Border,
    ValueList<Crossing> Crossings,
    ValueList<Demand> Demands,
    ValueList<PartyPosition> Positions,
    ValueList<Commitment> Commitments,
    Mechanism? Mechanism,
    ValueList<Mediator> Mediators,
    ViolenceLedger Violence,
    Tally EconomicMeasures,
    Tally Statements,
    Tally Threats,
    Tally Gestures,
    ValueList<LeverInForce> Levers,
    ValueList<FactorWeight> Factors)
{
    /// <summary>The columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["field", "value"];

    // The words for people are made from it; JSON does not contain it.
    private StateShown Shown { get; } = Shown;

    /// <summary>The report of a state.</summary>
    public static StateReport Of(StateShown shown, IReadOnlyList<string> readings)
    {
        var state = shown.State;
        return new(
            shown, shown.Timeline, shown.Case.Title, shown.Branched?.Parent, shown.Branched?.Hypothesis, shown.At, shown.Version,
            state.AsOf, readings,
            state.Phase, state.Rung, state.Rounds.Held, state.Rounds.Open, state.Rounds.Latest, state.Rounds.Scheduled,
            state.Ceasefire.ToDictionary(
                standing => standing.Party.Value, standing => new CeasefireEntry(standing.Status, standing.Since, standing.Row),
                StringComparer.Ordinal),
            state.CeasefireContested, state.Cessation is { InForce: true }, state.Cessation,
            state.Crossings.Count == 0 ? null : state.Border, state.Crossings, state.Demands, state.Positions,
            state.Commitments, state.Mechanism, state.Mediators,
            state.Violence, state.EconomicMeasures, state.Statements, state.Threats, state.Gestures, state.Levers, state.Factors);
    }

    /// <summary>The note about the branch; <c>null</c> for a timeline that is not one.</summary>
    public BranchNote? Branch() => BranchNote.Of(Timeline, Shown.Branched);

    /// <summary>The lines that matter most.</summary>
    public StatePanel Panel() =>
        Panel($"Where the talks {(Shown.Branched is null ? "stand" : "would stand")} on {At ?? AsOf:d MMM yyyy}");

    /// <summary>The lines that matter most, under a given title.</summary>
    public StatePanel Panel(string title) => StatePanel.Of(Shown.State, new(Shown.Case), title);

    /// <summary>The day of the state, in words.</summary>
    public string Day() => $"{At ?? AsOf:d MMM yyyy}";

    /// <summary>The facts that <see cref="Meaning"/> leaves out.</summary>
    public IReadOnlyList<(string Label, string Value)> Facts() => StatePanel.Filled(StateWords.Facts(Shown.State, new(Shown.Case)));

    /// <summary>The meaning of the state, in a few sentences.</summary>
    public string Meaning() => StateMeaning.Of(Shown.State, new(Shown.Case));

    /// <summary>The details, table by table.</summary>
    public IReadOnlyList<StateLedger> Ledgers() => StateLedger.Of(Shown.State, new(Shown.Case), Shown.Spans);

    /// <summary>The lines of this state and another side by side; a line that one state lacks is empty there.</summary>
    public IEnumerable<(string Label, string One, string Other)> Beside(StateReport other) =>
        StateWords.SideBySide(Shown.State, other.Shown.State, new Names(Shown.Case));

    /// <summary>The state as rows of field and value, as far as a table can hold it.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows()
    {
        yield return ["timeline", Timeline];
        yield return ["at", At ?? AsOf];
        yield return ["version", Version];
        yield return ["phase", EnumWords.Code(Phase)];
        yield return ["rung", EnumWords.Code(Rung)];
        yield return ["roundsHeld", RoundsHeld];
        yield return ["roundOpen", OpenRound is not null];
        foreach (var (party, standing) in Ceasefire)
        {
            yield return [$"ceasefire.{party}", EnumWords.Code(standing.Status)];
        }

        yield return ["ceasefireContested", CeasefireContested];
        yield return ["cessationInForce", CessationInForce];
        yield return ["border", Border is { } border ? EnumWords.Code(border) : null];
        foreach (var demand in Demands)
        {
            yield return [$"demand.{demand.By}.{demand.Issue}", string.Join(
                ";", demand.Answers.Select(answer => $"{answer.By} {(answer.Accepted ? "accepted" : "rejected")}").DefaultIfEmpty("open"))];
        }

        yield return ["attacks", Violence.Attacks];
        yield return ["clashes", Violence.Clashes];
        yield return ["strikes", Violence.Strikes];
    }
}
