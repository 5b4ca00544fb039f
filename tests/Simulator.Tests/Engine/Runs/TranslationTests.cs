using Simulator.Domain;
using Simulator.Domain.Border;
using Simulator.Domain.Cases;
using Simulator.Domain.Ceasefires;
using Simulator.Domain.Commitments;
using Simulator.Domain.Events;
using Simulator.Domain.Mediation;
using Simulator.Domain.Statements;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;
using Simulator.Engine.Runs;

namespace Simulator.Tests.Engine.Runs;

/// <summary>What events mean to the model: every kind is either translated or left alone on purpose.</summary>
public sealed class TranslationTests
{
    private static readonly ActorId North = new("north"), South = new("south"), East = new("east"), Rebels = new("rebels"), Guards = new("guards");

    private static readonly Account Told = ReferenceCase.On(new(2031, 4, 2));

    /// <summary>The sides of the samples: north demands, south is to act, the rebels spoil, and the guards are a part of north.</summary>
    private static readonly Sides Sides = new(
        ReferenceCase.Case with
        {
            Actors = [.. new[] { North, South, East, Rebels }.Select(id => new Actor(id, id.Value, ActorKind.State, "")),
                new(Guards, "guards", ActorKind.State, "", PartOf: North)],
        },
        ReferenceCase.Case.Model! with { Claimant = North, Addressee = South, ClaimantVeto = North, AddresseeVeto = South, Spoilers = [Rebels] });

    /// <summary>The kinds that mean something, by the sample of each.</summary>
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        [nameof(RoundOpened)] = "RoundBegins",
        [nameof(RoundHeld)] = "RoundBegins NoProgress",
        [nameof(RoundScheduled)] = "RoundScheduled@2031-04-09",
        [nameof(TalksCollapsed)] = "RoundFails",
        [nameof(TalksResumed)] = "TalksResume",
        [nameof(InterimAgreementReached)] = "Agreement(2)",
        [nameof(ComprehensiveAgreementReached)] = "Agreement(4)",
        [nameof(RatificationRefused)] = "AddresseeRefuses",
        [nameof(MechanismEstablished)] = "Agreement(3) MechanismEstablished(0.25)@2031-04-23",
        [nameof(MechanismBecameOperational)] = "MechanismOperates",
        [nameof(MechanismReported)] = "ViolationReported",
        [nameof(TruceAgreed)] = "Agreement(1)",
        [nameof(TruceBreached)] = "HostilitiesResume",
        [nameof(CeasefireAgreed)] = "Agreement(1)",
        [nameof(CeasefireEnded)] = "CeasefireLapses",
        [nameof(CeasefireExpired)] = "CeasefireLapses",
        [nameof(AttackCarriedOut)] = "Attack",
        [nameof(BorderClashFought)] = "BorderFire",
        [nameof(BorderClashWithAirStrikesFought)] = "BorderFire Strike",
        [nameof(HostilitiesResumed)] = "HostilitiesResume",
        [nameof(BorderIncidentOccurred)] = "BorderFire",
        [nameof(AirStrikeCarriedOut)] = "Strike",
        [nameof(AirStrikeAlleged)] = "Strike",
        [nameof(HumanitarianExemptionGranted)] = "Gesture",
        [nameof(MediatorJoined)] = "MediatorJoins",
        [nameof(MediatorWithdrew)] = "MediatorLeaves",
        [nameof(ThreatMade)] = "ClaimantThreatens",
        [nameof(ConciliatoryGestureMade)] = "Gesture",
    };

    public static TheoryData<string> Kinds => Samples.Names;

    public static TheoryData<NegotiationEvent, string> Others { get; } = new()
    {
        { new AttackCarriedOut(Guards, Rebels) { Account = Told }, "Attack" },
        { new AttackCarriedOut(North) { Account = Told }, "Attack" },
        { new AttackCarriedOut(North, East) { Account = Told }, "" },
        { new AttackCarriedOut(South, Rebels) { Account = Told }, "" },
        { new AirStrikeCarriedOut(Guards, South) { Account = Told }, "Strike" },
        { new AirStrikeCarriedOut(South, North) { Account = Told }, "" },
        { new AirStrikeCarriedOut(North, Rebels) { Account = Told }, "" },
        { new BorderIncidentOccurred([North, East]) { Account = Told }, "" },
        { new HostilitiesResumed([South, East]) { Account = Told }, "" },
        { new CeasefireAgreed([North, Rebels], Form.Written) { Account = Told }, "" },
        { new CeasefireEnded(North, Rebels) { Account = Told }, "" },
        { new RoundHeld(new("lake"), [North, South], [East], RoundOutcome.Collapse) { Account = Told }, "RoundBegins RoundFails" },
        { new RoundHeld(new("lake"), [North, South], [East], RoundOutcome.Agreement) { Account = Told }, "RoundBegins" },
        { new RoundHeld(new("lake"), [South, East], [], RoundOutcome.Collapse) { Account = Told }, "" },
        { new RoundScheduled(new("lake"), new(2031, 4, 9)) { Account = Told }, "RoundScheduled@2031-04-09" },
        { new RoundScheduled(new("lake"), new(2031, 4, 9), [South, East]) { Account = Told }, "" },
        { new RatificationRefused(North, []) { Account = Told }, "ClaimantRefuses" },
        { new RatificationRefused(East, []) { Account = Told }, "" },
        { new MechanismReported(Violation: false) { Account = Told }, "ComplianceReported" },
        { new ThreatMade(South, North) { Account = Told }, "AddresseeThreatens" },
        { new ThreatMade(South, East) { Account = Told }, "" },
        { new HumanitarianExemptionGranted(East, North, ["bridge"]) { Account = Told }, "" },
        { new ConciliatoryGestureMade([North], [East]) { Account = Told }, "" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_event_is_translated_or_left_alone_on_purpose(string kind) =>
        Assert.Equal(Meanings.GetValueOrDefault(kind, ""), Meaning(Samples.Named(kind)));

    [Theory]
    [MemberData(nameof(Others))]
    public void Who_does_it_to_whom_decides_what_an_event_means(NegotiationEvent happened, string meaning) =>
        Assert.Equal(meaning, Meaning(happened));

    [Fact]
    public void No_meaning_is_given_to_a_kind_that_does_not_exist() =>
        Assert.Empty(Meanings.Keys.Except(EventKinds.All.Select(kind => kind.Type.Name)));

    private static string Meaning(NegotiationEvent happened) =>
        string.Join(' ', Translation.Of(happened, Sides).Select(happening =>
            $"{happening.Kind}{(happening.Value == 0 ? "" : FormattableString.Invariant($"({happening.Value})"))}"
            + (happening.Day == 0 ? "" : FormattableString.Invariant($"@{DateOnly.FromDayNumber(happening.Day):yyyy-MM-dd}"))));
}
