using System.Diagnostics;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Domain.Ceasefires;

/// <summary>The process of truces and ceasefires.</summary>
internal static class CeasefireProcess
{
    private static readonly Rule OneCeasefire = new(
        "one-ceasefire", "A new ceasefire requires the current one to end; a truce or ceasefire in force can only be extended.");

    private static readonly Rule CessationInForce = new(
        "cessation-in-force", "Only a truce or ceasefire in force can be extended, breached or expire.");

    /// <summary>The rules of the theme, with the kinds that each may refuse.</summary>
    public static IReadOnlyList<(Rule Rule, Type[] Kinds)> Refusals { get; } =
    [
        (OneCeasefire, [typeof(TruceAgreed), typeof(CeasefireAgreed)]),
        (CessationInForce, [typeof(TruceExtended), typeof(TruceBreached), typeof(CeasefireExpired)]),
    ];

    /// <summary>The state after an event of a truce or ceasefire.</summary>
    public static NegotiationState Evolve(NegotiationState state, CeasefireEvent happened) => happened switch
    {
        TruceAgreed e => Halting(
            state,
            new(CessationKind.Truce, e.Parties, e.Account.When.Effective(), Form.Verbal, CeasefireTerm.Temporary, e.Until, Row: e.Account.Row)),
        CeasefireAgreed e => Halting(
            state, new(CessationKind.Ceasefire, e.Parties, e.Account.When.Effective(), e.Form, e.Term, Row: e.Account.Row)) with
        {
            Rung = Rungs.Higher(state.Rung, Rung.Ceasefire),
        },
        TruceExtended e => state with
        {
            Cessation = state.Cessation is { } cessation ? cessation with { Until = e.Until, Extensions = cessation.Extensions + 1 } : null,
        },
        TruceBreached e => Breaking(state, e.Account, e.By) with { Fighting = true },
        CeasefireEnded e => state.Cessation is { InForce: true } cessation && cessation.Parties.Contains(e.By) && cessation.Parties.Contains(e.With)
            ? Breaking(state, e.Account, [e.By])
            : state,
        CeasefireExpired e => Breaking(state, e.Account, []),
        CeasefireStatusClaimed e => state with { Ceasefire = state.Ceasefire.Said([new(e.By, e.Status)], e.Account) },
        _ => throw new UnreachableException($"{happened.GetType().Name} is not folded."),
    };

    /// <summary>The rules of truces and ceasefires that an event breaks.</summary>
    public static IEnumerable<BrokenRule> Rules(NegotiationState state, CeasefireEvent proposed) => proposed switch
    {
        TruceAgreed => OneCeasefire.Unless(state.Cessation is not { InForce: true }, Standing(state), $"{Kind<TruceExtended>()}."),
        CeasefireAgreed => OneCeasefire.Unless(
            state.Cessation is not { InForce: true, Kind: CessationKind.Ceasefire },
            Standing(state),
            $"{Kind<CeasefireEnded>()} or {Kind<CeasefireExpired>()} first."),
        TruceExtended or TruceBreached or CeasefireExpired => CessationInForce.Unless(
            state.Cessation is { InForce: true }, "Nothing is in force.", $"{Kind<TruceAgreed>()} or {Kind<CeasefireAgreed>()} first."),
        CeasefireEnded or CeasefireStatusClaimed => [],
        _ => throw new UnreachableException($"{proposed.GetType().Name} has no arm among the rules."),
    };

    /// <summary>The actors that decide an event of a truce or ceasefire.</summary>
    public static ValueList<ActorId> DecidedBy(CeasefireEvent happened) => happened switch
    {
        TruceAgreed e => e.Parties,
        TruceExtended or CeasefireExpired => happened.Account.Actors,
        TruceBreached e => e.By,
        CeasefireAgreed e => e.Parties,
        CeasefireEnded e => [e.By],
        CeasefireStatusClaimed e => [e.By],
        _ => throw new UnreachableException($"{happened.GetType().Name} has no arm among the deciders."),
    };

    /// <summary>The state after some parties broke a truce or ceasefire in force.</summary>
    public static NegotiationState Breaking(NegotiationState state, Account account, ValueList<ActorId> by) =>
        state.Cessation is not { InForce: true } cessation
            ? state
            : state with
            {
                Cessation = cessation with { Ended = account.When.Effective() },
                Ceasefire = state.Ceasefire.Said(
                    by.Where(cessation.Parties.Contains).Select(party => new CeasefireStance(party, CeasefireStatus.NotHolding)).ToValueList(),
                    account),
                Rung = Rung.None,
            };

    /// <summary>The standings after statements of parties on whether the ceasefire holds.</summary>
    public static ValueList<CeasefireStanding> Said(
        this ValueList<CeasefireStanding> standings, ValueList<CeasefireStance> stances, Account account)
    {
        foreach (var stance in stances)
        {
            standings = standings.Put(
                standing => standing.Party == stance.Party,
                new(stance.Party, stance.Status, account.When.Effective(), account.Row));
        }

        return standings;
    }

    private static NegotiationState Halting(NegotiationState state, Cessation cessation) => state with
    {
        Cessation = cessation,
        Ceasefire = cessation.Parties
            .Select(party => new CeasefireStanding(party, CeasefireStatus.Holding, cessation.Since, cessation.Row))
            .ToValueList(),
        Fighting = false,
    };

    private static string Standing(NegotiationState state) => state.Cessation is { } cessation
        ? $"A {(cessation.Kind == CessationKind.Truce ? "truce" : "ceasefire")} has been in force since {cessation.Since:yyyy-MM-dd}."
        : "";

    private static EventKind Kind<T>() where T : CeasefireEvent => CeasefireEvent.Kinds.Of<T>();
}
