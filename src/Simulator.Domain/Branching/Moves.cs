namespace Simulator.Domain.Branching;

/// <summary>What of a timeline's events stands: all but the moves that were taken back, and what took them back.</summary>
public static class Moves
{
    /// <summary>The events that stand, in their order.</summary>
    /// <param name="events">Events with their versions.</param>
    /// <param name="version">The version of one.</param>
    /// <param name="happened">What happened in one.</param>
    public static IReadOnlyList<T> Standing<T>(IReadOnlyList<T> events, Func<T, long> version, Func<T, NegotiationEvent> happened)
    {
        ArgumentNullException.ThrowIfNull(events);
        var undone = events.Select(happened).OfType<MoveUndone>().Select(undo => undo.Move).ToHashSet();
        return [.. events.Where(item => happened(item) is not MoveUndone && !undone.Contains(version(item)))];
    }
}
