namespace Simulator.Domain;

public static partial class Negotiation
{
    private static NegotiationState After(NegotiationState state, DemandStated e) =>
        Asking(state, e.Account, e.By, e.Of, e.Issues, e.Form, tabled: false);

    private static NegotiationState After(NegotiationState state, DemandTabled e) =>
        Asking(state, e.Account, e.By, e.Of, e.Issues, e.Form, tabled: true);

    private static NegotiationState After(NegotiationState state, DemandRejected e) => state with
    {
        Demands = state.Demands.Answering(e.Issues, new(e.By, false, e.Account.When.Effective(), e.Offers, e.Account.Row)),
        Positions = state.Positions.Taking(
            [e.By], e.Issues, e.Offers is Form.Verbal ? Position.OffersVerbally : Position.Refuses, e.Account),
    };

    private static NegotiationState After(NegotiationState state, DemandAccepted e) => state with
    {
        Demands = state.Demands.Answering(e.Issues, new(e.By, true, e.Account.When.Effective(), e.Form, e.Account.Row)),
        Positions = state.Positions.Taking([e.By], e.Issues, Position.Accepts, e.Account),
        Commitments = state.Commitments.Binding(e.By, e.Issues, e.Form, [], e.Account),
    };

    private static NegotiationState After(NegotiationState state, PositionStated e) => state with
    {
        Positions = state.Positions.Taking([e.By], e.Issues, e.Position, e.Account),
        Ceasefire = state.Ceasefire.Said(e.OnCeasefire, e.Account),
    };

    private static NegotiationState After(NegotiationState state, PositionChanged e) => state with
    {
        Positions = state.Positions.Taking([e.By], e.Issues, e.Position, e.Account),
    };

    private static NegotiationState Asking(
        NegotiationState state, Account account, ActorId by, ActorId of, ValueList<IssueId> issues, Form form, bool tabled)
    {
        var demands = state.Demands;
        foreach (var issue in issues)
        {
            var before = demands.FirstOrDefault(demand => demand.Issue == issue && demand.By == by);
            demands = demands.Put(
                demand => demand.Issue == issue && demand.By == by,
                new(issue, by, of, form, tabled || before is { Tabled: true }, before?.Since ?? account.When.Effective(), account.Row, before?.Answers ?? []));
        }

        return state with { Demands = demands, Positions = state.Positions.Taking([by], issues, Position.Demands, account) };
    }

    private static ValueList<Demand> Answering(this ValueList<Demand> demands, ValueList<IssueId> issues, Answer answer) =>
        demands
            .Select(demand => issues.Contains(demand.Issue) && demand.By != answer.By
                ? demand with { Answers = demand.Answers.Put(earlier => earlier.By == answer.By, answer) }
                : demand)
            .ToValueList();

    private static ValueList<PartyPosition> Taking(
        this ValueList<PartyPosition> positions, ValueList<ActorId> parties, ValueList<IssueId> issues, Position position, Account account)
    {
        foreach (var party in parties)
        {
            foreach (var issue in issues)
            {
                positions = positions.Put(
                    earlier => earlier.Party == party && earlier.Issue == issue,
                    new(party, issue, position, account.When.Effective(), account.Row));
            }
        }

        return positions;
    }
}
