using System.Collections.Frozen;

namespace Simulator.Domain;

/// <summary>The theme of an event: which part of the talks it belongs to.</summary>
public enum Theme
{
    /// <summary>Rounds, sessions, agreements, collapse.</summary>
    Talks,

    /// <summary>Demands and positions.</summary>
    Demands,

    /// <summary>Commitments and mechanisms.</summary>
    Commitments,

    /// <summary>Truces and ceasefires.</summary>
    Ceasefire,

    /// <summary>Attacks, clashes, strikes, operations.</summary>
    Violence,

    /// <summary>Crossings and trade.</summary>
    Economy,

    /// <summary>Offers, mediators, regional meetings.</summary>
    Mediation,

    /// <summary>Statements, accusations, threats, gestures, reports.</summary>
    Voices,

    /// <summary>What must be known to understand the rest.</summary>
    Context,

    /// <summary>Levers applied and withdrawn, structural factors changed.</summary>
    Levers,

    /// <summary>Timelines that leave their parent, and moves taken back on them.</summary>
    Branching,
}

/// <summary>One kind of event: its code in the coded timeline, its record type, its theme.</summary>
/// <param name="Code">The code, in snake_case, as timelines and files write it.</param>
/// <param name="Type">The record type that holds it.</param>
/// <param name="Theme">The theme that it belongs to.</param>
public sealed record EventKind(string Code, Type Type, Theme Theme)
{
    /// <summary>The code as people read it, such as <c>round opened</c>.</summary>
    public string Words => Code.Replace('_', ' ');
}

/// <summary>The one table of all kinds of events.</summary>
public static class EventKinds
{
    /// <summary>Every kind, by theme.</summary>
    public static IReadOnlyList<EventKind> All { get; } =
    [
        new("round_opened", typeof(RoundOpened), Theme.Talks),
        new("round_held", typeof(RoundHeld), Theme.Talks),
        new("round_scheduled", typeof(RoundScheduled), Theme.Talks),
        new("session_held", typeof(SessionHeld), Theme.Talks),
        new("talks_collapsed", typeof(TalksCollapsed), Theme.Talks),
        new("talks_resumed", typeof(TalksResumed), Theme.Talks),
        new("interim_agreement", typeof(InterimAgreementReached), Theme.Talks),
        new("comprehensive_agreement", typeof(ComprehensiveAgreementReached), Theme.Talks),
        new("ratification_refused", typeof(RatificationRefused), Theme.Talks),
        new("venue_shifted", typeof(VenueShifted), Theme.Talks),

        new("demand_stated", typeof(DemandStated), Theme.Demands),
        new("demand_tabled", typeof(DemandTabled), Theme.Demands),
        new("demand_rejected", typeof(DemandRejected), Theme.Demands),
        new("demand_accepted", typeof(DemandAccepted), Theme.Demands),
        new("position_stated", typeof(PositionStated), Theme.Demands),
        new("position_changed", typeof(PositionChanged), Theme.Demands),

        new("commitment_signed", typeof(CommitmentSigned), Theme.Commitments),
        new("mechanism_established", typeof(MechanismEstablished), Theme.Commitments),
        new("mechanism_operational", typeof(MechanismBecameOperational), Theme.Commitments),
        new("mechanism_report", typeof(MechanismReported), Theme.Commitments),

        new("truce_agreed", typeof(TruceAgreed), Theme.Ceasefire),
        new("truce_extended", typeof(TruceExtended), Theme.Ceasefire),
        new("truce_breached", typeof(TruceBreached), Theme.Ceasefire),
        new("ceasefire_agreed", typeof(CeasefireAgreed), Theme.Ceasefire),
        new("ceasefire_ended", typeof(CeasefireEnded), Theme.Ceasefire),
        new("ceasefire_expired", typeof(CeasefireExpired), Theme.Ceasefire),
        new("ceasefire_status_claim", typeof(CeasefireStatusClaimed), Theme.Ceasefire),

        new("attack", typeof(AttackCarriedOut), Theme.Violence),
        new("border_clash", typeof(BorderClashFought), Theme.Violence),
        new("border_clash_airstrike", typeof(BorderClashWithAirStrikesFought), Theme.Violence),
        new("hostilities_resumed", typeof(HostilitiesResumed), Theme.Violence),
        new("border_incident", typeof(BorderIncidentOccurred), Theme.Violence),
        new("airstrike", typeof(AirStrikeCarriedOut), Theme.Violence),
        new("airstrike_alleged", typeof(AirStrikeAlleged), Theme.Violence),
        new("military_operation", typeof(MilitaryOperationLaunched), Theme.Violence),
        new("security_operation", typeof(SecurityOperationConducted), Theme.Violence),

        new("border_closure", typeof(BorderClosed), Theme.Economy),
        new("border_reopened", typeof(BorderReopened), Theme.Economy),
        new("humanitarian_exemption", typeof(HumanitarianExemptionGranted), Theme.Economy),
        new("economic_measure", typeof(EconomicMeasureTaken), Theme.Economy),

        new("mediation_offer", typeof(MediationOffered), Theme.Mediation),
        new("mediation_accepted", typeof(MediationAccepted), Theme.Mediation),
        new("mediation_meeting", typeof(MediationMeetingHeld), Theme.Mediation),
        new("regional_meeting", typeof(RegionalMeetingHeld), Theme.Mediation),
        new("regional_statement", typeof(RegionalStatementIssued), Theme.Mediation),
        new("mediator_joined", typeof(MediatorJoined), Theme.Mediation),
        new("mediator_withdrew", typeof(MediatorWithdrew), Theme.Mediation),

        new("statement", typeof(StatementMade), Theme.Voices),
        new("claim", typeof(ClaimMade), Theme.Voices),
        new("accusation", typeof(AccusationMade), Theme.Voices),
        new("threat", typeof(ThreatMade), Theme.Voices),
        new("conciliatory_gesture", typeof(ConciliatoryGestureMade), Theme.Voices),
        new("fatwa", typeof(FatwaIssued), Theme.Voices),
        new("status_report", typeof(StatusReported), Theme.Voices),
        new("analysis_published", typeof(AnalysisPublished), Theme.Voices),

        new("background", typeof(BackgroundNoted), Theme.Context),
        new("agreement", typeof(OutsideAgreementSigned), Theme.Context),
        new("regime_change", typeof(RegimeChanged), Theme.Context),
        new("personnel_change", typeof(PersonnelChanged), Theme.Context),
        new("violence_statistic", typeof(ViolenceCounted), Theme.Context),
        new("violence_trend", typeof(ViolenceTrendReported), Theme.Context),
        new("visit", typeof(VisitMade), Theme.Context),

        new("lever_applied", typeof(LeverApplied), Theme.Levers),
        new("lever_withdrawn", typeof(LeverWithdrawn), Theme.Levers),
        new("factor_changed", typeof(FactorChanged), Theme.Levers),

        new("scenario_branched", typeof(ScenarioBranched), Theme.Branching),
        new("move_undone", typeof(MoveUndone), Theme.Branching),
    ];

    private static readonly FrozenDictionary<string, EventKind> ByCode = All.ToFrozenDictionary(kind => kind.Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, EventKind> ByType = All.ToFrozenDictionary(kind => kind.Type);

    /// <summary>The kind with a code; none when there is no such kind.</summary>
    public static EventKind? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The kind of an event.</summary>
    public static EventKind Of(NegotiationEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return ByType[happened.GetType()];
    }
}
