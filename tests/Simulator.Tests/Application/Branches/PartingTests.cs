using Simulator.Application.Branches;
using Simulator.Domain.Values;

namespace Simulator.Tests.Application.Branches;

public class PartingTests
{
    private static readonly (TimelineId, long)
        Root = (new("root"), 1), Middle = (new("middle"), 6), Leaf = (new("leaf"), 9), Early = (new("early"), 4);

    [Fact]
    public void A_branch_parts_from_its_ancestors_where_it_leaves_them()
    {
        Assert.Equal(new(new("root"), 5), Parting.Of([Root], [Root, Middle], end: 20));
        Assert.Equal(new(new("root"), 5), Parting.Of([Root, Middle, Leaf], [Root], end: 12));
        Assert.Equal(new(new("middle"), 8), Parting.Of([Root, Middle], [Root, Middle, Leaf], end: 8));
    }

    [Fact]
    public void Siblings_part_where_the_first_of_them_leaves()
    {
        Assert.Equal(new(new("root"), 3), Parting.Of([Root, Middle, Leaf], [Root, Early], end: 12));
        Assert.Equal(new(new("middle"), 8), Parting.Of([Root, Middle, Leaf], [Root, Middle, (new("late"), 11)], end: 12));
    }

    [Fact]
    public void A_timeline_parts_from_itself_at_its_end() => Assert.Equal(new(new("middle"), 8), Parting.Of([Root, Middle], [Root, Middle], end: 8));

    [Fact]
    public void Timelines_of_two_trees_never_were_together() => Assert.Null(Parting.Of([Root, Middle], [(new("fiction"), 1)], end: 8));
}
