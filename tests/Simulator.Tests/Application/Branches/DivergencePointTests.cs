using Simulator.Application.Branches;
using Simulator.Domain.Values;

namespace Simulator.Tests.Application.Branches;

public class DivergencePointTests
{
    private static readonly (TimelineId, long)
        Root = (new("root"), 1), Middle = (new("middle"), 6), Leaf = (new("leaf"), 9), Early = (new("early"), 4);

    [Fact]
    public void A_branch_diverges_from_its_ancestors_where_it_forks()
    {
        Assert.Equal(new(new("root"), 5), DivergencePoint.Of([Root], [Root, Middle], end: 20));
        Assert.Equal(new(new("root"), 5), DivergencePoint.Of([Root, Middle, Leaf], [Root], end: 12));
        Assert.Equal(new(new("middle"), 8), DivergencePoint.Of([Root, Middle], [Root, Middle, Leaf], end: 8));
    }

    [Fact]
    public void Siblings_diverge_where_the_first_of_them_forks()
    {
        Assert.Equal(new(new("root"), 3), DivergencePoint.Of([Root, Middle, Leaf], [Root, Early], end: 12));
        Assert.Equal(new(new("middle"), 8), DivergencePoint.Of([Root, Middle, Leaf], [Root, Middle, (new("late"), 11)], end: 12));
    }

    [Fact]
    public void A_timeline_diverges_from_itself_at_its_end() =>
        Assert.Equal(new(new("middle"), 8), DivergencePoint.Of([Root, Middle], [Root, Middle], end: 8));

    [Fact]
    public void Timelines_of_two_trees_have_no_divergence_point() => Assert.Null(DivergencePoint.Of([Root, Middle], [(new("fiction"), 1)], end: 8));
}
