namespace Simulator.Store;

/// <summary>A range of events of a timeline.</summary>
/// <param name="From">The first version, from 1.</param>
/// <param name="To">The last version.</param>
/// <param name="Until">The last day on which an event may take effect, as stored; <c>null</c> for no limit.</param>
public sealed record EventRange(long From = 1, long To = long.MaxValue, DateOnly? Until = null);
