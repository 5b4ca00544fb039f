using Simulator.Domain.Branching;

namespace Simulator.Engine.Timelines;

/// <summary>The differences of two timelines: every move of both is in exactly one of the lists, in the order of its timeline.</summary>
/// <param name="OnlyOne">The moves that only the one timeline has.</param>
/// <param name="OnlyOther">The moves that only the other timeline has.</param>
/// <param name="Retold">The moves that both have and describe differently, in the order of the one.</param>
/// <param name="Same">The moves that are the same on both, in the order of the one.</param>
public sealed record Divergence(
    IReadOnlyList<TimelineEvent> OnlyOne, IReadOnlyList<TimelineEvent> OnlyOther, IReadOnlyList<OnBoth> Retold, IReadOnlyList<OnBoth> Same)
{
    /// <summary>Keys by which an event is found on another timeline, the surest first; <c>null</c> for an event without such a key.</summary>
    private static readonly Func<TimelineEvent, object?>[] Marks =
    [
        move => move.Original,
        move => move.IsInvented ? (move.Contents, move.Day) : null,
        move => move.IsInvented ? move.Contents : null,
    ];

    /// <summary>Compares two timelines.</summary>
    /// <remarks>
    /// A recorded event is the same event as its copies. Invented events are the same when their contents are equal; their accounts may differ. Those
    /// on the same day are matched first, then the others in order, each at most once.
    /// </remarks>
    /// <param name="one">
    /// The standing moves of the one timeline, from the branch point or from its beginning; see <see cref="TimelineEvent.Standing"/>.
    /// </param>
    /// <param name="other">The standing moves of the other.</param>
    public static Divergence Between(IReadOnlyList<TimelineEvent> one, IReadOnlyList<TimelineEvent> other)
    {
        var (onlyOne, onlyOther, found) = (one, other, new Dictionary<long, TimelineEvent>());
        foreach (var mark in Marks)
        {
            Find(onlyOne, onlyOther, mark, found);
            var known = found.Values.Select(move => move.Version).ToHashSet();
            onlyOne = [.. onlyOne.Where(move => !found.ContainsKey(move.Version))];
            onlyOther = [.. onlyOther.Where(move => !known.Contains(move.Version))];
        }

        var both = one.Where(move => found.ContainsKey(move.Version)).Select(move => new OnBoth(move, found[move.Version])).ToLookup(
            pair => pair.IsRetold);
        return new(onlyOne, onlyOther, [.. both[true]], [.. both[false]]);
    }

    /// <summary>Adds the moves of the other timeline with the same mark, by the version on the one timeline.</summary>
    private static void Find(
        IEnumerable<TimelineEvent> one, IEnumerable<TimelineEvent> other, Func<TimelineEvent, object?> mark, Dictionary<long, TimelineEvent> found)
    {
        var waiting = other.Select(move => (Mark: mark(move), Move: move)).Where(marked => marked.Mark is not null)
            .GroupBy(marked => marked.Mark!, marked => marked.Move).ToDictionary(group => group.Key, group => new Queue<TimelineEvent>(group));
        foreach (var move in one)
        {
            if (mark(move) is { } known && waiting.TryGetValue(known, out var queue) && queue.TryDequeue(out var same))
            {
                found.Add(move.Version, same);
            }
        }
    }
}

/// <summary>A move that two timelines have.</summary>
/// <param name="One">The move on the one.</param>
/// <param name="Other">The move on the other.</param>
public sealed record OnBoth(TimelineEvent One, TimelineEvent Other)
{
    /// <summary>True when the two differ in their dates or in the day from which they count.</summary>
    public bool IsMoved => Dates(One) != Dates(Other);

    /// <summary>True when the two describe the move differently: its date, its place, or, under another reading, its contents.</summary>
    public bool IsRetold => IsMoved || One.Event.Account.Place != Other.Event.Account.Place || One.Contents != Other.Contents;

    private static (DateOnly, DateOnly, DateOnly) Dates(TimelineEvent move) => (move.Event.Account.When.From, move.Event.Account.When.To, move.Day);
}
