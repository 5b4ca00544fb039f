using Simulator.Domain.Branching;

namespace Simulator.Engine.Timelines;

/// <summary>In what two timelines differ: every move of both is in exactly one of the lists, each in the order of its timeline.</summary>
/// <param name="OnlyOne">What only the one timeline has.</param>
/// <param name="OnlyOther">What only the other timeline has.</param>
/// <param name="Retold">What both have and tell otherwise, in the order of the one.</param>
/// <param name="Same">What is the same on both, in the order of the one.</param>
public sealed record Divergence(
    IReadOnlyList<TimelineEvent> OnlyOne, IReadOnlyList<TimelineEvent> OnlyOther, IReadOnlyList<OnBoth> Retold, IReadOnlyList<OnBoth> Same)
{
    /// <summary>What an event is known by on another timeline, the surest first; none for one that cannot be known so.</summary>
    private static readonly Func<TimelineEvent, object?>[] Marks =
    [
        move => move.Original,
        move => move.IsInvented ? (move.Contents, move.Day) : null,
        move => move.IsInvented ? move.Contents : null,
    ];

    /// <summary>Compares two timelines.</summary>
    /// <remarks>
    /// A recorded event is the same event as its copies. Events that somebody made up are the same when they are equal but for what is told of them,
    /// those on the same day first, then in order, each at most once.
    /// </remarks>
    /// <param name="one">
    /// The moves that stand on the one timeline, from where they part or from its beginning; see <see cref="TimelineEvent.Standing"/>.
    /// </param>
    /// <param name="other">Those on the other.</param>
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

    /// <summary>Adds to what is found, by the version on the one timeline, what has the same mark on the other.</summary>
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
/// <param name="One">As the one tells it.</param>
/// <param name="Other">As the other tells it.</param>
public sealed record OnBoth(TimelineEvent One, TimelineEvent Other)
{
    /// <summary>Whether it is dated otherwise, or counts from another day.</summary>
    public bool IsMoved => Dates(One) != Dates(Other);

    /// <summary>Whether they tell it otherwise: its date, its place, or, under another reading, what it was.</summary>
    public bool IsRetold => IsMoved || One.Event.Account.Place != Other.Event.Account.Place || One.Contents != Other.Contents;

    private static (DateOnly, DateOnly, DateOnly) Dates(TimelineEvent move) => (move.Event.Account.When.From, move.Event.Account.When.To, move.Day);
}
