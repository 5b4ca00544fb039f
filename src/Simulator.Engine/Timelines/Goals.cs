using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Engine.Timelines;

/// <summary>A condition on the state of the talks.</summary>
/// <remarks>The hierarchy is closed. A goal reads the state alone, so that it means the same on the record and on a script.</remarks>
public abstract record Goal
{
    private protected Goal()
    {
    }

    /// <summary>
    /// The number of steps from a state to the goal, 0 when the goal is met. It decides which state came nearest; it does not guide the search.
    /// </summary>
    public abstract int Distance(NegotiationState state);

    /// <summary>The part of a state that the goal reads, and on which the legality and effect of events relevant to the goal depend.</summary>
    internal abstract GoalRelevantState GoalRelevantState(NegotiationState state);
}

/// <summary>
/// The parties have reached a rung of agreement, or a higher one. Only agreements lead up the ladder, so a higher rung meets the goal as well.
/// </summary>
/// <param name="AtLeast">
/// The rung. <see cref="Rung.None"/> is the exception: it means exactly that no agreement is in force, since every state has at least that rung.
/// </param>
public sealed record RungGoal(Rung AtLeast) : Goal
{
    /// <inheritdoc/>
    public override int Distance(NegotiationState state) => AtLeast == Rung.None ? (int)state.Rung : Math.Max(0, AtLeast - state.Rung);

    internal override GoalRelevantState GoalRelevantState(NegotiationState state) => RelevantProcess.Of(state);
}

/// <summary>The talks are in a phase.</summary>
/// <param name="Phase">The phase.</param>
public sealed record PhaseGoal(Phase Phase) : Goal
{
    /// <inheritdoc/>
    public override int Distance(NegotiationState state) => state.Phase == Phase ? 0 : 1;

    internal override GoalRelevantState GoalRelevantState(NegotiationState state) => RelevantProcess.Of(state);
}

/// <summary>A truce or ceasefire is in force, or neither is. For a ceasefire only, use its rung as the goal.</summary>
/// <param name="InForce">True for in force, false for neither.</param>
public sealed record CeasefireGoal(bool InForce) : Goal
{
    /// <inheritdoc/>
    public override int Distance(NegotiationState state) => state.Cessation is { InForce: true } == InForce ? 0 : 1;

    internal override GoalRelevantState GoalRelevantState(NegotiationState state) => RelevantProcess.Of(state);
}

/// <summary>A monitoring mechanism exists.</summary>
/// <param name="Operational">True when the mechanism must operate; false when it is enough that it is established.</param>
public sealed record MechanismGoal(bool Operational) : Goal
{
    /// <inheritdoc/>
    public override int Distance(NegotiationState state) => (state.Mechanism, Operational) switch
    {
        (null, true) => 2,
        (null, false) or ({ Operational: null }, true) => 1,
        _ => 0,
    };

    internal override GoalRelevantState GoalRelevantState(NegotiationState state) => RelevantProcess.Of(state);
}

/// <summary>The crossings that were ever closed are open, partly closed or closed.</summary>
/// <param name="Border">The status of the border.</param>
public sealed record BorderGoal(BorderStatus Border) : Goal
{
    /// <inheritdoc/>
    public override int Distance(NegotiationState state) => state.Border == Border ? 0 : Border switch
    {
        BorderStatus.Open => state.Crossings.Count(crossing => crossing.Closed),
        BorderStatus.Closed => Math.Max(1, state.Crossings.Count(crossing => !crossing.Closed)),
        _ => 1,
    };

    internal override GoalRelevantState GoalRelevantState(NegotiationState state) => RelevantCrossings.Of(state);
}

/// <summary>A party has accepted, or rejected, what another demands on an issue.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Accepted">True for accepted, false for rejected.</param>
public sealed record DemandGoal(IssueId Issue, bool Accepted) : Goal
{
    /// <inheritdoc/>
    public override int Distance(NegotiationState state)
    {
        var raised = state.Demands.Where(demand => demand.Issue == Issue).ToArray();
        return raised.Length == 0 ? 2 : raised.Any(demand => demand.Answers.Any(answer => answer.Accepted == Accepted)) ? 0 : 1;
    }

    internal override GoalRelevantState GoalRelevantState(NegotiationState state) => RelevantDemands.Of(state, Issue);
}

/// <summary>A party is bound on an issue, at least in a form.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="AtLeast">The form; one that binds more meets the goal as well.</param>
public sealed record CommitmentGoal(IssueId Issue, Form AtLeast) : Goal
{
    /// <inheritdoc/>
    public override int Distance(NegotiationState state)
    {
        const int None = -1;
        var best = state.Commitments.Where(commitment => commitment.Issue == Issue)
            .Select(commitment => (int)commitment.Form).DefaultIfEmpty(None).Max();
        return Math.Max(0, (int)AtLeast - best);
    }

    internal override GoalRelevantState GoalRelevantState(NegotiationState state) => RelevantCommitments.Of(state, Issue);
}

/// <summary>A lever is in force, at any level.</summary>
/// <param name="Lever">The lever.</param>
public sealed record LeverGoal(LeverId Lever) : Goal
{
    /// <inheritdoc/>
    public override int Distance(NegotiationState state) => state.Levers.Any(lever => lever.Lever == Lever) ? 0 : 1;

    internal override GoalRelevantState GoalRelevantState(NegotiationState state) => new RelevantLever(Distance(state) == 0);
}
