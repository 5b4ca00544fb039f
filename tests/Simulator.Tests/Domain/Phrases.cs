using Simulator.Domain.Border;
using Simulator.Domain.Branching;
using Simulator.Domain.Ceasefires;
using Simulator.Domain.Commitments;
using Simulator.Domain.Demands;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.Mediation;
using Simulator.Domain.State;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;

namespace Simulator.Tests.Domain;

/// <summary>The words that tests tell events with: two parties, two mediators, and one month in which everything happens.</summary>
internal static class Phrases
{
    public static readonly ActorId North = new("north");
    public static readonly ActorId South = new("south");
    public static readonly ActorId East = new("east");
    public static readonly ActorId West = new("west");
    public static readonly ActorId Rebels = new("rebels");
    public static readonly IssueId Water = new("water");
    public static readonly IssueId Watch = new("watch");
    public static readonly TrackId Lake = new("lake");
    public static readonly TrackId Hill = new("hill");
    public static readonly LeverId Fund = new("fund");

    /// <summary>A day of April 2031.</summary>
    public static DateOnly Day(int day) => new(2031, 4, day);

    /// <summary>What is told of an event on a day of April 2031.</summary>
    public static Account On(int day) => new(When.On(Day(day)), "Told.");

    /// <summary>The event, told otherwise.</summary>
    public static NegotiationEvent Told(this NegotiationEvent happened, Func<Account, Account> otherwise) =>
        happened with { Account = otherwise(happened.Account) };

    /// <summary>The event, on another day.</summary>
    public static NegotiationEvent On(this NegotiationEvent happened, int day) => happened.Dated(When.On(Day(day)));

    /// <summary>The event, at another date.</summary>
    public static NegotiationEvent Dated(this NegotiationEvent happened, When when) => happened.Told(account => account with { When = when });

    /// <summary>The event, as a row of the coded timeline.</summary>
    public static NegotiationEvent Row(this NegotiationEvent happened, string row) => happened.Told(account => account with { Row = new(row) });

    /// <summary>The event, in a place.</summary>
    public static NegotiationEvent In(this NegotiationEvent happened, string place) => happened.Told(account => account with { Place = place });

    /// <summary>The event, with a rival account of it.</summary>
    public static NegotiationEvent Or(this NegotiationEvent happened, RivalAccount rival) =>
        happened.Told(account => account with { Rivals = account.Rivals.Add(rival) });

    public static NegotiationEvent RoundIsSetFor(int day) => new RoundScheduled(Lake, Day(day), [North, South], [East]) { Account = On(1) };

    public static NegotiationEvent RoundOpens(int? number = 1, TrackId? track = null) =>
        new RoundOpened(track ?? Lake, [North, South], [East], number) { Account = On(1) };

    public static NegotiationEvent RoundIsHeld(RoundOutcome outcome, int? number = 1) =>
        new RoundHeld(Lake, [North, South], [East], outcome, number) { Account = On(1) };

    public static NegotiationEvent Session() => new SessionHeld(8) { Account = On(1) };

    public static NegotiationEvent TalksCollapse(params ReadOnlySpan<CeasefireStance> saying) =>
        new TalksCollapsed([North], [.. saying]) { Account = On(1) };

    public static NegotiationEvent TalksResume() => new TalksResumed([East]) { Account = On(1) };

    public static NegotiationEvent InterimAgreement(params ReadOnlySpan<CeasefireStance> saying) =>
        new InterimAgreementReached([North, South], [Watch], [.. saying]) { Account = On(1) };

    public static NegotiationEvent ComprehensiveAgreement() => new ComprehensiveAgreementReached([North, South], [Water, Watch]) { Account = On(1) };

    public static NegotiationEvent CapitalRefuses(ActorId by, params ReadOnlySpan<IssueId> issues) =>
        new RatificationRefused(by, [.. issues]) { Account = On(1) };

    public static NegotiationEvent VenueShifts(TrackId track) => new VenueShifted(track) { Account = On(1) };

    public static NegotiationEvent Demands(ActorId by, params ReadOnlySpan<IssueId> issues) =>
        new DemandTabled(by, by == North ? South : North, [.. issues], Form.Written) { Account = On(1) };

    public static NegotiationEvent DemandsInPublic(ActorId by, params ReadOnlySpan<IssueId> issues) =>
        new DemandStated(by, by == North ? South : North, [.. issues]) { Account = On(1) };

    public static NegotiationEvent Accepts(ActorId by, params ReadOnlySpan<IssueId> issues) =>
        new DemandAccepted(by, [.. issues], Form.Written) { Account = On(1) };

    public static NegotiationEvent Rejects(ActorId by, IssueId issue, Form? offers = null) =>
        new DemandRejected(by, [issue], offers) { Account = On(1) };

    public static NegotiationEvent Signs(ActorId by, IssueId issue, Form form = Form.Written) =>
        new CommitmentSigned(by, [issue], form, [East]) { Account = On(1) };

    public static NegotiationEvent Truce(DateOnly? until = null) => new TruceAgreed([North, South], until) { Account = On(1) };

    public static NegotiationEvent TruceIsExtended(DateOnly? until = null) => new TruceExtended(until) { Account = On(1) };

    public static NegotiationEvent TruceIsBreached(params ReadOnlySpan<ActorId> by) => new TruceBreached([.. by]) { Account = On(1) };

    public static NegotiationEvent Ceasefire() =>
        new CeasefireAgreed([North, South], Form.Written, CeasefireTerm.Permanent, [East]) { Account = On(1) };

    public static NegotiationEvent CeasefireEnds(ActorId by, ActorId with) => new CeasefireEnded(by, with) { Account = On(1) };

    public static NegotiationEvent CeasefireExpires() => new CeasefireExpired { Account = On(1) };

    public static NegotiationEvent Says(ActorId by, CeasefireStatus status) => new CeasefireStatusClaimed(by, status) { Account = On(1) };

    public static NegotiationEvent MechanismIsSetUp(double quality = 0.5, int lagDays = 0) =>
        new MechanismEstablished([East], quality, lagDays) { Account = On(1) };

    public static NegotiationEvent MechanismWorks() => new MechanismBecameOperational { Account = On(1) };

    public static NegotiationEvent MechanismReports(bool violation) => new MechanismReported(violation) { Account = On(1) };

    public static NegotiationEvent Shuts(params ReadOnlySpan<string> crossings) => new BorderClosed(North, [.. crossings]) { Account = On(1) };

    public static NegotiationEvent Opens(params ReadOnlySpan<string> crossings) => new BorderReopened(South, [.. crossings]) { Account = On(1) };

    public static NegotiationEvent LetsAidThrough(params ReadOnlySpan<string> crossings) =>
        new HumanitarianExemptionGranted(North, East, [.. crossings]) { Account = On(1) };

    public static NegotiationEvent OffersToMediate(ActorId by) => new MediationOffered(by) { Account = On(1) };

    public static NegotiationEvent IsWelcomed(ActorId mediator) => new MediationAccepted(North, mediator) { Account = On(1) };

    public static NegotiationEvent Joins(ActorId mediator, TrackId track) => new MediatorJoined(mediator, track) { Account = On(1) };

    public static NegotiationEvent Leaves(ActorId mediator, TrackId track) => new MediatorWithdrew(mediator, track) { Account = On(1) };

    public static NegotiationEvent MeetsTheParties(ActorId mediator, TrackId track) =>
        new MediationMeetingHeld(track, [mediator], [North, South]) { Account = On(1) };

    public static NegotiationEvent WithToll(Toll toll) => new AttackCarriedOut(North, Rebels, [toll]) { Account = On(1) };

    public static NegotiationEvent Attack() => new AttackCarriedOut(North, Rebels, [new(TollMeasure.Killed, 3, Of: North)]) { Account = On(1) };

    public static NegotiationEvent Clash() => new BorderClashFought([North, South]) { Account = On(1) };

    public static NegotiationEvent HostilitiesResume() => new HostilitiesResumed([North, South]) { Account = On(1) };

    public static NegotiationEvent Incident(params ReadOnlySpan<ActorId> between) => new BorderIncidentOccurred([.. between]) { Account = On(1) };

    public static NegotiationEvent Strike(ActorId by, ActorId on) => new AirStrikeCarriedOut(by, on) { Account = On(1) };

    public static NegotiationEvent Applies(double level = 1, int rampDays = 0) => new LeverApplied(Fund, East, level, rampDays) { Account = On(1) };

    public static NegotiationEvent Branches(long at, Origin origin = Origin.Hypothetical) =>
        new ScenarioBranched(new("river-talks"), at, "What if the fund opens?") { Account = On(1) with { Origin = origin } };

    public static NegotiationEvent Weighs(double level, ActorId? on = null) => new FactorChanged(new("S1"), level, on) { Account = On(1) };

    public static NegotiationEvent Undoes(long move, NegotiationState restores, Origin origin = Origin.Hypothetical) =>
        new MoveUndone(move, restores) { Account = On(1) with { Origin = origin } };

    public static NegotiationEvent Withdraws() => new LeverWithdrawn(Fund) { Account = On(1) };
}
