using System.Text.Json.Serialization;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Domain.Branching;

/// <summary>The start of a branch, or a move taken back on one.</summary>
/// <remarks>The attributes name the records to the generator of JSON code. They do not change the JSON.</remarks>
[JsonDerivedType(typeof(ScenarioBranched))]
[JsonDerivedType(typeof(MoveUndone))]
public abstract record BranchingEvent : NegotiationEvent
{
    private protected BranchingEvent()
    {
    }

    /// <summary>The kinds of the theme, in the order in which they are listed.</summary>
    internal static ValueList<EventKind> Kinds { get; } =
    [
        new("scenario_branched", typeof(ScenarioBranched), Theme.Branching),
        new("move_undone", typeof(MoveUndone), Theme.Branching),
    ];
}

/// <summary>A timeline left its parent to follow a hypothesis. It is the first event of every branch, and of no other timeline.</summary>
/// <remarks>
/// It takes effect on the day on which the parent stood at the fork, so that time runs forward on the branch, and its origin is hypothetical. Its
/// <see cref="Account.Text"/> tells the fork in words.
/// </remarks>
/// <param name="Parent">The timeline that it leaves.</param>
/// <param name="AtVersion">The last version that it shares with its parent, from 1. This event is the one after.</param>
/// <param name="Hypothesis">What is supposed from here on, in a sentence.</param>
/// <param name="Seen">The last version of the parent when the branch was made: later events of it were not weighed. 0 where it is not known.</param>
/// <param name="Carry">Which of the parent's events after the fork were carried over.</param>
/// <param name="Readings">The claims that the branch follows where the house follows others.</param>
/// <param name="Script">The scenario that the branch plays; none for one made by hand.</param>
public sealed record ScenarioBranched(
    TimelineId Parent,
    long AtVersion,
    string Hypothesis,
    long Seen = 0,
    CarryPolicy Carry = CarryPolicy.None,
    ValueList<Choice> Readings = default,
    PlayedScript? Script = null) : BranchingEvent;

/// <summary>A scenario file as it was when a branch was made of it.</summary>
/// <param name="Scenario">Its name.</param>
/// <param name="Digest">A hash of what it says, by which the same script is known again.</param>
/// <param name="Text">The file itself.</param>
public sealed record PlayedScript(ScenarioId Scenario, string Digest, string Text);

/// <summary>A move on a branch was taken back: from here the branch goes on as if it had not been made. The move stays on the stream.</summary>
/// <remarks>
/// It holds what it restores, as a reversing entry in a ledger does. So folding needs no look back, and whoever folds the stream gets the same state.
/// </remarks>
/// <param name="Move">The version of the move.</param>
/// <param name="Restores">The state before the move.</param>
public sealed record MoveUndone(long Move, NegotiationState Restores) : BranchingEvent;
