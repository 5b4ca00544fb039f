using Simulator.Engine.GraphModel;

namespace Simulator.Tests.Engine.GraphModel;

public sealed class PathsTests
{
    private static readonly int[] All = [0, 1, 2];

    [Fact]
    public void In_Elmira_the_ministry_and_Uniroyal_gain_together_by_way_of_the_sixth_state_to_the_eighth()
    {
        var graph = PublishedDisputes.Elmira();
        var way = Assert.Single(Coalitions.Improvements(graph, [0, 1], Elmira(5)), path => path[^1].To == Elmira(8));
        Assert.Equal([(0, Elmira(5), Elmira(6)), (1, Elmira(6), Elmira(8))], way.Select(step => (step.DecisionMaker, step.From, step.To)));
        Assert.Contains(Coalitions.Breaking(graph, Elmira(5)), breaking => breaking.Members.SequenceEqual([0, 1]));
        Assert.Empty(Coalitions.Breaking(graph, Elmira(8)));

        int Elmira(int number) => graph.Space.Find(PublishedDisputes.ElmiraStates[number - 1])!.Value;
    }

    [Fact]
    public void No_sequence_of_gains_leads_from_the_freeze_to_a_deal_though_moves_do()
    {
        var graph = PublishedDisputes.Talks("trade first");
        var (frozen, deal) = (graph.Space.Find(0b01001)!.Value, graph.Space.Find(0b00101)!.Value);
        Assert.Empty(Paths.To(graph, frozen, [deal], new(All, Improving: true)));
        Assert.Equal(2, Assert.Single(Paths.To(graph, frozen, [deal], new(All))).Value.Count);
    }

    [Fact]
    public void A_way_is_as_short_as_its_rule_allows_and_nobody_moves_twice_in_a_row()
    {
        var graph = PublishedDisputes.Talks("base");
        for (var from = 0; from < graph.Space.Count; from++)
        {
            foreach (var path in Paths.From(graph, from, new(All)))
            {
                Assert.Equal(from, path[0].From);
                Assert.All(
                    path.Zip(path.Skip(1)),
                    pair => Assert.True(pair.First.To == pair.Second.From && pair.First.DecisionMaker != pair.Second.DecisionMaker));
                Assert.All(path, step => Assert.Contains(step.To, graph.Moves(step.DecisionMaker, step.From)));
            }

            Assert.All(Paths.From(graph, from, new(All, SanctionRule.SingleOpponent)), path => Assert.Single(path));
            Assert.All(
                Paths.From(graph, from, new(All, SanctionRule.EachOnce)),
                path => Assert.Equal(path.Count, path.DistinctBy(step => step.DecisionMaker).Count()));
        }
    }
}
