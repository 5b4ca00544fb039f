using Simulator.Domain.Events;
using Simulator.Domain.Values;

namespace Simulator.Domain.Branching;

/// <summary>An event at its place on a timeline.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Version">Its place, from 1; 0 for one that is not stored yet.</param>
/// <param name="Event">What happened, as the timeline tells it.</param>
public sealed record TimelineEvent(Guid Id, long Version, NegotiationEvent Event)
{
    private static readonly Account Untold = new(When.On(default), "");

    /// <summary>
    /// The identity of the recorded event that it carries over, also where it is the copy of a copy; its own when it carries none over.
    /// </summary>
    public Guid Original => IsCarried ? Event.Account.Causes[0] : Id;

    /// <summary>Whether it is the copy of a recorded event.</summary>
    public bool IsCarried => Event.Account is { Origin: Origin.Carried, Causes.Count: > 0 };

    /// <summary>Whether a person or a model made it up.</summary>
    public bool IsInvented => Event.Account.Origin is Origin.Hypothetical or Origin.Simulated;

    /// <summary>What it follows from, by its own account. What a copy is the copy of is no such cause.</summary>
    public IEnumerable<Guid> Causes => IsCarried ? Event.Account.Causes.Skip(1) : Event.Account.Causes;

    /// <summary>
    /// The event without what is told of it: two that are equal in it differ at most in when, where, how and by whom they are told.
    /// </summary>
    public NegotiationEvent Contents => Event with { Account = Untold };

    /// <summary>The day from which it counts.</summary>
    public DateOnly Day => Event.Account.When.Effective();

    /// <summary>The event as a branch carries it: what is recorded elsewhere is marked so, what was supposed or drawn stays what it is.</summary>
    public NegotiationEvent Carried() => Event with
    {
        Account = Event.Account with
        {
            Origin = Event.Account.Origin == Origin.Recorded ? Origin.Carried : Event.Account.Origin,
            Causes = [Original, .. Causes],
        },
    };

    /// <summary>
    /// The moves that stand: all events but the first ones of branches, which are no moves, and but for what was undone and its undoing.
    /// </summary>
    /// <remarks>
    /// An undoing restores the state before its move, so whatever came since goes with the move. The undoing itself stays when the move is from
    /// before the events given.
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
