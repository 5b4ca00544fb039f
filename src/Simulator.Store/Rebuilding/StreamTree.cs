using Simulator.Domain;

namespace Simulator.Store.Rebuilding;

/// <summary>Streams in an order in which each finds the state that it goes on from: those of a timeline and all that branched from it.</summary>
/// <param name="Streams">A parent stands before its branches.</param>
/// <param name="Branches">What leaves a stream, by the version after which it does.</param>
internal sealed record StreamTree(IReadOnlyList<StoredStream> Streams, ILookup<TimelineId, StoredStream> Branches)
{
    /// <summary>How many events they hold together.</summary>
    public long Events => Streams.Sum(stream => stream.Events);

    /// <summary>The trees of all streams. What is wrong with a lineage is told, and such a stream is then read as one without a parent.</summary>
    public static IEnumerable<StreamTree> Of(IReadOnlyCollection<StoredStream> streams, Action<string> wrong)
    {
        var byName = streams.ToDictionary(stream => stream.Timeline);
        var origin = streams.ToDictionary(stream => stream.Timeline, stream => Origin(stream, byName, wrong));
        var branches = streams.Where(stream => origin[stream.Timeline] is not null)
            .OrderBy(stream => stream.Fork)
            .ToLookup(stream => origin[stream.Timeline]!.Timeline);
        return streams.Where(stream => origin[stream.Timeline] is null).Select(root => new StreamTree(Below(root, branches), branches));
    }

    /// <summary>
    /// The stream that holds the event after which a branch begins: its parent, or further up where the branch leaves within what its parent has
    /// from above. None when there is no such stream.
    /// </summary>
    private static StoredStream? Origin(StoredStream stream, Dictionary<TimelineId, StoredStream> byName, Action<string> wrong)
    {
        if (stream.First == 1)
        {
            return null;
        }

        if (stream.Parent is not { } parent)
        {
            wrong($"'{stream.Timeline}' begins at version {stream.First}, and its first event does not say where it comes from.");
            return null;
        }

        if (stream.Fork != stream.First - 1)
        {
            wrong($"'{stream.Timeline}' begins at version {stream.First}, but its first event says that it left '{parent}' after version {stream.Fork}.");
            return null;
        }

        var seen = new HashSet<TimelineId> { stream.Timeline };
        for (var at = byName.GetValueOrDefault(parent); at is not null && seen.Add(at.Timeline); at = at.Parent is { } above ? byName.GetValueOrDefault(above) : null)
        {
            if (stream.Fork >= at.First && stream.Fork <= at.Version)
            {
                return at;
            }

            if (stream.Fork > at.Version)
            {
                break;
            }
        }

        wrong($"'{stream.Timeline}' left '{parent}' after version {stream.Fork}, and no event of that version is there.");
        return null;
    }

    private static List<StoredStream> Below(StoredStream root, ILookup<TimelineId, StoredStream> branches)
    {
        var streams = new List<StoredStream>();
        var next = new Stack<StoredStream>([root]);
        while (next.TryPop(out var stream))
        {
            streams.Add(stream);
            foreach (var branch in branches[stream.Timeline])
            {
                next.Push(branch);
            }
        }

        return streams;
    }
}
