namespace Simulator.Domain;

public static partial class Negotiation
{
    private static NegotiationState After(NegotiationState state, AttackCarriedOut e) => state with
    {
        Violence = state.Violence.With(e, e.By is { } by ? [by] : [], e.Tolls) with { Attacks = state.Violence.Attacks + 1 },
    };

    private static NegotiationState After(NegotiationState state, BorderClashFought e) => Fought(state, e, e.Between, e.Tolls);

    private static NegotiationState After(NegotiationState state, BorderClashWithAirStrikesFought e) => Fought(state, e, e.Between, e.Tolls);

    private static NegotiationState After(NegotiationState state, HostilitiesResumed e) => Breaking(state, e.Account, []) with
    {
        Rung = Rung.None,
        Fighting = true,
        Violence = state.Violence.With(e, e.Between, []),
    };

    private static NegotiationState After(NegotiationState state, BorderIncidentOccurred e) => state with
    {
        Violence = state.Violence.With(e, e.Between, e.Tolls) with { Clashes = state.Violence.Clashes + 1 },
        Cessation = state.Cessation.Strained(e.Between),
    };

    private static NegotiationState After(NegotiationState state, AirStrikeCarriedOut e) => state with
    {
        Violence = state.Violence.With(e, [e.By], e.Tolls) with { Strikes = state.Violence.Strikes + 1 },
        Cessation = state.Cessation.Strained([e.By, e.On]),
    };

    private static NegotiationState After(NegotiationState state, AirStrikeAlleged e) => state with
    {
        Violence = state.Violence.With(e, [e.Suspect], e.Tolls) with { Strikes = state.Violence.Strikes + 1 },
        Cessation = state.Cessation.Strained([e.Suspect, e.On]),
    };

    private static NegotiationState After(NegotiationState state, MilitaryOperationLaunched e) => state with
    {
        Violence = state.Violence.With(e, [e.By], []) with { Operations = state.Violence.Operations + 1 },
    };

    private static NegotiationState After(NegotiationState state, SecurityOperationConducted e) => state with
    {
        Violence = state.Violence.With(e, [e.By], []) with { Operations = state.Violence.Operations + 1 },
    };

    private static NegotiationState Fought(NegotiationState state, NegotiationEvent e, ValueList<ActorId> between, ValueList<Toll> tolls) => state with
    {
        Violence = state.Violence.With(e, between, tolls) with { Clashes = state.Violence.Clashes + 1 },
        Cessation = state.Cessation.Strained(between),
        Fighting = state.Cessation is not { InForce: true },
    };

    private static Violence With(this Violence violence, NegotiationEvent e, ValueList<ActorId> by, ValueList<Toll> tolls) => violence with
    {
        Latest = violence.Latest.Remember(
            new(EventKinds.Of(e).Code, e.Account.When.Effective(), e.Account.Place, by, tolls, e.Account.Row),
            NegotiationState.Remembered),
    };

    /// <summary>An incident between its parties strains a ceasefire without ending it: only its parties can say that it is over.</summary>
    private static Cessation? Strained(this Cessation? cessation, ValueList<ActorId> between) =>
        cessation is { InForce: true } && between.Count(cessation.Parties.Contains) > 1
            ? cessation with { Incidents = cessation.Incidents + 1 }
            : cessation;
}
