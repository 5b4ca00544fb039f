using Simulator.Domain.Events;

namespace Simulator.Engine.Timelines;

/// <summary>The result of the search for the least change.</summary>
/// <param name="End">The reason why the search ended.</param>
/// <param name="Scripts">
/// The shortest scripts, in the order of the moves given, at most <see cref="ShortestPlan.MaxScripts"/>; one empty script when the goals hold
/// already.
/// </param>
/// <param name="More">True when more scripts of that length exist than are listed.</param>
/// <param name="Shorter">The reasons why no script is shorter: one entry per length that was searched in vain, from 1.</param>
/// <param name="Nearest">The shortest legal script to the nearest state; it reaches the goals when any does.</param>
/// <param name="Unmet">The goals that the nearest state leaves unmet.</param>
/// <param name="States">The number of states visited that differ in what is relevant to the goals.</param>
public sealed record Suggestion(
    SearchEnd End,
    IReadOnlyList<Script> Scripts,
    bool More,
    IReadOnlyList<Unreached> Shorter,
    Script Nearest,
    IReadOnlyList<Goal> Unmet,
    int States);

/// <summary>The reason why a search ended.</summary>
public enum SearchEnd
{
    /// <summary>The goals hold already.</summary>
    HeldAlready,

    /// <summary>Scripts reach the goals, and no shorter one does.</summary>
    Reached,

    /// <summary>No script that is short enough reaches the goals; a longer one may.</summary>
    TooFar,

    /// <summary>Every state that the moves lead to was visited: no script of any length reaches the goals.</summary>
    OutOfReach,

    /// <summary>
    /// The search gave up at <see cref="ShortestPlan.MaxStates"/> states; a script of the length searched last may exist.
    /// </summary>
    GaveUp,
}

/// <summary>A sequence of events, each legal after those before it.</summary>
/// <param name="Steps">The events in order.</param>
public sealed record Script(IReadOnlyList<Step> Steps);

/// <summary>An event of a script.</summary>
/// <param name="Event">The event.</param>
/// <param name="Instead">Other events of its kind that would serve as well in its place: the same by another party, or on another track.</param>
public sealed record Step(NegotiationEvent Event, IReadOnlyList<NegotiationEvent> Instead);

/// <summary>The reason why no script of a length reaches the goals.</summary>
/// <param name="Length">The number of events, from 1.</param>
/// <param name="Legal">
/// The number of legal scripts of that length of which every event changes something relevant to the goals, and which lead to a state that no shorter
/// script leads to.
/// </param>
/// <param name="Distance">The number of steps that the nearest of these scripts, or of the shorter ones, still lacks.</param>
/// <param name="Unmet">The goals that the nearest leaves unmet.</param>
/// <param name="Refused">
/// The events that a rule refuses and that would have come nearer than any legal script: nearest first, one for each kind and reason.
/// </param>
public sealed record Unreached(int Length, long Legal, int Distance, IReadOnlyList<Goal> Unmet, IReadOnlyList<Refusal> Refused);

/// <summary>An event that a rule refuses, though it would have brought the goals nearer.</summary>
/// <param name="After">The events before it; empty for the first.</param>
/// <param name="Event">The event.</param>
/// <param name="Broken">The rules that it breaks there.</param>
/// <param name="Distance">The number of steps still lacking after it; 0 when it would have reached the goals.</param>
public sealed record Refusal(IReadOnlyList<NegotiationEvent> After, NegotiationEvent Event, IReadOnlyList<BrokenRule> Broken, int Distance);
