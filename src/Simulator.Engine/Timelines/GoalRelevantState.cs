using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Engine.Timelines;

/// <summary>
/// The part of a state that is relevant to a goal. The search treats states that agree in it as one: the same events are legal after them, with the
/// same effect on the goal.
/// </summary>
/// <remarks>
/// Days, places, texts and rows are left out, and so are mediators: no event that is relevant to a goal needs one. When a new rule reads more of the
/// state, add that part here; the tests compare the search with one over whole states.
/// </remarks>
internal abstract record GoalRelevantState;

/// <summary>The process: ladder, fighting, talks, halt and mechanism. Each affects the others, so they are compared together.</summary>
/// <param name="Rung">The rung of agreement that the parties have reached.</param>
/// <param name="Fighting">True when the parties fight.</param>
/// <param name="Open">True when a round is open.</param>
/// <param name="Last">The outcome of the last round; <c>null</c> before the first, and while a round is open.</param>
/// <param name="Halt">The truce or ceasefire in force.</param>
/// <param name="Bound">The parties to the halt, which can call it off.</param>
/// <param name="Mechanism">True when the mechanism operates; <c>null</c> without a mechanism.</param>
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

/// <summary>The crossings by name, each open or closed.</summary>
internal sealed record RelevantCrossings(ValueList<(string Name, bool Closed)> Crossings) : GoalRelevantState
{
    public static RelevantCrossings Of(NegotiationState state) =>
        new(state.Crossings.Select(crossing => (crossing.Name, crossing.Closed)).Order().ToValueList());
}

/// <summary>The parties that demand something on an issue, and the answers to each.</summary>
internal sealed record RelevantDemands(ValueList<(string By, ValueList<(string By, bool Accepted)> Answers)> Demands) : GoalRelevantState
{
    public static RelevantDemands Of(NegotiationState state, IssueId issue) => new(
        state.Demands.Where(demand => demand.Issue == issue)
            .Select(demand => (demand.By.Value, demand.Answers.Select(answer => (answer.By.Value, answer.Accepted)).Order().ToValueList()))
            .OrderBy(demand => demand.Value, StringComparer.Ordinal)
            .ToValueList());
}

/// <summary>The commitments on an issue by party and form, and the parties that demand something on it: an accepted demand binds.</summary>
internal sealed record RelevantCommitments(ValueList<(string By, Form Form)> Commitments, ValueList<string> Demanding) : GoalRelevantState
{
    public static RelevantCommitments Of(NegotiationState state, IssueId issue) => new(
            state.Commitments.Where(commitment => commitment.Issue == issue)
                .Select(commitment => (commitment.By.Value, commitment.Form)).Order().ToValueList(),
        state.Demands.Where(demand => demand.Issue == issue).Select(demand => demand.By.Value).Order(StringComparer.Ordinal).ToValueList());
}

/// <summary>The lever.</summary>
/// <param name="InForce">True when the lever is in force.</param>
internal sealed record RelevantLever(bool InForce) : GoalRelevantState;
