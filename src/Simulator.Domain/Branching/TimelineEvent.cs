using Simulator.Domain.Events;
using Simulator.Domain.Values;

namespace Simulator.Domain.Branching;

/// <summary>An event at its place on a timeline.</summary>
/// <param name="Id">The identity of the event.</param>
/// <param name="Version">The place on the timeline, from 1; 0 for an event that is not stored yet.</param>
/// <param name="Event">The event itself, as it happens on the timeline.</param>
public sealed record TimelineEvent(Guid Id, long Version, NegotiationEvent Event)
{
    private static readonly Account NoAccount = new(When.On(default), "");

    /// <summary>
    /// The identity of the recorded event of which this is a copy, even a copy of a copy; the own identity when the event is not a copy.
    /// </summary>
    public Guid Original => IsCarried ? Event.Account.Causes[0] : Id;

    /// <summary>True when the event is a copy of a recorded event.</summary>
    public bool IsCarried => Event.Account is { Origin: Origin.Carried, Causes.Count: > 0 };

    /// <summary>True when the event did not happen: a person scripted it or a model drew it.</summary>
    public bool IsInvented => Event.Account.Origin is Origin.Hypothetical or Origin.Simulated;

    /// <summary>The causes that the event states. The original of a copy is not among them.</summary>
    public IEnumerable<Guid> Causes => IsCarried ? Event.Account.Causes.Skip(1) : Event.Account.Causes;

    /// <summary>
    /// The event with an empty account. Two events with equal contents differ at most in their accounts, such as in date, place, text or sources.
    /// </summary>
    public NegotiationEvent Contents => Event with { Account = NoAccount };

    /// <summary>The day on which the event takes effect.</summary>
    public DateOnly Day => Event.Account.When.Effective();

    /// <summary>
    /// The event as carried over to a branch: a recorded event is marked as carried over, and an assumed or drawn one keeps its origin.
    /// </summary>
    public NegotiationEvent Carried() => Event with
    {
        Account = Event.Account with
        {
            Origin = Event.Account.Origin == Origin.Recorded ? Origin.Carried : Event.Account.Origin,
            Causes = [Original, .. Causes],
        },
    };

    /// <summary>
    /// The moves in effect: all events except starts of branches, which are not moves, undone moves, and their undoing.
    /// </summary>
    /// <remarks>
    /// An undoing restores the state before its move, so it removes the move and every later event. The undoing itself is kept when the move
    /// is earlier than the given events.
    /// </remarks>
    /// <param name="stored">The events of a timeline in the order of their versions, from any version on.</param>
    public static IReadOnlyList<TimelineEvent> Standing(IEnumerable<TimelineEvent> stored)
    {
        var (standing, first) = (new List<TimelineEvent>(), 0L);
        foreach (var next in stored)
        {
            first = first == 0 ? next.Version : first;
            switch (next.Event)
            {
                case ScenarioBranched:
                    break;
                case MoveUndone undone:
                    standing.RemoveAll(move => move.Version >= undone.Move);
                    standing.AddRange(undone.Move < first ? [next] : []);
                    break;
                default:
                    standing.Add(next);
                    break;
            }
        }

        return standing;
    }
}
