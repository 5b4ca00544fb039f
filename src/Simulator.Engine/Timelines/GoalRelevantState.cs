using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Engine.Timelines;

/// <summary>
/// What of a state bears on a goal. States of equal gist are one to the search: the same events are legal after them, with the same effect on it.
/// </summary>
/// <remarks>
/// Days, places, texts and rows are left out, and so are mediators: no event that bears on a goal needs one. A new rule that reads
/// more of the state has to be added here; the tests hold the search against one that knows no gist.
/// </remarks>
internal abstract record GoalRelevantState;

/// <summary>The process: the ladder, the fighting, the talks, the halt, the mechanism. They lead to each other, so they are one gist.</summary>
/// <param name="Rung">How far the parties have agreed.</param>
/// <param name="Fighting">Whether they fight.</param>
/// <param name="Open">Whether a round is open.</param>
/// <param name="Last">How the last round ended; none before the first, and while one is open, which will end as the last.</param>
/// <param name="Halt">The truce or ceasefire in force.</param>
/// <param name="Bound">Who can call it off.</param>
/// <param name="Mechanism">Whether the mechanism works; none where there is none.</param>
internal sealed record RelevantProcess(
    Rung Rung, bool Fighting, bool Open, RoundOutcome? Last, CessationKind? Halt, ValueList<ActorId> Bound, bool? Mechanism) : GoalRelevantState
{
    public static RelevantProcess Of(NegotiationState state)
    {
        var halt = state.Cessation is { InForce: true } standing ? standing : null;
        var open = state.Rounds.Open is not null;
        return new(
            state.Rung, state.Fighting, open, open ? null : state.Rounds.Last?.Outcome, halt?.Kind, halt?.Parties ?? [],
            state.Mechanism is { } mechanism ? mechanism.Operational is not null : null);
    }
}

/// <summary>The crossings by name, and whether each is shut.</summary>
internal sealed record RelevantCrossings(ValueList<(string Name, bool Closed)> Crossings) : GoalRelevantState
{
    public static RelevantCrossings Of(NegotiationState state) =>
        new(state.Crossings.Select(crossing => (crossing.Name, crossing.Closed)).Order().ToValueList());
}

/// <summary>Who demands something on an issue, and who has answered how.</summary>
internal sealed record RelevantDemands(ValueList<(string By, ValueList<(string By, bool Accepted)> Answers)> Demands) : GoalRelevantState
{
    public static RelevantDemands Of(NegotiationState state, IssueId issue) => new(
        state.Demands.Where(demand => demand.Issue == issue)
            .Select(demand => (demand.By.Value, demand.Answers.Select(answer => (answer.By.Value, answer.Accepted)).Order().ToValueList()))
            .OrderBy(demand => demand.Value, StringComparer.Ordinal)
            .ToValueList());
}

/// <summary>Who is bound on an issue in which form, and who demands something on it: a demand that is accepted binds.</summary>
internal sealed record RelevantCommitments(ValueList<(string By, Form Form)> Commitments, ValueList<string> Demanding) : GoalRelevantState
{
    public static RelevantCommitments Of(NegotiationState state, IssueId issue) => new(
        state.Commitments.Where(commitment => commitment.Issue == issue).Select(commitment => (commitment.By.Value, commitment.Form)).Order().ToValueList(),
        state.Demands.Where(demand => demand.Issue == issue).Select(demand => demand.By.Value).Order(StringComparer.Ordinal).ToValueList());
}

/// <summary>Whether the lever is in force.</summary>
internal sealed record RelevantLever(bool InForce) : GoalRelevantState;
