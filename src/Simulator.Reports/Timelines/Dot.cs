using System.Text;

namespace Simulator.Reports.Timelines;

/// <summary>Writes a graph in the language of Graphviz.</summary>
public static class Dot
{
    /// <summary>The graph as a <c>digraph</c> that runs from left to right.</summary>
    public static string Of(TreeGraph graph)
    {
        var text = new StringBuilder("digraph timelines {\n  rankdir=LR;\n  node [fontname=\"sans-serif\", fontsize=10];\n");
        foreach (var node in graph.Nodes)
        {
            text.Append($"  {node.Id} [label={Quoted(node.Lines)}, {Look(node.Point)}{(node.Archived ? ", color=gray, fontcolor=gray" : "")}];\n");
        }

        foreach (var edge in graph.Edges)
        {
            text.Append($"  {edge.From} -> {edge.To}{(edge.Leaves ? " [style=dashed]" : " [penwidth=2, arrowhead=none, weight=9]")};\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Look(GraphPoint point) => point switch
    {
        GraphPoint.Timeline => "shape=box, style=bold",
        GraphPoint.Fork => "shape=plain",
        _ => "shape=box, style=rounded",
    };

    /// <summary>
    /// A quoted string with line breaks. Quotes and backslashes are escaped, and an ampersand, which begins the name of a character, is written out.
    /// </summary>
    private static string Quoted(IEnumerable<string> lines) => $"\"{string.Join("\\n", lines.Select(Escaped))}\"";

    private static string Escaped(string line) =>
        string.Concat(line.Where(character => !char.IsControl(character)).Select(character => character switch
        {
            '"' or '\\' => $"\\{character}",
            '&' => "&amp;",
            _ => $"{character}",
        }));
}
