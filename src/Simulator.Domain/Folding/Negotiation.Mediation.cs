namespace Simulator.Domain;

public static partial class Negotiation
{
    private static NegotiationState After(NegotiationState state, MediationOffered e) =>
        state.Mediators.Any(mediator => mediator.Actor == e.By && mediator.Role == MediatorRole.Welcomed)
            ? state
            : state with
            {
                Mediators = state.Mediators.Put(
                    mediator => mediator.Actor == e.By && mediator.Role == MediatorRole.Offered,
                    new(e.By, MediatorRole.Offered, e.Account.When.Effective())),
            };

    private static NegotiationState After(NegotiationState state, MediationAccepted e) => state with
    {
        Mediators = state.Mediators.Put(
            mediator => mediator.Actor == e.Mediator && mediator.Track is null,
            new(e.Mediator, MediatorRole.Welcomed, e.Account.When.Effective())),
    };

    private static NegotiationState After(NegotiationState state, MediationMeetingHeld e) =>
        state with { Mediators = state.Mediators.AtWork(e.Mediators, e.Track, e.Account) };

    private static NegotiationState After(NegotiationState state, MediatorJoined e) =>
        state with { Mediators = state.Mediators.AtWork([e.Mediator], e.Track, e.Account) };

    private static NegotiationState After(NegotiationState state, MediatorWithdrew e) => state with
    {
        Mediators = state.Mediators.Put(
            mediator => mediator.Actor == e.Mediator && mediator.Track == e.Track,
            new(e.Mediator, MediatorRole.Withdrawn, e.Account.When.Effective(), e.Track)),
    };

    private static ValueList<Mediator> AtWork(this ValueList<Mediator> mediators, ValueList<ActorId> actors, TrackId track, Account account)
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
}
