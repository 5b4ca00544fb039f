using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.State;

namespace Simulator.Tests.Domain;

/// <summary>Given what happened, when an event is proposed, then this is so.</summary>
/// <param name="state">The state that the given events lead to.</param>
internal sealed class Specification(NegotiationState state)
{
    private readonly List<NegotiationEvent> proposed = [];

    /// <summary>Events that happened; each must have been possible.</summary>
    public static Specification Given(params NegotiationEvent[] history) => new(Negotiation.Decide(NegotiationState.Empty, history));

    /// <summary>An event that is proposed then.</summary>
    public Specification When(NegotiationEvent next)
    {
        proposed.Add(next);
        return this;
    }

    /// <summary>The event is possible, and the state after it is so.</summary>
    public void Then(Action<NegotiationState> so) => so(Negotiation.Decide(state, proposed));

    /// <summary>The event is possible.</summary>
    public void ThenAllowed() => Assert.Empty(Rules.BrokenBy(state, Assert.Single(proposed)));

    /// <summary>The event changes nothing but the count of events and the day.</summary>
    public void ThenNothingElseChanges() => Then(after =>
        Assert.Equal(state with { Events = after.Events, Begins = after.Begins, AsOf = after.AsOf }, after));

    /// <summary>The event breaks this rule and no other, and the message says what was found and what is allowed instead.</summary>
    public void ThenRefused(string rule, string found, string allowed)
    {
        var refusal = Assert.Throws<RefusedException>(() => Negotiation.Decide(state, proposed));
        var broken = Assert.Single(refusal.Broken);
        Assert.Equal((rule, found, allowed), (broken.Rule.Id, broken.Found, broken.Allowed));
        Assert.Same(proposed[^1], refusal.Proposed);
        Assert.Contains(broken.Rule, Rules.Of(EventKinds.Of(refusal.Proposed)).Concat(Rules.OfEveryKind));
        Assert.Equal(
            $"Refused: {EventKinds.Of(refusal.Proposed).Code} on {refusal.Proposed.Account.When.Effective():yyyy-MM-dd}. "
            + $"{broken.Rule.Text} {found} Allowed: {allowed}",
            refusal.Message);
    }
}
