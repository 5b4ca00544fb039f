using System.Diagnostics;
using Simulator.Domain.Border;
using Simulator.Domain.Branching;
using Simulator.Domain.Ceasefires;
using Simulator.Domain.Commitments;
using Simulator.Domain.Context;
using Simulator.Domain.Demands;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.Mediation;
using Simulator.Domain.Statements;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;

namespace Simulator.Engine.Runs;

/// <summary>
/// Translation of events of a timeline into model events. Every kind is listed, so that a kind without effect on the model is a decision.
/// </summary>
internal static class Translation
{
    /// <summary>The model events of an event.</summary>
    public static IReadOnlyList<ModelEvent> Of(NegotiationEvent happened, Sides sides) => happened switch
    {
        AttackCarriedOut e => If(sides.IsClaimant(e.Against) && (e.By is not { } by || sides.IsSpoiler(by)), ModelEventKind.Attack),
        AirStrikeCarriedOut e => If(sides.IsClaimant(e.By) && sides.IsAddressee(e.On), ModelEventKind.Strike),
        AirStrikeAlleged e => If(sides.IsClaimant(e.Suspect) && sides.IsAddressee(e.On), ModelEventKind.Strike),
        BorderIncidentOccurred e => If(sides.AreBoth(e.Between), ModelEventKind.BorderFire),
        BorderClashFought e => If(sides.AreBoth(e.Between), ModelEventKind.BorderFire),
        BorderClashWithAirStrikesFought e => If(sides.AreBoth(e.Between), ModelEventKind.BorderFire, ModelEventKind.Strike),

        TruceAgreed e => If(sides.AreBoth(e.Parties), new ModelEvent(ModelEventKind.Agreement, (int)Rung.Ceasefire)),
        CeasefireAgreed e => If(sides.AreBoth(e.Parties), new ModelEvent(ModelEventKind.Agreement, (int)Rung.Ceasefire)),
        InterimAgreementReached e => If(sides.AreBoth(e.Parties), new ModelEvent(ModelEventKind.Agreement, (int)Rung.Interim)),
        ComprehensiveAgreementReached e => If(sides.AreBoth(e.Parties), new ModelEvent(ModelEventKind.Agreement, (int)Rung.Comprehensive)),
        TruceBreached => [new(ModelEventKind.HostilitiesResume)],
        CeasefireEnded e => If(sides.AreBoth([e.By, e.With]), ModelEventKind.CeasefireLapses),
        CeasefireExpired => [new(ModelEventKind.CeasefireLapses)],
        HostilitiesResumed e => If(sides.AreBoth(e.Between), ModelEventKind.HostilitiesResume),

        RoundOpened e => If(sides.AreBoth(e.Parties), ModelEventKind.RoundBegins),
        RoundHeld e => If(sides.AreBoth(e.Parties), e.Outcome switch
        {
            RoundOutcome.NoProgress => [ModelEventKind.RoundBegins, ModelEventKind.NoProgress],
            RoundOutcome.Collapse => [ModelEventKind.RoundBegins, ModelEventKind.RoundFails],
            _ => [ModelEventKind.RoundBegins],
        }),
        TalksCollapsed => [new(ModelEventKind.RoundFails)],
        TalksResumed => [new(ModelEventKind.TalksResume)],
        RoundScheduled e => If(e.Parties.Count == 0 || sides.AreBoth(e.Parties), new ModelEvent(ModelEventKind.RoundScheduled, Day: e.On.DayNumber)),
        RatificationRefused e =>
            sides.IsClaimant(e.By) ? [new(ModelEventKind.ClaimantRefuses)] : If(sides.IsAddressee(e.By), ModelEventKind.AddresseeRefuses),

        MechanismEstablished e =>
        [
            new(ModelEventKind.Agreement, (int)Rung.Monitored),
            new(ModelEventKind.MechanismEstablished, e.Quality, e.Account.When.Effective().DayNumber + e.LagDays),
        ],
        MechanismBecameOperational => [new(ModelEventKind.MechanismOperates)],
        MechanismReported e => [new(e.Violation ? ModelEventKind.ViolationReported : ModelEventKind.ComplianceReported)],

        MediatorJoined => [new(ModelEventKind.MediatorJoins)],
        MediatorWithdrew => [new(ModelEventKind.MediatorLeaves)],

        ThreatMade e => If(sides.IsClaimant(e.By) && sides.IsAddressee(e.Against), ModelEventKind.ClaimantThreatens)
            is { Length: > 0 } threat ? threat : If(sides.IsAddressee(e.By) && sides.IsClaimant(e.Against), ModelEventKind.AddresseeThreatens),
        ConciliatoryGestureMade e => If(e.Toward.Any(actor => sides.IsClaimant(actor) || sides.IsAddressee(actor)), ModelEventKind.Gesture),
        HumanitarianExemptionGranted e => If(sides.IsClaimant(e.By) || sides.IsAddressee(e.By), ModelEventKind.Gesture),

        // These change the covariates of the day, the same for all runs.
        LeverApplied or LeverWithdrawn or FactorChanged or CommitmentSigned or BorderClosed or BorderReopened => [],

        // Answers to demands and statements on the ceasefire have their effect through later actions; rulings and venues are levers.
        SessionHeld or VenueShifted or DemandStated or DemandTabled or DemandRejected or DemandAccepted or PositionStated or PositionChanged
            or CeasefireStatusClaimed or TruceExtended or FatwaIssued or StatementMade or ClaimMade or AccusationMade or StatusReported => [],

        // The reference values include domestic operations, trade measures, offers, meetings of others, and background.
        MilitaryOperationLaunched or SecurityOperationConducted or EconomicMeasureTaken or MediationOffered or MediationAccepted
            or MediationMeetingHeld or RegionalMeetingHeld or RegionalStatementIssued or AnalysisPublished or BackgroundNoted
            or OutsideAgreementSigned or RegimeChanged or PersonnelChanged or ViolenceCounted or ViolenceTrendReported or VisitMade
            or ScenarioBranched or MoveUndone => [],

        _ => throw new UnreachableException($"{happened.GetType().Name} is not translated."),
    };

    private static ModelEvent[] If(bool concerns, params ReadOnlySpan<ModelEventKind> kinds)
    {
        if (!concerns)
        {
            return [];
        }

        var modelEvents = new ModelEvent[kinds.Length];
        for (var at = 0; at < kinds.Length; at++)
        {
            modelEvents[at] = new(kinds[at]);
        }

        return modelEvents;
    }

    private static ModelEvent[] If(bool concerns, ModelEvent modelEvent) => concerns ? [modelEvent] : [];
}
