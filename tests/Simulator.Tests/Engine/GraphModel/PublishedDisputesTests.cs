using Simulator.Engine.GraphModel;

namespace Simulator.Tests.Engine.GraphModel;

public sealed class PublishedDisputesTests
{
    private const string Frozen = "01001", War = "11011";
    private const string Weak = "00000 00001 01000 01001 11011";
    private const string Wide = "00000 00001 00100 00101 01000 01001 01100 01101 10000 10001 11011";

    [Theory]
    [InlineData("base", "01001 11011", "01001 11011", Weak)]
    [InlineData("trade first", "01001 11011", "00100 00101 01001 11011", Wide)]
    [InlineData("joint guarantee", "01001 11011", "00101 01001 11011", Wide)]
    [InlineData("softer border", "00001 11011", "00001 11011", Weak)]
    [InlineData("edict", War, War, War)]
    [InlineData("open-war doctrine", War, War, War)]
    public void The_dispute_of_2025_has_its_equilibria_in_every_variant(string variant, string nash, string seq, string gmr)
    {
        var found = Stability.Of(PublishedDisputes.Talks(variant), SanctionRule.LegalSequences);
        Assert.Equal(20, found.Graph.Space.Count);
        Assert.Equal(nash, Told(found, SolutionConcept.Nash));
        Assert.Equal(seq, Told(found, SolutionConcept.Seq));
        Assert.Equal(gmr, Told(found, SolutionConcept.Gmr));
        Assert.Equal(gmr, Told(found, SolutionConcept.Smr));
    }

    [Theory]
    [InlineData(SanctionRule.SingleOpponent)]
    [InlineData(SanctionRule.EachOnce)]
    [InlineData(SanctionRule.LegalSequences)]
    public void Elmira_has_its_published_equilibria(SanctionRule rule)
    {
        var found = Stability.Of(PublishedDisputes.Elmira(), rule);
        Assert.Equal(9, found.Graph.Space.Count);
        Assert.Equal([5, 8, 9], Numbers(found, SolutionConcept.Nash));
        Assert.Equal([5, 8, 9], Numbers(found, SolutionConcept.Seq));
        Assert.Equal([1, 4, 5, 8, 9], Numbers(found, SolutionConcept.Gmr));
        Assert.Equal([1, 4, 5, 8, 9], Numbers(found, SolutionConcept.Smr));
        Assert.Equal("-001-", found.Graph.Space.Text(found.Graph.Space.Find(0b00010)!.Value));
    }

    [Fact]
    public void Elmira_has_the_published_moves()
    {
        var graph = PublishedDisputes.Elmira();
        Assert.Equal([(1, 2), (3, 4), (5, 6), (7, 8)], Moves(0));
        Assert.Equal([(1, 3), (1, 9), (2, 4), (2, 9), (3, 9), (4, 9), (5, 7), (5, 9), (6, 8), (6, 9), (7, 9), (8, 9)], Moves(1));
        Assert.Equal([(1, 5), (2, 6), (3, 7), (4, 8), (5, 1), (6, 2), (7, 3), (8, 4)], Moves(2));

        (int, int)[] Moves(int maker) =>
            [.. Enumerable.Range(0, 9)
                .SelectMany(from => graph.Moves(maker, from).Select(to => (Number(graph.Space[from]), Number(graph.Space[to])))).Order()];
    }

    [Fact]
    public void The_prisoners_dilemma_has_its_published_equilibria()
    {
        var found = Stability.Of(PublishedDisputes.PrisonersDilemma());
        Assert.Equal("00", Told(found, SolutionConcept.Nash));
        Assert.All([SolutionConcept.Gmr, SolutionConcept.Smr, SolutionConcept.Seq], concept => Assert.Equal("00 11", Told(found, concept)));
    }

    private static string Told(Stability found, SolutionConcept concept) =>
        string.Join(' ', found.Equilibria(concept).Places().Select(found.Graph.Space.Text));

    private static int[] Numbers(Stability found, SolutionConcept concept) =>
        [.. found.Equilibria(concept).Places().Select(place => Number(found.Graph.Space[place])).Order()];

    private static int Number(uint state) => Array.IndexOf(PublishedDisputes.ElmiraStates, state) + 1;
}
