using Simulator.Application.Branches;
using Simulator.Reports.Wording;
using Simulator.Store;

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
    public static TreeGraph Of(TreeShown shown)
    {
        var (nodes, edges) = (new List<GraphNode>(), new List<GraphEdge>());
        var ids = shown.Timelines.Select((branch, place) => (branch.Timeline.Timeline, Id: $"t{place + 1}")).ToDictionary(
            pair => pair.Timeline, pair => pair.Id);
        foreach (var timeline in shown.Timelines)
        {
            var (id, leaf) = (ids[timeline.Timeline.Timeline], !shown.BranchesOf(timeline).Any());
            var last = Add(id, GraphPoint.Timeline, Beginning(shown, timeline, leaf));
            foreach (var fork in shown.BranchesOf(timeline).GroupBy(branch => branch.ForkVersion))
            {
                last = Follow(last, $"{id}v{fork.Key}", GraphPoint.Fork, TreeWords.Fork(fork.First()));
                edges.AddRange(fork.Select(branch => new GraphEdge(last, ids[branch.Timeline.Timeline], Leaves: true)));
            }

            if (shown.LeftOut(timeline) is > 0 and var more)
            {
                last = Follow(last, $"{id}more", GraphPoint.Fork, TreeWords.LeftOut(more));
            }

            if (!leaf)
            {
                Follow(last, $"{id}end", GraphPoint.End, TreeWords.End(timeline));
            }

            string Follow(string before, string next, GraphPoint point, string text)
            {
                edges.Add(new(before, next, Leaves: false));
                return Add(next, point, [text]);
            }

            string Add(string next, GraphPoint point, IEnumerable<string> texts)
            {
                nodes.Add(new(next, point, [.. texts.SelectMany(Wrapped)], timeline.Timeline.Archived));
                return next;
            }
        }

        return new(nodes, edges);
    }

    private static IEnumerable<string> Beginning(TreeShown shown, BranchSummary timeline, bool leaf) =>
    [
        $"{timeline.Timeline.Timeline}{(timeline.Timeline.Archived ? " (archived)" : "")}",
        .. shown.Titles.TryGetValue(timeline.Timeline.Timeline, out var title) ? [title] : Array.Empty<string>(),
        .. timeline.Begun is { } begun ? [$"Supposed: {begun.Hypothesis}"] : Array.Empty<string>(),
        TreeWords.Events(timeline),
        .. leaf ? [TreeWords.End(timeline)] : Array.Empty<string>(),
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
