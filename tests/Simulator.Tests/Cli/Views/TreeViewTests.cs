using Simulator.Application.Branches;
using Simulator.Cli.Views;

namespace Simulator.Tests.Cli.Views;

public class TreeViewTests
{
    [Fact]
    public void A_tree_is_drawn_along_time() => Approval.Matches("tree.txt", Drawn(Grove.Sample, 120, unicode: true));

    [Fact]
    public void A_tree_is_drawn_on_a_narrow_terminal_without_Unicode()
    {
        var text = Drawn(Grove.Sample, 80, unicode: false);
        Approval.Matches("tree-ascii.txt", text);
        Assert.All(text, character => Assert.True(char.IsAscii(character)));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(140)]
    [InlineData(1000)]
    public void A_tree_of_any_depth_and_names_of_any_width_stay_within_the_terminal(int width)
    {
        foreach (var tree in new[] { Grove.Sample, Grove.Deep(50), Grove.Deep(300), Grove.Supposing(new('漢', 500)) })
        {
            Assert.All(
                Drawn(tree, width, unicode: true).Split('\n'), line => Assert.InRange(line.Sum(character => character == '漢' ? 2 : 1), 0, width));
        }
    }

    [Fact]
    public void Branches_that_stand_too_far_right_are_drawn_below_from_the_left_again()
    {
        var lines = Drawn(Grove.Deep(50), 80, unicode: true).Split('\n').ToList();

        foreach (var number in Enumerable.Range(1, 50))
        {
            Assert.Single(
                lines,
                line => line.EndsWith($"─● b{number}  1 own event", StringComparison.Ordinal) || line.Contains(
                    $"─● b{number}  1 own event, ends", StringComparison.Ordinal));
        }

        Assert.Equal(2, lines.Count(line => line.EndsWith("continued from above", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.EndsWith("its branches are drawn below, at b17", StringComparison.Ordinal));
        Assert.Contains("● b17  continued from above", lines);
    }

    [Fact]
    public void Names_that_look_like_markup_are_drawn_as_they_are()
    {
        var text = Drawn(Grove.Supposing("[bold]Peace[/] [red", "[name]"), 120, unicode: true);
        Assert.Contains("[bold]Peace[/] [red. 76 events", text, StringComparison.Ordinal);
        Assert.Contains("● [name]  1 own event", text, StringComparison.Ordinal);
        Assert.Contains("Assumed: [bold]Peace[/] [red", text, StringComparison.Ordinal);
    }

    private static string Drawn(TreeShown shown, int width, bool unicode) =>
        Page.Printed(width, unicode, terminal => new TreeView(terminal, new(shown)).Show());
}
