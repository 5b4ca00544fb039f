namespace Simulator.Domain;

public static partial class Negotiation
{
    private static NegotiationState After(NegotiationState state, TruceAgreed e) =>
        Halting(state, new(CessationKind.Truce, e.Parties, e.Account.When.Effective(), Form.Verbal, CeasefireTerm.Temporary, e.Until, Row: e.Account.Row));

    private static NegotiationState After(NegotiationState state, CeasefireAgreed e)
    {
        state = Halting(state, new(CessationKind.Ceasefire, e.Parties, e.Account.When.Effective(), e.Form, e.Term, Row: e.Account.Row));
        return state with { Rung = Higher(state.Rung, Rung.Ceasefire) };
    }

    private static NegotiationState After(NegotiationState state, TruceExtended e) => state with
    {
        Cessation = state.Cessation is { } cessation
            ? cessation with { Until = e.Until, Extensions = cessation.Extensions + 1 }
            : null,
    };

    private static NegotiationState After(NegotiationState state, TruceBreached e) =>
        Breaking(state, e.Account, e.By) with { Fighting = true };

    private static NegotiationState After(NegotiationState state, CeasefireEnded e) =>
        state.Cessation is { InForce: true } cessation && cessation.Parties.Contains(e.By) && cessation.Parties.Contains(e.With)
            ? Breaking(state, e.Account, [e.By])
            : state;

    private static NegotiationState After(NegotiationState state, CeasefireExpired e) => Breaking(state, e.Account, []);

    private static NegotiationState After(NegotiationState state, CeasefireStatusClaimed e) => state with
    {
        Ceasefire = state.Ceasefire.Said([new(e.By, e.Status)], e.Account),
    };

    private static NegotiationState Halting(NegotiationState state, Cessation cessation) => state with
    {
        Cessation = cessation,
        Ceasefire = cessation.Parties
            .Select(party => new CeasefireStanding(party, CeasefireStatus.Holding, cessation.Since, cessation.Row))
            .ToValueList(),
        Fighting = false,
    };

    private static NegotiationState Breaking(NegotiationState state, Account account, ValueList<ActorId> by) =>
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
}
