namespace Simulator.Domain;

/// <summary>Who decides that an event happens.</summary>
public static class Deciders
{
    /// <summary>Those without whose decision the event would not happen; nobody where it is unknown or is nobody's decision at this table.</summary>
    /// <remarks>A meeting or statement of the states of the region takes place whichever of the parties comes, so it is decided outside.</remarks>
    public static ValueList<ActorId> Of(NegotiationEvent happened) => happened switch
    {
        RoundOpened e => e.Parties,
        RoundHeld e => e.Parties,
        RoundScheduled e => e.Parties,
        TalksCollapsed e => e.AnnouncedBy,
        InterimAgreementReached e => e.Parties,
        ComprehensiveAgreementReached e => e.Parties,
        RatificationRefused e => [e.By],
        SessionHeld or TalksResumed or VenueShifted => happened.Account.Actors,

        DemandStated e => [e.By],
        DemandTabled e => [e.By],
        DemandRejected e => [e.By],
        DemandAccepted e => [e.By],
        PositionStated e => [e.By],
        PositionChanged e => [e.By],

        CommitmentSigned e => [e.By],
        MechanismEstablished or MechanismBecameOperational or MechanismReported => happened.Account.Actors,

        TruceAgreed e => e.Parties,
        TruceExtended or CeasefireExpired => happened.Account.Actors,
        TruceBreached e => e.By,
        CeasefireAgreed e => e.Parties,
        CeasefireEnded e => [e.By],
        CeasefireStatusClaimed e => [e.By],

        AttackCarriedOut e => One(e.By),
        BorderClashFought e => e.Between,
        BorderClashWithAirStrikesFought e => e.Between,
        HostilitiesResumed e => e.Between,
        BorderIncidentOccurred e => e.Between,
        AirStrikeCarriedOut e => [e.By],
        AirStrikeAlleged e => [e.Suspect],
        MilitaryOperationLaunched e => [e.By],
        SecurityOperationConducted e => [e.By],

        BorderClosed e => [e.By],
        BorderReopened e => [e.By],
        HumanitarianExemptionGranted e => [e.By],
        EconomicMeasureTaken e => [e.By],

        MediationOffered e => [e.By],
        MediationAccepted e => [e.By],
        MediationMeetingHeld e => e.Parties,
        MediatorJoined e => [e.Mediator],
        MediatorWithdrew e => [e.Mediator],
        RegionalMeetingHeld or RegionalStatementIssued => [],

        StatementMade e => [e.By],
        ClaimMade e => [e.By],
        AccusationMade e => [e.By],
        ThreatMade e => [e.By],
        ConciliatoryGestureMade e => e.By,
        FatwaIssued e => [e.By],
        StatusReported e => [e.By],
        AnalysisPublished e => [e.By],

        BackgroundNoted or OutsideAgreementSigned or ViolenceCounted or ViolenceTrendReported => [],
        RegimeChanged e => [e.To],
        PersonnelChanged e => [e.Of],
        VisitMade e => [e.Visitor],

        LeverApplied e => One(e.By),
        LeverWithdrawn or FactorChanged or ScenarioBranched or MoveUndone => [],
        _ => throw new System.Diagnostics.UnreachableException($"Nobody is said to decide {happened.GetType().Name}."),
    };

    /// <summary>Whether an event only tells of the course of things: a report, an analysis, a count.</summary>
    public static bool OnlyTells(NegotiationEvent happened) =>
        happened is StatusReported or AnalysisPublished or ClaimMade or BackgroundNoted or ViolenceCounted or ViolenceTrendReported;

    private static ValueList<ActorId> One(ActorId? actor) => actor is { } known ? [known] : [];
}
