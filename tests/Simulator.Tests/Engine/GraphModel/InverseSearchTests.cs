using Simulator.Domain.Values;
using Simulator.Engine.GraphModel;

namespace Simulator.Tests.Engine.GraphModel;

public sealed class InverseSearchTests
{
    [Fact]
    public void One_change_makes_a_deal_last_by_foresight_and_it_is_Kabul_that_gives_way()
    {
        var graph = PublishedDisputes.Talks("base");
        var found = Search(graph, 0b00101, SolutionConcept.Seq);
        Assert.All(found, changes => Assert.Single(changes));
        Assert.Contains(
            found, changes => changes[0] is StatementMoved { DecisionMaker: 1, From: 0, To: > 1 } moved && $"{moved.Statement}" == "not V");
    }

    [Theory]
    [InlineData("base")]
    [InlineData("edict")]
    public void Each_set_of_changes_makes_the_state_an_equilibrium(string variant)
    {
        var graph = PublishedDisputes.Talks(variant);
        foreach (var state in new uint[] { 0b00101, 0b01001, 0b00000 })
        {
            foreach (var changes in Search(graph, state, SolutionConcept.Seq))
            {
                var changed = changes.Aggregate(graph, (sofar, change) => sofar.With(change.DecisionMaker, change.After));
                Assert.True(Stability.Of(changed).Equilibria(SolutionConcept.Seq)[changed.Space.Find(state)!.Value]);
            }
        }
    }

    [Fact]
    public void An_equilibrium_needs_no_change() =>
        Assert.Empty(Assert.Single(Search(PublishedDisputes.Talks("base"), 0b01001, SolutionConcept.Nash)));

    [Fact]
    public void States_that_are_ranked_change_their_rank()
    {
        var graph = PublishedDisputes.PrisonersDilemma();
        var found = Search(graph, 0b11, SolutionConcept.Nash);
        Assert.NotEmpty(found);
        Assert.All(found, changes => Assert.Equal([0, 1], changes.Select(change => change.DecisionMaker).Order()));
        Assert.Empty(
            InverseSearch.Fewest(graph, graph.Space.Find(0b11)!.Value, SolutionConcept.Nash, SanctionRule.LegalSequences, most: 1, limit: 5).Sets);
    }

    [Fact]
    public void A_search_that_would_not_end_in_a_lifetime_ends_and_says_that_it_did_not_try_everything()
    {
        string[] options = ["A", "B", "C", "D", "E", "F", "G", "H"];
        var worst = Enumerable.Range(1, 255).Append(0).Select(state => (ValueList<uint>)[(uint)state]).ToValueList();
        var graph = ConflictGraph.Of(new(
            [.. options.Chunk(2).Select(
                (own, maker) => new DecisionMaker($"m{maker}", $"M{maker}", [.. own.Select(option => new DisputeOption(option, option))]))],
            [], [], [], [.. Enumerable.Repeat(new RankedStates(worst), 4)]));

        var found = InverseSearch.Fewest(graph, 0, SolutionConcept.Nash, SanctionRule.LegalSequences, most: 3, limit: 20);

        Assert.Empty(found.Sets);
        Assert.False(found.Complete);
        Assert.False(
            InverseSearch.Fewest(PublishedDisputes.Talks("base"), 3, SolutionConcept.Seq, SanctionRule.LegalSequences, most: 2, limit: 1).Complete);
    }

    private static IReadOnlyList<ValueList<PreferenceChange>> Search(ConflictGraph graph, uint state, SolutionConcept concept) =>
        InverseSearch.Fewest(graph, graph.Space.Find(state)!.Value, concept, SanctionRule.LegalSequences, most: 2, limit: 1000).Sets;
}
