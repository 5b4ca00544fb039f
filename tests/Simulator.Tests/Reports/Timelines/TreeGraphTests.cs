using Simulator.Reports;
using Simulator.Reports.Timelines;
using Simulator.Tests.Cli;

namespace Simulator.Tests.Reports.Timelines;

public class TreeGraphTests
{
    [Fact]
    public void A_tree_is_written_for_Mermaid() => Approval.Matches("tree.mmd", Mermaid.Of(TreeGraph.Of(new(Grove.Sample))));

    [Fact]
    public void A_tree_is_written_for_Graphviz() => Approval.Matches("tree.dot", Dot.Of(TreeGraph.Of(new(Grove.Sample))));

    [Theory]
    [InlineData("\"]; }", "#34;#93;#59; #125;")]
    [InlineData("%%{init}%%", "#37;#37;#123;init#125;#37;#37;")]
    [InlineData("<b>`x`</b>", "#60;b#62;#96;x#96;#60;/b#62;")]
    [InlineData("&#35; *a* \\n", "#38;#35;35#59; #42;a#42; #92;n")]
    [InlineData("Łódź\nholds\u0001", "Łódź holds")]
    public void What_means_something_to_Mermaid_is_written_as_numbers(string hypothesis, string written) =>
        Assert.Contains(
            $"<br/>Assumed: {written}<br/>1 own event<br/>", Mermaid.Of(TreeGraph.Of(new(Grove.Supposing(hypothesis)))), StringComparison.Ordinal);

    [Fact]
    public void What_means_something_to_Graphviz_is_escaped()
    {
        var text = Dot.Of(TreeGraph.Of(new(Grove.Supposing("\"]; } \\N \\\" <b>&lt;</b>\t\u0001y"))));
        Assert.Contains("""Assumed: \"]; } \\N \\\" <b>&amp;lt;</b> y\n1 own event""", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deep_tree_is_a_graph_like_any_other()
    {
        var graph = TreeGraph.Of(new(Grove.Deep(5000)));
        Assert.Equal(5001, graph.Nodes.Count(node => node.Point == GraphPoint.Timeline));
        Assert.Equal(5000, graph.Edges.Count(edge => edge.Leaves));
        Assert.Equal(graph.Nodes.Count, graph.Nodes.DistinctBy(node => node.Id).Count());
    }

    [Fact]
    public void The_columns_of_a_row_are_keys_of_the_JSON()
    {
        var entries = new TreeReport(Grove.Sample).Entries();
        Assert.All(entries, entry => Assert.Equal(TreeEntry.Columns.Count, entry.Row().Count));
        using var json = System.Text.Json.JsonDocument.Parse(System.Text.Json.JsonSerializer.Serialize(entries, ReportJson.Readable.TreeEntryArray));
        var keys = json.RootElement.EnumerateArray().SelectMany(entry => entry.EnumerateObject().Select(member => member.Name)).Distinct();
        Assert.Equal(TreeEntry.Columns.Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
    }
}
