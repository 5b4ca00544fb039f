using System.Diagnostics;

namespace Simulator.Domain;

/// <summary>The negotiation as a process: which events it can mean, and what each event changes. Start reading here.</summary>
/// <remarks>
/// <c>Decide</c> holds every rule and refuses; <see cref="Evolve"/> holds none and is total, so that history always folds.
/// Neither knows whether an event was recorded, scripted or drawn.
/// </remarks>
public static partial class Negotiation
{
    /// <summary>Lets an event pass that the process can mean after this state.</summary>
    /// <returns>The same event, so that the decision reads as a step.</returns>
    /// <exception cref="RefusedException">The event breaks a rule; the message names who, what, when, the rule, and what is allowed.</exception>
    public static NegotiationEvent Decide(NegotiationState state, NegotiationEvent proposed)
    {
        var broken = Rules.BrokenBy(state, proposed);
        return broken.Count == 0 ? proposed : throw new RefusedException(proposed, broken);
    }

    /// <summary>Decides events one after the other, each on the state that those before it leave.</summary>
    /// <returns>The state after the last event.</returns>
    /// <exception cref="RefusedException">One of the events breaks a rule.</exception>
    public static NegotiationState Decide(NegotiationState state, IEnumerable<NegotiationEvent> proposed) =>
        proposed.Aggregate(state, (before, next) => Evolve(before, Decide(before, next)));

    /// <summary>What the state becomes once an event has happened. It never refuses and never throws on history.</summary>
    public static NegotiationState Evolve(NegotiationState state, NegotiationEvent happened)
    {
        var day = happened.Account.When.Effective();
        state = state with
        {
            Events = state.Events + 1,
            Begins = state.Begins ?? day,
            AsOf = state.AsOf is { } latest && latest > day ? latest : day,
        };
        return happened switch
        {
            RoundOpened e => After(state, e),
            RoundHeld e => After(state, e),
            RoundScheduled e => After(state, e),
            SessionHeld e => After(state, e),
            TalksCollapsed e => After(state, e),
            TalksResumed e => After(state, e),
            InterimAgreementReached e => After(state, e),
            ComprehensiveAgreementReached e => After(state, e),
            RatificationRefused e => After(state, e),
            VenueShifted e => After(state, e),

            DemandStated e => After(state, e),
            DemandTabled e => After(state, e),
            DemandRejected e => After(state, e),
            DemandAccepted e => After(state, e),
            PositionStated e => After(state, e),
            PositionChanged e => After(state, e),

            CommitmentSigned e => After(state, e),
            MechanismEstablished e => After(state, e),
            MechanismBecameOperational e => After(state, e),
            MechanismReported e => After(state, e),

            TruceAgreed e => After(state, e),
            TruceExtended e => After(state, e),
            TruceBreached e => After(state, e),
            CeasefireAgreed e => After(state, e),
            CeasefireEnded e => After(state, e),
            CeasefireExpired e => After(state, e),
            CeasefireStatusClaimed e => After(state, e),

            AttackCarriedOut e => After(state, e),
            BorderClashFought e => After(state, e),
            BorderClashWithAirStrikesFought e => After(state, e),
            HostilitiesResumed e => After(state, e),
            BorderIncidentOccurred e => After(state, e),
            AirStrikeCarriedOut e => After(state, e),
            AirStrikeAlleged e => After(state, e),
            MilitaryOperationLaunched e => After(state, e),
            SecurityOperationConducted e => After(state, e),

            BorderClosed e => After(state, e),
            BorderReopened e => After(state, e),
            HumanitarianExemptionGranted e => After(state, e),
            EconomicMeasureTaken e => After(state, e),

            MediationOffered e => After(state, e),
            MediationAccepted e => After(state, e),
            MediationMeetingHeld e => After(state, e),
            MediatorJoined e => After(state, e),
            MediatorWithdrew e => After(state, e),

            StatementMade e => After(state, e),
            ClaimMade e => After(state, e),
            StatusReported e => After(state, e),
            AccusationMade e => After(state, e),
            ThreatMade e => After(state, e),
            ConciliatoryGestureMade e => After(state, e),
            FatwaIssued e => After(state, e),

            LeverApplied e => After(state, e),
            LeverWithdrawn e => After(state, e),
            FactorChanged e => After(state, e),

            MoveUndone e => e.Restores with { Events = state.Events, Begins = state.Begins, AsOf = state.AsOf },

            // These are told, and leave the state of the talks as it is.
            BackgroundNoted or OutsideAgreementSigned or RegimeChanged or PersonnelChanged or ViolenceCounted or ViolenceTrendReported
                or VisitMade or RegionalMeetingHeld or RegionalStatementIssued or AnalysisPublished or ScenarioBranched => state,

            _ => throw new UnreachableException($"{happened.GetType().Name} is not folded."),
        };
    }

    /// <summary>The state after events, from a state or from nothing.</summary>
    public static NegotiationState Fold(IEnumerable<NegotiationEvent> events, NegotiationState? from = null) =>
        events.Aggregate(from ?? NegotiationState.Empty, Evolve);

    private static ValueList<CeasefireStanding> Said(this ValueList<CeasefireStanding> standings, ValueList<CeasefireStance> stances, Account account)
    {
        foreach (var stance in stances)
        {
            standings = standings.Put(
                standing => standing.Party == stance.Party,
                new(stance.Party, stance.Status, account.When.Effective(), account.Row));
        }

        return standings;
    }

    private static Tally Noting(this Tally tally, NegotiationEvent happened, params ReadOnlySpan<ActorId> by) => new()
    {
        Count = tally.Count + 1,
        Latest = tally.Latest.Remember(
            new(EventKinds.Of(happened).Code, happened.Account.When.Effective(), [.. by], happened.Account.Text, happened.Account.Row),
            NegotiationState.Remembered),
    };
}
