namespace Simulator.Store;

/// <summary>Which events of a timeline to read.</summary>
/// <param name="From">First version, from 1.</param>
/// <param name="To">Last version.</param>
/// <param name="Until">The last day from which an event may count, as stored; none for no limit.</param>
public sealed record EventRange(long From = 1, long To = long.MaxValue, DateOnly? Until = null);
