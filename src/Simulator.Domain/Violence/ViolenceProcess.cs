using System.Diagnostics;
using Simulator.Domain.Ceasefires;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Domain.Violence;

/// <summary>The process of violence: attacks, clashes, strikes, operations, outbreaks of fighting.</summary>
internal static class ViolenceProcess
{
    private static readonly Rule OutbreakNeedsQuiet = new("outbreak-needs-quiet", "Open fighting cannot begin while it continues.");

    /// <summary>The rules of the theme, with the kinds that each may refuse.</summary>
    public static IReadOnlyList<(Rule Rule, Type[] Kinds)> Refusals { get; } =
        [(OutbreakNeedsQuiet, [typeof(HostilitiesResumed)])];

    /// <summary>The state after an act of violence.</summary>
    public static NegotiationState Evolve(NegotiationState state, ViolenceEvent happened) => happened switch
    {
        AttackCarriedOut e => state with
        {
            Violence = state.Violence.With(e, e.By is { } by ? [by] : [], e.Tolls) with { Attacks = state.Violence.Attacks + 1 },
        },
        BorderClashFought e => Fought(state, e, e.Between, e.Tolls),
        BorderClashWithAirStrikesFought e => Fought(state, e, e.Between, e.Tolls),
        HostilitiesResumed e => CeasefireProcess.Breaking(state, e.Account, []) with
        {
            Rung = Rung.None,
            Fighting = true,
            Violence = state.Violence.With(e, e.Between, []),
        },
        BorderIncidentOccurred e => state with
        {
            Violence = state.Violence.With(e, e.Between, e.Tolls) with { Clashes = state.Violence.Clashes + 1 },
            Cessation = state.Cessation.Strained(e.Between),
        },
        AirStrikeCarriedOut e => state with
        {
            Violence = state.Violence.With(e, [e.By], e.Tolls) with { Strikes = state.Violence.Strikes + 1 },
            Cessation = state.Cessation.Strained([e.By, e.On]),
        },
        AirStrikeAlleged e => state with
        {
            Violence = state.Violence.With(e, [e.Suspect], e.Tolls) with { Strikes = state.Violence.Strikes + 1 },
            Cessation = state.Cessation.Strained([e.Suspect, e.On]),
        },
        MilitaryOperationLaunched e => Operated(state, e, e.By),
        SecurityOperationConducted e => Operated(state, e, e.By),
        _ => throw new UnreachableException($"{happened.GetType().Name} is not folded."),
    };

    /// <summary>The rules of violence that an event breaks.</summary>
    public static IEnumerable<BrokenRule> Rules(NegotiationState state, ViolenceEvent proposed) => proposed switch
    {
        HostilitiesResumed => OutbreakNeedsQuiet.Unless(
            !state.Fighting,
            "The parties already fight in the open.",
            $"{ViolenceEvent.Kinds.Of<BorderClashFought>()} for continued fighting, or {Halt<TruceAgreed>()} or {Halt<CeasefireAgreed>()} first."),
        AttackCarriedOut or BorderClashFought or BorderClashWithAirStrikesFought or BorderIncidentOccurred or AirStrikeCarriedOut or AirStrikeAlleged
            or MilitaryOperationLaunched or SecurityOperationConducted => [],
        _ => throw new UnreachableException($"{proposed.GetType().Name} has no arm among the rules."),
    };

    /// <summary>The actors that decide an act of violence; empty when unknown.</summary>
    public static ValueList<ActorId> DecidedBy(ViolenceEvent happened) => happened switch
    {
        AttackCarriedOut e => e.By is { } by ? [by] : [],
        BorderClashFought e => e.Between,
        BorderClashWithAirStrikesFought e => e.Between,
        HostilitiesResumed e => e.Between,
        BorderIncidentOccurred e => e.Between,
        AirStrikeCarriedOut e => [e.By],
        AirStrikeAlleged e => [e.Suspect],
        MilitaryOperationLaunched e => [e.By],
        SecurityOperationConducted e => [e.By],
        _ => throw new UnreachableException($"{happened.GetType().Name} has no arm among the deciders."),
    };

    private static NegotiationState Fought(NegotiationState state, ViolenceEvent e, ValueList<ActorId> between, ValueList<Toll> tolls) => state with
    {
        Violence = state.Violence.With(e, between, tolls) with { Clashes = state.Violence.Clashes + 1 },
        Cessation = state.Cessation.Strained(between),
        Fighting = state.Cessation is not { InForce: true },
    };

    private static NegotiationState Operated(NegotiationState state, ViolenceEvent e, ActorId by) => state with
    {
        Violence = state.Violence.With(e, [by], []) with { Operations = state.Violence.Operations + 1 },
    };

    private static ViolenceLedger With(this ViolenceLedger violence, ViolenceEvent e, ValueList<ActorId> by, ValueList<Toll> tolls) => violence with
    {
        Latest = violence.Latest.Remember(
            new(ViolenceEvent.Kinds.Of(e).Code, e.Account.When.Effective(), e.Account.Place, by, tolls, e.Account.Row),
            NegotiationState.Remembered),
    };

    /// <summary>The ceasefire after an incident, which strains it without ending it: only its parties can declare it over.</summary>
    private static Cessation? Strained(this Cessation? cessation, ValueList<ActorId> between) =>
        cessation is { InForce: true } && between.Count(cessation.Parties.Contains) > 1
            ? cessation with { Incidents = cessation.Incidents + 1 }
            : cessation;

    private static EventKind Halt<T>() where T : CeasefireEvent => CeasefireEvent.Kinds.Of<T>();
}
