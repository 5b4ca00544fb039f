namespace Simulator.Store.Rebuilding;

/// <summary>What was read to make the read models again, and what is wrong.</summary>
/// <param name="Timelines">How many timelines there are, branches included.</param>
/// <param name="Branches">How many of them are branches.</param>
/// <param name="Events">How many events were read and folded.</param>
/// <param name="Problems">What is not as it should be, one sentence each; none when all is in order.</param>
public sealed record CheckedEvents(int Timelines, int Branches, long Events, IReadOnlyList<string> Problems);
