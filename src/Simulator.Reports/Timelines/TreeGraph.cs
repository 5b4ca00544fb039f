namespace Simulator.Reports.Timelines;

/// <summary>What a point of a graph stands for.</summary>
public enum GraphPoint
{
    /// <summary>The beginning of a timeline.</summary>
    Timeline,

    /// <summary>A place at which branches leave.</summary>
    Fork,

    /// <summary>The end of a timeline that branches have left.</summary>
    End,
}

/// <summary>A point of a graph.</summary>
/// <param name="Id">Its name in the graph: letters and digits.</param>
/// <param name="Point">What it stands for.</param>
/// <param name="Lines">What is written on it.</param>
/// <param name="Archived">Whether it belongs to an archived branch.</param>
public sealed record GraphNode(string Id, GraphPoint Point, IReadOnlyList<string> Lines, bool Archived);

/// <summary>A line between two points.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Leaves">Whether a branch leaves here, rather than time going on.</param>
public sealed record GraphEdge(string From, string To, bool Leaves);

/// <summary>
/// Trees of branches as points and lines, for programs that draw graphs: each timeline runs from its beginning by its forks to its end.
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
        .. timeline.Hypothesis is { } hypothesis ? [$"Supposed: {hypothesis}"] : Array.Empty<string>(),
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
