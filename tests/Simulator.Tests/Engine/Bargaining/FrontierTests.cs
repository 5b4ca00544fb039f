using Simulator.Engine.Bargaining;

namespace Simulator.Tests.Engine.Bargaining;

public sealed class FrontierTests
{
    private static readonly BargainingProblem Square = new([new ContinuousIssue("share", new(1, 1), Rise: 1, Fall: 2)], new(0, 0));

    [Fact]
    public void The_published_frontier_has_its_published_solutions()
    {
        var frontier = Frontier.Of(Square);
        var (nash, fair) = (frontier.Nash()!.Worth, frontier.KalaiSmorodinsky()!.Worth);
        Assert.Equal(1 / Math.Sqrt(3), nash.First, 9);
        Assert.Equal(2 / 3.0, nash.Second, 9);
        Assert.Equal((Math.Sqrt(5) - 1) / 2, fair.First, 9);
        Assert.Equal((Math.Sqrt(5) - 1) / 2, fair.Second, 9);
        Assert.Equal((0.5, 0.75), (Math.Round(frontier.MaxWelfare().Worth.First, 6), Math.Round(frontier.MaxWelfare().Worth.Second, 6)));
        Assert.All(frontier.Points(), deal => Assert.Equal(1 - (deal.Worth.First * deal.Worth.First), deal.Worth.Second, 9));
    }

    [Fact]
    public void Where_both_want_the_same_there_is_no_opposition()
    {
        Assert.Equal(
            0, Frontier.Of(new([new DiscreteIssue("a", new(1, 1), [new("yes", new(1, 1)), new("no", new(0, 0))])], new(0, 0))).Opposition()!.Value,
            9);
        Assert.Equal(Math.Sqrt(0.5), Frontier.Of(new([new ContinuousIssue("a", new(1, 1))], new(0, 0))).Opposition()!.Value, 9);
    }

    [Fact]
    public void A_linear_issue_is_shared_where_the_other_issues_leave_off()
    {
        // The first party gets the issue that it weighs more, the second the other one: an equal sum for both needs a part of one.
        var frontier = Frontier.Of(new([new ContinuousIssue("a", new(0.6, 0.3)), new ContinuousIssue("b", new(0.4, 0.7))], new(0, 0)));
        var fair = frontier.KalaiSmorodinsky()!;
        Assert.Equal(fair.Worth.First, fair.Worth.Second, 9);
        Assert.Equal(1, fair.Settlements[0].Share!.Value, 9);
        Assert.Equal(0.1 / 1.1, fair.Settlements[1].Share!.Value, 9);
    }

    [Fact]
    public void Without_a_deal_that_both_gain_by_there_is_no_solution()
    {
        var frontier = Frontier.Of(Square with { Disagreement = new(0.9, 0.9) });
        Assert.Null(frontier.Nash());
        Assert.Null(frontier.KalaiSmorodinsky());
        Assert.Null(frontier.Ideal());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_package_beats_a_point_of_the_frontier_and_no_package_has_a_better_product(int seed)
    {
        var random = new Random(seed);
        var problem = Drawn(random);
        var frontier = Frontier.Of(problem);
        var (points, nash, fair, welfare) =
            (frontier.Points(), frontier.Nash()?.Worth, frontier.KalaiSmorodinsky()?.Worth, frontier.MaxWelfare().Worth);
        var product = nash is { } found ? Product(problem, found) : 0;
        for (var trial = 0; trial < 3000; trial++)
        {
            var worth = problem.Issues.Select(issue => issue switch
            {
                DiscreteIssue discrete when discrete.Outcomes[random.Next(discrete.Outcomes.Count)].Worth is var one =>
                    new Utilities(discrete.Weights.First * one.First, discrete.Weights.Second * one.Second),
                ContinuousIssue line => line.At(random.NextDouble()),
                _ => default,
            }).Aggregate((sum, one) => sum.Plus(one));
            Assert.DoesNotContain(points, point => point.Worth.First < worth.First - 1e-9 && point.Worth.Second < worth.Second - 1e-9);
            Assert.True(Product(problem, worth) <= product + 1e-9);
            Assert.True(worth.First + worth.Second <= welfare.First + welfare.Second + 1e-9);
        }

        if (frontier.Ideal() is { } ideal && fair is { } deal)
        {
            Assert.Contains(points, _ => deal.First <= ideal.First + 1e-9 && deal.Second <= ideal.Second + 1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_solution_of_Nash_does_not_ask_in_which_units_utility_is_counted(int seed)
    {
        var problem = Drawn(new(seed));
        var scaled = new BargainingProblem(
            [.. problem.Issues.Select(issue => issue with { Weights = new(3 * issue.Weights.First, 0.5 * issue.Weights.Second) })],
            new(3 * problem.Disagreement.First, 0.5 * problem.Disagreement.Second));
        var (one, other) = (Frontier.Of(problem).Nash(), Frontier.Of(scaled).Nash());
        Assert.Equal(one is null, other is null);
        Assert.True(one is null || Math.Abs((3 * one.Worth.First) - other!.Worth.First) < 1e-9);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    private static double Product(BargainingProblem problem, Utilities worth) =>
        Math.Max(0, worth.First - problem.Disagreement.First) * Math.Max(0, worth.Second - problem.Disagreement.Second);

    private static BargainingProblem Drawn(Random random) => new(
        [
            .. Enumerable.Range(0, random.Next(1, 5)).Select(issue => random.Next(2) == 0
                ? (BargainingIssue)new DiscreteIssue(
                    $"i{issue}", Pair(random),
                    [.. Enumerable.Range(0, random.Next(1, 6)).Select(outcome => new IssueOutcome($"o{outcome}", Pair(random)))])
                : new ContinuousIssue($"i{issue}", Pair(random), 0.3 + (0.7 * random.NextDouble()), 1 + random.Next(3))),
        ],
        new(0.3 * random.NextDouble(), 0.3 * random.NextDouble()));

    private static Utilities Pair(Random random) => new(random.NextDouble(), random.NextDouble());
}
