using System.Text.Json.Serialization;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Domain.Branching;

/// <summary>The start of a branch, or the undoing of a move on a branch.</summary>
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

/// <summary>A timeline forked from its parent to follow a hypothesis. This is the first event of every branch, and of no other timeline.</summary>
/// <remarks>
/// The event takes effect on the day that the parent had reached at the fork, so that time runs forward on the branch. Its origin is
/// hypothetical, and its <see cref="Account.Text"/> describes the fork.
/// </remarks>
/// <param name="Parent">The timeline from which the branch forks.</param>
/// <param name="AtVersion">The last version that the branch shares with its parent, from 1. This event has the version after it.</param>
/// <param name="Hypothesis">The assumption of the branch, in a sentence.</param>
/// <param name="Seen">
/// The last version of the parent when the branch was made; later events of the parent were not weighed. 0 when unknown.
/// </param>
/// <param name="Carry">The policy by which the parent's events after the fork were carried over.</param>
/// <param name="Readings">The claims that the branch follows where the house follows others.</param>
/// <param name="Script">The scenario that the branch plays; <c>null</c> for a branch made by hand.</param>
public sealed record ScenarioBranched(
    TimelineId Parent,
    long AtVersion,
    string Hypothesis,
    long Seen = 0,
    CarryPolicy Carry = CarryPolicy.None,
    ValueList<Choice> Readings = default,
    PlayedScript? Script = null) : BranchingEvent;

/// <summary>A scenario file as it was when a branch was made from it.</summary>
/// <param name="Scenario">The name of the scenario.</param>
/// <param name="Digest">A hash of the contents, which identifies the same script later.</param>
/// <param name="Text">The text of the file.</param>
public sealed record PlayedScript(ScenarioId Scenario, string Digest, string Text);

/// <summary>A move on a branch was undone: the branch continues as if the move had not been made. The move stays on the stream.</summary>
/// <remarks>
/// The event holds the state that it restores, like a reversing entry in a ledger. So folding needs no earlier events, and every fold of the
/// stream gives the same state.
/// </remarks>
/// <param name="Move">The version of the move.</param>
/// <param name="Restores">The state before the move.</param>
public sealed record MoveUndone(long Move, NegotiationState Restores) : BranchingEvent;
