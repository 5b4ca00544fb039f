using System.Diagnostics;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Domain.Mediation;

/// <summary>The process of mediation: offers, mediators on a track, regional meetings.</summary>
internal static class MediationProcess
{
    private static readonly Rule OfferBeforeWelcome = new("offer-before-welcome", "An offer to mediate can only be welcomed after it was made.");
    private static readonly Rule MediatorOnTrack = new(
        "mediator-on-track", "A mediator joins a track once, and can only leave a track that it has joined.");

    /// <summary>The rules of the theme, with the kinds that each may refuse.</summary>
    public static IReadOnlyList<(Rule Rule, Type[] Kinds)> Refusals { get; } =
    [
        (OfferBeforeWelcome, [typeof(MediationAccepted)]),
        (MediatorOnTrack, [typeof(MediatorJoined), typeof(MediatorWithdrew)]),
    ];

    /// <summary>The state after an event of mediation.</summary>
    public static NegotiationState Evolve(NegotiationState state, MediationEvent happened) => happened switch
    {
        MediationOffered e => state.Mediators.Any(mediator => mediator.Actor == e.By && mediator.Role == MediatorRole.Welcomed)
            ? state
            : state with
            {
                Mediators = state.Mediators.Put(
                    mediator => mediator.Actor == e.By && mediator.Role == MediatorRole.Offered,
                    new(e.By, MediatorRole.Offered, e.Account.When.Effective())),
            },
        MediationAccepted e => state with
        {
            Mediators = state.Mediators.Put(
                mediator => mediator.Actor == e.Mediator && mediator.Track is null,
                new(e.Mediator, MediatorRole.Welcomed, e.Account.When.Effective())),
        },
        MediationMeetingHeld e => state with { Mediators = state.Mediators.AtWork(e.Mediators, e.Track, e.Account) },
        MediatorJoined e => state with { Mediators = state.Mediators.AtWork([e.Mediator], e.Track, e.Account) },
        MediatorWithdrew e => state with
        {
            Mediators = state.Mediators.Put(
                mediator => mediator.Actor == e.Mediator && mediator.Track == e.Track,
                new(e.Mediator, MediatorRole.Withdrawn, e.Account.When.Effective(), e.Track)),
        },
        RegionalMeetingHeld or RegionalStatementIssued => state,
        _ => throw new UnreachableException($"{happened.GetType().Name} is not folded."),
    };

    /// <summary>The rules of mediation that an event breaks.</summary>
    public static IEnumerable<BrokenRule> Rules(NegotiationState state, MediationEvent proposed) => proposed switch
    {
        MediationAccepted e => OfferBeforeWelcome.Unless(
            state.Mediators.Any(mediator => mediator.Actor == e.Mediator && mediator.Role != MediatorRole.Withdrawn),
            $"'{e.Mediator}' has made no offer.",
            $"{Kind<MediationOffered>()} first."),
        MediatorJoined e => MediatorOnTrack.Unless(
            !OnTrack(state, e.Mediator, e.Track), $"'{e.Mediator}' has already joined track '{e.Track}'.", $"another mediator or track."),
        MediatorWithdrew e => MediatorOnTrack.Unless(
            OnTrack(state, e.Mediator, e.Track), $"'{e.Mediator}' is not on track '{e.Track}'.", $"{Kind<MediatorJoined>()} first."),
        MediationOffered or MediationMeetingHeld or RegionalMeetingHeld or RegionalStatementIssued => [],
        _ => throw new UnreachableException($"{proposed.GetType().Name} has no arm among the rules."),
    };

    /// <summary>
    /// The actors that decide an event of mediation; empty for meetings and statements of the states of the region, even when a party takes part.
    /// </summary>
    public static ValueList<ActorId> DecidedBy(MediationEvent happened) => happened switch
    {
        MediationOffered e => [e.By],
        MediationAccepted e => [e.By],
        MediationMeetingHeld e => e.Parties,
        MediatorJoined e => [e.Mediator],
        MediatorWithdrew e => [e.Mediator],
        RegionalMeetingHeld or RegionalStatementIssued => [],
        _ => throw new UnreachableException($"{happened.GetType().Name} has no arm among the deciders."),
    };

    /// <summary>The mediators after some worked on a track.</summary>
    public static ValueList<Mediator> AtWork(this ValueList<Mediator> mediators, ValueList<ActorId> actors, TrackId track, Account account)
    {
        foreach (var actor in actors)
        {
            var before = mediators.FirstOrDefault(mediator => mediator.Actor == actor && mediator.Track == track);
            var since = before is { Role: MediatorRole.Mediating } ? before.Since : account.When.From;
            mediators = mediators.Put(
                mediator => mediator.Actor == actor && mediator.Track == track,
                new(actor, MediatorRole.Mediating, since, track, account.When.To));
        }

        return mediators;
    }

    private static bool OnTrack(NegotiationState state, ActorId actor, TrackId track) =>
        state.Mediators.Any(mediator => mediator.Actor == actor && mediator.Track == track && mediator.Role == MediatorRole.Mediating);

    private static EventKind Kind<T>() where T : MediationEvent => MediationEvent.Kinds.Of<T>();
}
