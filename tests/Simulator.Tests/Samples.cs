using Simulator.Domain;
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

namespace Simulator.Tests;

/// <summary>One event of every kind, with everything that it can hold.</summary>
internal static class Samples
{
    private static readonly ActorId North = new("north");
    private static readonly ActorId South = new("south");
    private static readonly ActorId East = new("east");
    private static readonly ActorId Rebels = new("rebels");
    private static readonly TrackId Lake = new("lake");
    private static readonly ValueList<IssueId> Issues = [new("water"), new("watch")];
    private static readonly ValueList<CeasefireStance> Stances = [new(North, CeasefireStatus.Holding), new(South, CeasefireStatus.NotHolding)];

    private static readonly ValueList<Toll> Tolls =
    [
        new(TollMeasure.Killed, 3),
        new(TollMeasure.Casualties, 4, 9, Of: North, ClaimedBy: South, AtLeast: true, Civilians: true),
    ];

    private static readonly Account Told = new(
        new(new(2031, 4, 1), new(2031, 4, 3), DatePrecision.Range, DateBasis.Derived, TakesEffect: new(2031, 4, 2),
            Note: "The days come from a \"found\" source."),
        "Türkiye's envoys – met at Łódź.",
        Row: new("T01"),
        Actors: [North, South],
        Place: "Eastport",
        Sources: [new("D1"), new("X01")],
        Certainty: Certainty.Contested,
        Origin: Origin.Recorded,
        KnownFrom: new(2031, 4, 5),
        Privy: [North],
        Claims: [new("C01")],
        Rivals:
        [
            new(
                new("C01"), new("X01"), Row: new("T02"), When: When.On(new(2031, 4, 4), DateBasis.Found), Text: "They met elsewhere.",
                Place: "Westport", By: Rebels, Numbered: new(3), Term: CeasefireTerm.Permanent, Tolls: Tolls, Sources: [new("X01")]),
            new(new("C01"), new("D2"), Numbered: new(null), Untold: true),
        ]);

    /// <summary>One event of every kind.</summary>
    public static IReadOnlyList<NegotiationEvent> OfEveryKind { get; } =
    [
        new RoundOpened(Lake, [North, South], [East], 2) { Account = Told },
        new RoundHeld(Lake, [North, South], [East], RoundOutcome.NoProgress, 2) { Account = Told },
        new RoundScheduled(Lake, new(2031, 4, 9), [North, South], [East]) { Account = Told },
        new SessionHeld(17.5) { Account = Told },
        new TalksCollapsed([North], Stances) { Account = Told },
        new TalksResumed([East]) { Account = Told },
        new InterimAgreementReached([North, South], Issues, Stances) { Account = Told },
        new ComprehensiveAgreementReached([North, South], Issues) { Account = Told },
        new RatificationRefused(South, Issues) { Account = Told },
        new VenueShifted(Lake) { Account = Told },

        new DemandStated(North, South, Issues, Form.Written) { Account = Told },
        new DemandTabled(North, South, Issues, Form.Verifiable) { Account = Told },
        new DemandRejected(South, Issues, Form.Verbal) { Account = Told },
        new DemandAccepted(South, Issues, Form.Written) { Account = Told },
        new PositionStated(South, Issues, Position.AgreesInPrinciple, Stances) { Account = Told },
        new PositionChanged(South, Issues, Position.OffersVerbally) { Account = Told },

        new CommitmentSigned(South, Issues, Form.Verifiable, [East]) { Account = Told },
        new MechanismEstablished([East], 0.25, 21) { Account = Told },
        new MechanismBecameOperational { Account = Told },
        new MechanismReported(Violation: true, South) { Account = Told },

        new TruceAgreed([North, South], new(2031, 4, 9)) { Account = Told },
        new TruceExtended(new(2031, 4, 12)) { Account = Told },
        new TruceBreached([Rebels, South]) { Account = Told },
        new CeasefireAgreed([North, South], Form.Written, CeasefireTerm.Temporary, [East]) { Account = Told },
        new CeasefireEnded(North, South) { Account = Told },
        new CeasefireExpired { Account = Told },
        new CeasefireStatusClaimed(South, CeasefireStatus.Conditional) { Account = Told },

        new AttackCarriedOut(North, Rebels, Tolls) { Account = Told },
        new BorderClashFought([North, South], Tolls) { Account = Told },
        new BorderClashWithAirStrikesFought([North, South], Tolls) { Account = Told },
        new HostilitiesResumed([North, South]) { Account = Told },
        new BorderIncidentOccurred([North, South], Tolls) { Account = Told },
        new AirStrikeCarriedOut(North, South, Tolls) { Account = Told },
        new AirStrikeAlleged(North, South, South, Denied: true, Tolls) { Account = Told },
        new MilitaryOperationLaunched(North, Rebels) { Account = Told },
        new SecurityOperationConducted(North) { Account = Told },

        new BorderClosed(North, ["ford", "bridge"]) { Account = Told },
        new BorderReopened(North, ["ford"]) { Account = Told },
        new HumanitarianExemptionGranted(North, East, ["bridge"]) { Account = Told },
        new EconomicMeasureTaken(South, North) { Account = Told },

        new MediationOffered(East) { Account = Told },
        new MediationAccepted(South, East) { Account = Told },
        new MediationMeetingHeld(Lake, [East], [North, South]) { Account = Told },
        new RegionalMeetingHeld([East, North], [South]) { Account = Told },
        new RegionalStatementIssued([East], South) { Account = Told },
        new MediatorJoined(East, Lake) { Account = Told },
        new MediatorWithdrew(East, Lake) { Account = Told },

        new StatementMade(North, Stances) { Account = Told },
        new ClaimMade(North) { Account = Told },
        new AccusationMade(North, South) { Account = Told },
        new ThreatMade(North, South) { Account = Told },
        new ConciliatoryGestureMade([North], [South]) { Account = Told },
        new FatwaIssued(South, Issues) { Account = Told },
        new StatusReported(North, Stances) { Account = Told },
        new AnalysisPublished(East) { Account = Told },

        new BackgroundNoted(Rebels) { Account = Told },
        new OutsideAgreementSigned([East, South]) { Account = Told },
        new RegimeChanged(South) { Account = Told },
        new PersonnelChanged(South, East) { Account = Told },
        new ViolenceCounted(Rebels, Tolls) { Account = Told },
        new ViolenceTrendReported(Rebels, Trend.Falling) { Account = Told },
        new VisitMade(South, East) { Account = Told },

        new LeverApplied(new("fund"), East, 0.5, 30) { Account = Told },
        new LeverWithdrawn(new("fund")) { Account = Told },
        new FactorChanged(new("S1"), 1.5, South)
        {
            Account = Told with { Causes = [new("0198c0de-0000-8000-8000-000000000001"), new("0198c0de-0000-8000-8000-000000000002")] },
        },

        new ScenarioBranched(new("river-talks"), 7, "What if the \"fund\" – Łódź's – opens?")
        {
            Account = Told with { Origin = Origin.Hypothetical },
        },
        new MoveUndone(3, Negotiation.Fold([
            new DemandTabled(North, South, Issues, Form.Written) { Account = Told },
            new LeverApplied(new("fund"), East, 0.5, 30, 14) { Account = Told }])) { Account = Told with { Origin = Origin.Hypothetical } },
    ];

    /// <summary>Kinds that hold more than they did when they were stored first, with what has come to them.</summary>
    public static IReadOnlyList<NegotiationEvent> Grown { get; } =
    [
        new LeverApplied(new("fund"), East, 0.5, 30, 14) { Account = Told with { Origin = Origin.Carried } },
        new ScenarioBranched(
            new("river-talks"), 7, "What if the fund opens?", 12, CarryPolicy.UnlessContradicted, [new(new("C01"), new("X01"))],
            new(new("fund-opens"), "9f2c", "scenario: fund-opens\n")) { Account = Told with { Origin = Origin.Hypothetical } },
    ];

    /// <summary>A sample by the name of its record.</summary>
    public static NegotiationEvent Named(string record) => OfEveryKind.Single(sample => sample.GetType().Name == record);

    /// <summary>The names of the records, for theories.</summary>
    public static TheoryData<string> Names => [.. OfEveryKind.Select(sample => sample.GetType().Name)];
}
