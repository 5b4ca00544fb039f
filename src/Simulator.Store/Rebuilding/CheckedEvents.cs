namespace Simulator.Store.Rebuilding;

/// <summary>The counts and problems of a rebuild or check of the read models.</summary>
/// <param name="Timelines">The number of timelines, branches included.</param>
/// <param name="Branches">The number of branches.</param>
/// <param name="Events">The number of events that were read and folded.</param>
/// <param name="Problems">The problems, one sentence each; empty when there are none.</param>
public sealed record CheckedEvents(int Timelines, int Branches, long Events, IReadOnlyList<string> Problems);
