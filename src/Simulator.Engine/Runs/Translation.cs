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

namespace Simulator.Engine;

/// <summary>What an event of a timeline means to the model. Each kind is named: what the model does not know leaves its state alone on purpose.</summary>
internal static class Translation
{
    /// <summary>The happenings that an event is.</summary>
    public static IReadOnlyList<Happening> Of(NegotiationEvent happened, Circles circles) => happened switch
    {
        AttackCarriedOut e => If(circles.IsClaimant(e.Against) && (e.By is not { } by || circles.IsSpoiler(by)), HappeningKind.Attack),
        AirStrikeCarriedOut e => If(circles.IsClaimant(e.By) && circles.IsAddressee(e.On), HappeningKind.Strike),
        AirStrikeAlleged e => If(circles.IsClaimant(e.Suspect) && circles.IsAddressee(e.On), HappeningKind.Strike),
        BorderIncidentOccurred e => If(circles.AreBoth(e.Between), HappeningKind.BorderFire),
        BorderClashFought e => If(circles.AreBoth(e.Between), HappeningKind.BorderFire),
        BorderClashWithAirStrikesFought e => If(circles.AreBoth(e.Between), HappeningKind.BorderFire, HappeningKind.Strike),

        TruceAgreed e => If(circles.AreBoth(e.Parties), new Happening(HappeningKind.Agreement, (int)Rung.Ceasefire)),
        CeasefireAgreed e => If(circles.AreBoth(e.Parties), new Happening(HappeningKind.Agreement, (int)Rung.Ceasefire)),
        InterimAgreementReached e => If(circles.AreBoth(e.Parties), new Happening(HappeningKind.Agreement, (int)Rung.Interim)),
        ComprehensiveAgreementReached e => If(circles.AreBoth(e.Parties), new Happening(HappeningKind.Agreement, (int)Rung.Comprehensive)),
        TruceBreached => [new(HappeningKind.HostilitiesResume)],
        CeasefireEnded e => If(circles.AreBoth([e.By, e.With]), HappeningKind.CeasefireLapses),
        CeasefireExpired => [new(HappeningKind.CeasefireLapses)],
        HostilitiesResumed e => If(circles.AreBoth(e.Between), HappeningKind.HostilitiesResume),

        RoundOpened e => If(circles.AreBoth(e.Parties), HappeningKind.RoundBegins),
        RoundHeld e => If(circles.AreBoth(e.Parties), e.Outcome switch
        {
            RoundOutcome.NoProgress => [HappeningKind.RoundBegins, HappeningKind.NoProgress],
            RoundOutcome.Collapse => [HappeningKind.RoundBegins, HappeningKind.RoundFails],
            _ => [HappeningKind.RoundBegins],
        }),
        TalksCollapsed => [new(HappeningKind.RoundFails)],
        TalksResumed => [new(HappeningKind.TalksResume)],
        RoundScheduled e => If(e.Parties.Count == 0 || circles.AreBoth(e.Parties), new Happening(HappeningKind.RoundScheduled, Day: e.On.DayNumber)),
        RatificationRefused e => circles.IsClaimant(e.By) ? [new(HappeningKind.ClaimantRefuses)] : If(circles.IsAddressee(e.By), HappeningKind.AddresseeRefuses),

        MechanismEstablished e =>
        [
            new(HappeningKind.Agreement, (int)Rung.Monitored),
            new(HappeningKind.MechanismEstablished, e.Quality, e.Account.When.Effective().DayNumber + e.LagDays),
        ],
        MechanismBecameOperational => [new(HappeningKind.MechanismOperates)],
        MechanismReported e => [new(e.Violation ? HappeningKind.ViolationReported : HappeningKind.ComplianceReported)],

        MediatorJoined => [new(HappeningKind.MediatorJoins)],
        MediatorWithdrew => [new(HappeningKind.MediatorLeaves)],

        ThreatMade e => If(circles.IsClaimant(e.By) && circles.IsAddressee(e.Against), HappeningKind.ClaimantThreatens)
            is { Length: > 0 } threat ? threat : If(circles.IsAddressee(e.By) && circles.IsClaimant(e.Against), HappeningKind.AddresseeThreatens),
        ConciliatoryGestureMade e => If(e.Toward.Any(actor => circles.IsClaimant(actor) || circles.IsAddressee(actor)), HappeningKind.Gesture),
        HumanitarianExemptionGranted e => If(circles.IsClaimant(e.By) || circles.IsAddressee(e.By), HappeningKind.Gesture),

        // These change the conditions of the day, for all runs alike.
        LeverApplied or LeverWithdrawn or FactorChanged or CommitmentSigned or BorderClosed or BorderReopened => [],

        // How parties answer demands and what they say of the ceasefire shows in what they do; rulings and venues work as levers.
        SessionHeld or VenueShifted or DemandStated or DemandTabled or DemandRejected or DemandAccepted or PositionStated or PositionChanged
            or CeasefireStatusClaimed or TruceExtended or FatwaIssued or StatementMade or ClaimMade or AccusationMade or StatusReported => [],

        // Operations at home, trade measures, offers and meetings of others, and what lies behind it all are told, and stand in the reference values.
        MilitaryOperationLaunched or SecurityOperationConducted or EconomicMeasureTaken or MediationOffered or MediationAccepted or MediationMeetingHeld
            or RegionalMeetingHeld or RegionalStatementIssued or AnalysisPublished or BackgroundNoted or OutsideAgreementSigned or RegimeChanged
            or PersonnelChanged or ViolenceCounted or ViolenceTrendReported or VisitMade or ScenarioBranched or MoveUndone => [],

        _ => throw new UnreachableException($"{happened.GetType().Name} is not translated."),
    };

    private static Happening[] If(bool concerns, params ReadOnlySpan<HappeningKind> kinds)
    {
        if (!concerns)
        {
            return [];
        }

        var happenings = new Happening[kinds.Length];
        for (var at = 0; at < kinds.Length; at++)
        {
            happenings[at] = new(kinds[at]);
        }

        return happenings;
    }

    private static Happening[] If(bool concerns, Happening happening) => concerns ? [happening] : [];
}
