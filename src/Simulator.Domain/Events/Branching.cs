namespace Simulator.Domain;

/// <summary>A timeline left its parent to follow a hypothesis. It is the first event of every branch, and of no other timeline.</summary>
/// <remarks>
/// It takes effect on the day on which the parent stood at the fork, so that time runs forward on the branch, and its origin is hypothetical. Its
/// <see cref="Account.Text"/> tells the fork in words.
/// </remarks>
/// <param name="Parent">The timeline that it leaves.</param>
/// <param name="AtVersion">The last version that it shares with its parent, from 1. This event is the one after.</param>
/// <param name="Hypothesis">What is supposed from here on, in a sentence.</param>
public sealed record ScenarioBranched(TimelineId Parent, long AtVersion, string Hypothesis) : NegotiationEvent;
