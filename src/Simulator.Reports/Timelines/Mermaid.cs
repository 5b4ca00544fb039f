using System.Text;

namespace Simulator.Reports.Timelines;

/// <summary>Writes a graph in the language of Mermaid.</summary>
/// <remarks>The graph is a flowchart, because a <c>gitGraph</c> has one root and no place for a hypothesis.</remarks>
public static class Mermaid
{
    private const string Safe = " ,.'()-/?!:";

    /// <summary>The graph as a <c>flowchart</c> that runs from left to right.</summary>
    public static string Of(TreeGraph graph)
    {
        var text = new StringBuilder("flowchart LR\n");
        foreach (var node in graph.Nodes)
        {
            var label = $"\"{string.Join("<br/>", node.Lines.Select(Escaped))}\"";
            text.Append($"  {node.Id}{Shaped(node.Point, label)}{(node.Archived ? ":::archived" : "")}\n");
        }

        foreach (var edge in graph.Edges)
        {
            text.Append($"  {edge.From} {(edge.Leaves ? "-.->" : "===")} {edge.To}\n");
        }

        return text.Append("  classDef archived color:#888,stroke:#888,stroke-dasharray:4\n").ToString();
    }

    private static string Shaped(GraphPoint point, string label) => point switch
    {
        GraphPoint.Timeline => $"[{label}]",
        GraphPoint.Fork => $"({label})",
        _ => $"([{label}])",
    };

    /// <summary>The line with every character that has a meaning in Mermaid, its Markdown or a browser replaced by its number.</summary>
    private static string Escaped(string line) =>
        string.Concat(line.Where(character => !char.IsControl(character)).Select(character =>
            char.IsAsciiLetterOrDigit(character) || !char.IsAscii(character) || Safe.Contains(character) ? $"{character}" : $"#{(int)character};"));
}
