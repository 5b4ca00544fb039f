namespace Simulator.Reports.Timelines;

/// <summary>The meaning of a point of a graph.</summary>
public enum GraphPoint
{
    /// <summary>The beginning of a timeline.</summary>
    Timeline,

    /// <summary>A point from which branches fork.</summary>
    Fork,

    /// <summary>The end of a timeline that has branches.</summary>
    End,
}

/// <summary>A point of a graph.</summary>
/// <param name="Id">The name in the graph: letters and digits.</param>
/// <param name="Point">The meaning of the point.</param>
/// <param name="Lines">The lines of the label.</param>
/// <param name="Archived">True when the point belongs to an archived branch.</param>
public sealed record GraphNode(string Id, GraphPoint Point, IReadOnlyList<string> Lines, bool Archived);

/// <summary>A line between two points.</summary>
/// <param name="From">The point at which the line begins.</param>
/// <param name="To">The point at which the line ends.</param>
/// <param name="Leaves">True when a branch forks here; false when the timeline continues.</param>
public sealed record GraphEdge(string From, string To, bool Leaves);

/// <summary>
/// Trees of branches as points and lines, for programs that draw graphs. A timeline runs from its beginning through its forks to its end.
/// </summary>
/// <param name="Nodes">The points.</param>
/// <param name="Edges">The lines.</param>
public sealed record TreeGraph(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges)
{
    private const int Width = 44;

    /// <summary>The graph of trees.</summary>
    public static TreeGraph Of(TreeReport trees)
    {
        ArgumentNullException.ThrowIfNull(trees);
        var (nodes, edges) = (new List<GraphNode>(), new List<GraphEdge>());
        var ids = trees.Timelines.Index().ToDictionary(place => place.Item.Id, place => $"t{place.Index + 1}");
        foreach (var timeline in trees.Timelines)
        {
            var id = ids[timeline.Id];
            var last = Add(id, GraphPoint.Timeline, Beginning(timeline));
            foreach (var fork in timeline.Forks())
            {
                last = Follow(last, $"{id}v{fork.Version}", GraphPoint.Fork, fork.Words);
                edges.AddRange(fork.Branches.Select(branch => new GraphEdge(last, ids[branch.Id], Leaves: true)));
            }

            if (timeline.LeftOut is { } more)
            {
                last = Follow(last, $"{id}more", GraphPoint.Fork, more);
            }

            if (timeline.HasBranches)
            {
                Follow(last, $"{id}end", GraphPoint.End, timeline.End);
            }

            string Follow(string before, string next, GraphPoint point, string text)
            {
                edges.Add(new(before, next, Leaves: false));
                return Add(next, point, [text]);
            }

            string Add(string next, GraphPoint point, IEnumerable<string> texts)
            {
                nodes.Add(new(next, point, [.. texts.SelectMany(Wrapped)], timeline.IsArchived));
                return next;
            }
        }

        return new(nodes, edges);
    }

    private static IEnumerable<string> Beginning(TreeTimeline timeline) =>
    [
        $"{timeline.Id}{(timeline.IsArchived ? " (archived)" : "")}",
        .. timeline.Title is { } title ? [title] : Array.Empty<string>(),
        .. timeline.Hypothesis is { } hypothesis ? [$"Assumed: {hypothesis}"] : Array.Empty<string>(),
        timeline.Events,
        .. timeline.HasBranches ? Array.Empty<string>() : [timeline.End],
    ];

    private static IEnumerable<string> Wrapped(string text)
    {
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
