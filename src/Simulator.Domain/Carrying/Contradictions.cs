using Simulator.Domain.Border;
using Simulator.Domain.Ceasefires;
using Simulator.Domain.Commitments;
using Simulator.Domain.Demands;
using Simulator.Domain.Events;
using Simulator.Domain.Mediation;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;

namespace Simulator.Domain.Carrying;

/// <summary>Recorded events that are incompatible with an assumption of a branch.</summary>
public static class Contradictions
{
    /// <summary>
    /// The reason why a recorded event contradicts an earlier event of the branch, as a sentence; <c>null</c> when the two are compatible.
    /// </summary>
    /// <param name="assumed">The event of the branch.</param>
    /// <param name="recorded">The recorded event that comes after it.</param>
    public static string? Between(NegotiationEvent assumed, NegotiationEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(assumed);
        ArgumentNullException.ThrowIfNull(recorded);
        return Answers(assumed, recorded)
            ?? Rounds(assumed, recorded)
            ?? Ceasefires(assumed, recorded)
            ?? Crossings(assumed, recorded)
            ?? Mediators(assumed, recorded);
    }

    private static string? Answers(NegotiationEvent assumed, NegotiationEvent recorded) =>
        Stance(assumed) is { } here && Stance(recorded) is { } there && here.By == there.By && here.Agrees != there.Agrees
        && here.Issues.FirstOrDefault(there.Issues.Contains) is { Value: not null } issue
            ? $"'{here.By}' {(here.Agrees ? "agrees" : "does not agree")} on '{issue}' on this branch."
            : null;

    private static string? Rounds(NegotiationEvent assumed, NegotiationEvent recorded) => (assumed, recorded) switch
    {
        (InterimAgreementReached or ComprehensiveAgreementReached or RoundHeld { Outcome: RoundOutcome.Agreement },
            RatificationRefused or RoundHeld { Outcome: not RoundOutcome.Agreement })
            when Within(assumed, recorded) => "The round ends with an agreement on this branch.",
        (TalksCollapsed or RatificationRefused or RoundHeld { Outcome: not RoundOutcome.Agreement },
            InterimAgreementReached or ComprehensiveAgreementReached or RoundHeld { Outcome: RoundOutcome.Agreement })
            when Within(assumed, recorded) => "The round ends without an agreement on this branch.",
        (ComprehensiveAgreementReached, TalksCollapsed or RatificationRefused or RoundScheduled or RoundHeld or RoundOpened) =>
            "The issues are settled on this branch.",
        _ => null,
    };

    private static string? Ceasefires(NegotiationEvent assumed, NegotiationEvent recorded) => (assumed, recorded) switch
    {
        (CeasefireEnded or CeasefireExpired or HostilitiesResumed, CeasefireStatusClaimed { Status: not CeasefireStatus.NotHolding }) =>
            "The ceasefire is over on this branch.",
        (CeasefireStatusClaimed here, CeasefireStatusClaimed there) when here.By == there.By && here.Status != there.Status =>
            $"'{here.By}' describes the ceasefire differently on this branch.",
        _ => null,
    };

    private static string? Crossings(NegotiationEvent assumed, NegotiationEvent recorded) => (assumed, recorded) switch
    {
        (BorderReopened here, BorderClosed there) when here.By == there.By && Share(here.Crossings, there.Crossings) =>
            $"'{here.By}' opens the border on this branch.",
        (BorderClosed here, BorderReopened there) when here.By == there.By && Share(here.Crossings, there.Crossings) =>
            $"'{here.By}' closes the border on this branch.",
        _ => null,
    };

    private static string? Mediators(NegotiationEvent assumed, NegotiationEvent recorded) => (assumed, recorded) switch
    {
        (MediatorWithdrew here, RoundHeld there) when here.Track == there.Track && there.Mediators.Contains(here.Mediator) =>
            $"'{here.Mediator}' has withdrawn on this branch.",
        (MediatorWithdrew here, RoundOpened there) when here.Track == there.Track && there.Mediators.Contains(here.Mediator) =>
            $"'{here.Mediator}' has withdrawn on this branch.",
        (MediatorWithdrew here, MediationMeetingHeld there) when here.Track == there.Track && there.Mediators.Contains(here.Mediator) =>
            $"'{here.Mediator}' has withdrawn on this branch.",
        _ => null,
    };

    private static (ActorId By, ValueList<IssueId> Issues, bool Agrees)? Stance(NegotiationEvent happened) => happened switch
    {
        DemandAccepted e => (e.By, e.Issues, true),
        DemandRejected e => (e.By, e.Issues, false),
        RatificationRefused e => (e.By, e.Issues, false),
        CommitmentSigned e => (e.By, e.Issues, true),
        PositionStated { Position: Position.Accepts or Position.Refuses } e => (e.By, e.Issues, e.Position == Position.Accepts),
        PositionChanged { Position: Position.Accepts or Position.Refuses } e => (e.By, e.Issues, e.Position == Position.Accepts),
        _ => null,
    };

    private static bool Within(NegotiationEvent assumed, NegotiationEvent recorded)
    {
        var day = assumed.Account.When.Effective();
        return day >= recorded.Account.When.From && day <= recorded.Account.When.To;
    }

    private static bool Share(ValueList<string> some, ValueList<string> others) => some.Count == 0 || others.Count == 0 || some.Any(others.Contains);
}
