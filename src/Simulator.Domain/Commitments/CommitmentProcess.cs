using System.Diagnostics;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Domain.Commitments;

/// <summary>The process of commitments and of the monitoring mechanism.</summary>
internal static class CommitmentProcess
{
    private static readonly Rule MechanismInOrder = new("mechanism-in-order", "A mechanism is established, then becomes operational, then reports.");

    /// <summary>The rules of the theme, with the kinds that each may refuse.</summary>
    public static IReadOnlyList<(Rule Rule, Type[] Kinds)> Refusals { get; } =
    [
        (Amounts.Fraction, [typeof(MechanismEstablished)]),
        (MechanismInOrder, [typeof(MechanismBecameOperational), typeof(MechanismReported)]),
    ];

    /// <summary>The state after a commitment or an event of the mechanism.</summary>
    public static NegotiationState Evolve(NegotiationState state, CommitmentEvent happened) => happened switch
    {
        CommitmentSigned e => state with { Commitments = state.Commitments.Binding(e.By, e.Issues, e.Form, e.Guarantors, e.Account) },
        MechanismEstablished e => state with { Mechanism = new(e.Operators, e.Quality, e.Account.When.Effective()) },
        MechanismBecameOperational e => state with
        {
            Mechanism = (state.Mechanism ?? new([], 0, e.Account.When.Effective())) with { Operational = e.Account.When.Effective() },
            Rung = Rungs.Higher(state.Rung, Rung.Monitored),
        },
        MechanismReported e => state.Mechanism is { } mechanism
            ? state with { Mechanism = mechanism with { Reports = mechanism.Reports + 1, Violations = mechanism.Violations + (e.Violation ? 1 : 0) } }
            : state,
        _ => throw new UnreachableException($"{happened.GetType().Name} is not folded."),
    };

    /// <summary>The rules of commitments that an event breaks.</summary>
    public static IEnumerable<BrokenRule> Rules(NegotiationState state, CommitmentEvent proposed) => proposed switch
    {
        MechanismEstablished e => Amounts.Within(e.Quality, e.LagDays),
        MechanismBecameOperational => MechanismInOrder.Unless(
            state.Mechanism is { Operational: null },
            state.Mechanism is null ? "None is established." : "It is operational already.",
            $"{Kind<MechanismEstablished>()} first."),
        MechanismReported => MechanismInOrder.Unless(
            state.Mechanism is { Operational: not null }, "None is operational.", $"{Kind<MechanismBecameOperational>()} first."),
        CommitmentSigned => [],
        _ => throw new UnreachableException($"{proposed.GetType().Name} has no arm among the rules."),
    };

    /// <summary>The actors that decide a commitment or an event of the mechanism.</summary>
    public static ValueList<ActorId> DecidedBy(CommitmentEvent happened) => happened switch
    {
        CommitmentSigned e => [e.By],
        MechanismEstablished or MechanismBecameOperational or MechanismReported => happened.Account.Actors,
        _ => throw new UnreachableException($"{happened.GetType().Name} has no arm among the deciders."),
    };

    /// <summary>The commitments after a party bound itself on issues.</summary>
    public static ValueList<Commitment> Binding(
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

    private static EventKind Kind<T>() where T : CommitmentEvent => CommitmentEvent.Kinds.Of<T>();
}
