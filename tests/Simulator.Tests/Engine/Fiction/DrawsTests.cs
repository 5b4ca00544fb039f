using Simulator.Engine.Fiction;

namespace Simulator.Tests.Engine.Fiction;

public class DrawsTests
{
    private const int Many = 60_000;

    [Fact]
    public void A_draw_follows_from_its_coordinates_whatever_was_drawn_before()
    {
        var draws = new Draws(7, 12);
        var first = draws.Word(StoryDraw.Town);
        _ = draws.Some(StoryDraw.Crossing, Enumerable.Range(0, 5), 5);

        Assert.Equal(first, draws.Word(StoryDraw.Town));
        Assert.Equal(first, new Draws(7, 12).Word(StoryDraw.Town));
    }

    [Fact]
    public void Each_coordinate_counts() => Assert.Distinct([
        new Draws(7, 12).Word(StoryDraw.Town), new Draws(8, 12).Word(StoryDraw.Town), new Draws(7, 13).Word(StoryDraw.Town),
        new Draws(7, 12 + (1L << 32)).Word(StoryDraw.Town), new Draws(7, 12).Word(StoryDraw.Venue), new Draws(7, 12).Word(StoryDraw.Town, 1),
    ]);

    [Fact]
    public void The_numbers_of_a_range_are_equally_frequent()
    {
        var counts = Enumerable.Range(0, Many).CountBy(step => new Draws(7, step).Number(StoryDraw.Size, -2, 3))
            .OrderBy(count => count.Key).ToArray();

        Assert.Equal([-2, -1, 0, 1, 2, 3], counts.Select(count => count.Key));
        Assert.All(counts, count => Assert.InRange(count.Value, 9_500, 10_500)); // five standard deviations and more
    }

    [Fact]
    public void A_range_of_all_whole_numbers_has_both_signs()
    {
        var drawn = Enumerable.Range(0, 100).Select(step => new Draws(7, step).Number(StoryDraw.Size, int.MinValue, int.MaxValue)).ToArray();
        Assert.Contains(drawn, number => number < 0);
        Assert.Contains(drawn, number => number > 0);
    }

    [Fact]
    public void What_has_a_probability_is_so_often_the_case()
    {
        Assert.InRange(Enumerable.Range(0, Many).Count(step => new Draws(7, step).Bool(StoryDraw.Rival, 0.3)), 17_400, 18_600);
        Assert.DoesNotContain(Enumerable.Range(0, Many), step => new Draws(7, step).Bool(StoryDraw.Rival, 0));
        Assert.All(Enumerable.Range(0, Many), step => Assert.True(new Draws(7, step).Bool(StoryDraw.Rival, 1)));
    }

    [Fact]
    public void Some_of_several_are_different_and_in_every_order()
    {
        var orders = Enumerable.Range(0, Many)
            .CountBy(step => string.Join(' ', new Draws(7, step).Some(StoryDraw.Hosts, ["a", "b", "c"], 2))).ToArray();

        Assert.Equal(["a b", "a c", "b a", "b c", "c a", "c b"], orders.Select(order => order.Key).Order());
        Assert.All(orders, order => Assert.InRange(order.Value, 9_500, 10_500));
    }
}
