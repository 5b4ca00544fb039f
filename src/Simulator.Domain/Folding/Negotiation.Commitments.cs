namespace Simulator.Domain;

public static partial class Negotiation
{
    private static NegotiationState After(NegotiationState state, CommitmentSigned e) => state with
    {
        Commitments = state.Commitments.Binding(e.By, e.Issues, e.Form, e.Guarantors, e.Account),
    };

    private static NegotiationState After(NegotiationState state, MechanismEstablished e) => state with
    {
        Mechanism = new(e.Operators, e.Quality, e.Account.When.Effective()),
    };

    private static NegotiationState After(NegotiationState state, MechanismBecameOperational e) => state with
    {
        Mechanism = (state.Mechanism ?? new([], 0, e.Account.When.Effective())) with { Operational = e.Account.When.Effective() },
        Rung = Higher(state.Rung, Rung.Monitored),
    };

    private static NegotiationState After(NegotiationState state, MechanismReported e) =>
        state.Mechanism is not { } mechanism
            ? state
            : state with
            {
                Mechanism = mechanism with { Reports = mechanism.Reports + 1, Violations = mechanism.Violations + (e.Violation ? 1 : 0) },
            };

    private static ValueList<Commitment> Binding(
        this ValueList<Commitment> commitments, ActorId by, ValueList<IssueId> issues, Form form, ValueList<ActorId> guarantors, Account account)
    {
        foreach (var issue in issues)
        {
            commitments = commitments.Put(
                earlier => earlier.By == by && earlier.Issue == issue,
                new(by, issue, form, account.When.Effective(), guarantors, account.Row));
        }

        return commitments;
    }
}
