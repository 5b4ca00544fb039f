namespace Simulator.Domain.Branching;

/// <summary>What of a branch's own events counts: its moves, without the event that made it and without what was taken back.</summary>
public static class Moves
{
    /// <summary>The moves among events, in their order.</summary>
    /// <param name="events">Events with their versions.</param>
    /// <param name="version">The version of one.</param>
    /// <param name="happened">What happened in one.</param>
    public static IReadOnlyList<T> Standing<T>(IReadOnlyList<T> events, Func<T, long> version, Func<T, NegotiationEvent> happened)
    {
        ArgumentNullException.ThrowIfNull(events);
        var undone = events.Select(happened).OfType<MoveUndone>().Select(undo => undo.Move).ToHashSet();
        return [.. events.Where(item => happened(item) is not (MoveUndone or ScenarioBranched) && !undone.Contains(version(item)))];
    }
}
