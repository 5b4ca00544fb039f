using Marten;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.State;

namespace Simulator.Store;

/// <summary>Events appended after a head, and the resulting heads of the timeline.</summary>
/// <param name="Before">The head before the events.</param>
/// <param name="After">The head after the last of them.</param>
/// <param name="Events">The events, all from the timeline itself.</param>
/// <param name="Kept">The intermediate and final heads whose states are kept.</param>
/// <param name="Known">The state that the demand ledger already reflects; <c>null</c> when there is no ledger yet.</param>
internal sealed record AppendedEvents(
    TimelineHead Before, TimelineHead After, IReadOnlyList<NegotiationEvent> Events, IReadOnlyList<TimelineHead> Kept, NegotiationState? Known)
{
    /// <summary>Folds events. Without a demand ledger, as before the first event or after a loss, a new one is written.</summary>
    public static AppendedEvents Of(TimelineHead before, IReadOnlyList<NegotiationEvent> events, bool hasLedger = true)
    {
        var known = before.Version == 0 || events is [ScenarioBranched, ..] || !hasLedger ? null : before.State;
        var (head, kept) = (before, new List<TimelineHead>());
        foreach (var happened in events)
        {
            head = head with { Version = head.Version + 1, State = Negotiation.Evolve(head.State, happened) };
            if (head.Version % StoredState.KeptEvery == 0)
            {
                kept.Add(head);
            }
        }

        return new(before, head, events, kept, known);
    }

    /// <summary>Updates all read models in the transaction of the session.</summary>
    public void Project(IDocumentOperations documents)
    {
        StoredSummary.Project(documents, this);
        StoredState.Project(documents, this);
        StoredDemands.Project(documents, this);
        StoredCitations.Project(documents, this);
    }
}
