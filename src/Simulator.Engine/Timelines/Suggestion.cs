using Simulator.Domain.Events;

namespace Simulator.Engine.Timelines;

/// <summary>What the search for the least change found.</summary>
/// <param name="End">Why the search ended.</param>
/// <param name="Scripts">
/// The shortest scripts, in the order of the moves given, at most <see cref="ShortestPlan.MostScripts"/>; the empty one where the goals hold already.
/// </param>
/// <param name="More">Whether there are more of that length than are listed.</param>
/// <param name="Shorter">Why no script is shorter: one entry per length that was searched in vain, from 1.</param>
/// <param name="Nearest">The shortest legal script to the state that came nearest; that reaches the goals where any does.</param>
/// <param name="Unmet">The goals that the nearest state leaves unmet.</param>
/// <param name="States">How many states that differ in what bears on the goals were looked at.</param>
public sealed record Suggestion(
    SearchEnd End,
    IReadOnlyList<Script> Scripts,
    bool More,
    IReadOnlyList<Unreached> Shorter,
    Script Nearest,
    IReadOnlyList<Goal> Unmet,
    int States);

/// <summary>Why a search ended.</summary>
public enum SearchEnd
{
    /// <summary>The goals hold already.</summary>
    HeldAlready,

    /// <summary>Scripts reach the goals, and no shorter one does.</summary>
    Reached,

    /// <summary>No script that is short enough reaches the goals; a longer one may.</summary>
    TooFar,

    /// <summary>Every state that the moves lead to was looked at: no script of any length reaches the goals.</summary>
    OutOfReach,

    /// <summary>
    /// The search gave up at <see cref="ShortestPlan.MostStates"/> states; a script that is as long as those searched for last may exist.
    /// </summary>
    GaveUp,
}

/// <summary>Events, one after the other, each legal after those before it.</summary>
/// <param name="Steps">The events in order.</param>
public sealed record Script(IReadOnlyList<Step> Steps);

/// <summary>An event of a script.</summary>
/// <param name="Event">The event.</param>
/// <param name="Instead">Other events of its kind that would do as well at that place: another party's word, another track.</param>
public sealed record Step(NegotiationEvent Event, IReadOnlyList<NegotiationEvent> Instead);

/// <summary>Why no script of a length reaches the goals.</summary>
/// <param name="Length">How many events, from 1.</param>
/// <param name="Legal">
/// How many scripts of that length are legal, change something that bears on the goals with each event, and lead to a state that no shorter one leads
/// to.
/// </param>
/// <param name="Distance">How many steps the nearest of them, or of the shorter ones, still lacks.</param>
/// <param name="Unmet">The goals that the nearest leaves unmet.</param>
/// <param name="Refused">
/// The events that a rule refuses and that would have come nearer than all of those: nearest first, each for its reason once.
/// </param>
public sealed record Unreached(int Length, long Legal, int Distance, IReadOnlyList<Goal> Unmet, IReadOnlyList<Refusal> Refused);

/// <summary>An event that a rule refuses, though it would have brought the goals nearer.</summary>
/// <param name="After">The events before it; none for the first.</param>
/// <param name="Event">The event.</param>
/// <param name="Broken">The rules that it breaks there.</param>
/// <param name="Distance">How many steps would still be lacking after it; 0 where it would have reached the goals.</param>
public sealed record Refusal(IReadOnlyList<NegotiationEvent> After, NegotiationEvent Event, IReadOnlyList<BrokenRule> Broken, int Distance);
