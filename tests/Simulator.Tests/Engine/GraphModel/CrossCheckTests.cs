using Simulator.Engine.GraphModel;

namespace Simulator.Tests.Engine.GraphModel;

public sealed class CrossCheckTests
{
    private const int Games = 2_000;

    private static readonly SanctionRule[] Rules = [SanctionRule.SingleOpponent, SanctionRule.EachOnce, SanctionRule.LegalSequences];

    [Fact]
    public void The_engine_finds_what_the_definitions_say_in_every_game()
    {
        var stable = 0;
        for (var seed = 0; seed < Games; seed++)
        {
            var dispute = RandomDisputes.Drawn(seed);
            var (reference, graph) = (new ReferenceSolver(dispute), ConflictGraph.Of(dispute));
            Assert.Equal(reference.States, Enumerable.Range(0, graph.Space.Count).Select(place => graph.Space[place]));
            foreach (var rule in Rules)
            {
                var found = Stability.Of(graph, rule);
                foreach (var (concept, maker, state) in All(found))
                {
                    var expected = reference.IsStable(graph.Space[state], maker, concept, rule);
                    Assert.True(
                        expected == found.For(maker, concept)[state],
                        $"game {seed}, {rule}, {concept}, decision maker {maker}, state {graph.Space.Text(state)}: expected {expected}\n{dispute}");
                    stable += expected ? 1 : 0;
                }
            }
        }

        Assert.True(stable > 100 * Games);
    }

    [Fact]
    public void A_verdict_agrees_with_the_sets()
    {
        for (var seed = 0; seed < Games / 10; seed++)
        {
            var graph = ConflictGraph.Of(RandomDisputes.Drawn(seed));
            foreach (var rule in Rules)
            {
                var found = Stability.Of(graph, rule);
                Assert.All(
                    All(found),
                    at => Assert.Equal(
                        found.For(at.DecisionMaker, at.Concept)[at.State],
                        StabilityVerdict.Of(graph, at.DecisionMaker, at.State, at.Concept, rule).Stable));
            }
        }
    }

    [Fact]
    public void What_is_stable_in_a_strong_sense_is_stable_in_a_weaker_one() => InEach((_, found) =>
    {
        for (var maker = 0; maker < found.Graph.Makers; maker++)
        {
            var (nash, gmr, smr) = (
                found.For(maker, SolutionConcept.Nash), found.For(maker, SolutionConcept.Gmr), found.For(maker, SolutionConcept.Smr));
            var (seq, sim) = (found.For(maker, SolutionConcept.Seq), found.For(maker, SolutionConcept.Sim));
            Assert.True(Within(nash, seq) && Within(seq, gmr) && Within(nash, smr) && Within(smr, gmr) && Within(nash, sim));
        }
    });

    [Fact]
    public void More_answers_never_make_a_state_less_stable() => InEach((graph, found) =>
    {
        if (found.Rule == SanctionRule.LegalSequences)
        {
            return;
        }

        var more = Stability.Of(graph, found.Rule == SanctionRule.SingleOpponent ? SanctionRule.EachOnce : SanctionRule.LegalSequences);
        foreach (var concept in Enum.GetValues<SolutionConcept>())
        {
            Assert.All(Enumerable.Range(0, graph.Makers), maker => Assert.True(Within(found.For(maker, concept), more.For(maker, concept))));
        }
    });

    [Fact]
    public void Who_decides_alone_is_stable_where_it_cannot_gain()
    {
        for (var seed = 0; seed < Games / 10; seed++)
        {
            var drawn = RandomDisputes.Drawn(seed);
            var alone = drawn with
            {
                DecisionMakers = [new("one", "One", [.. drawn.DecisionMakers.SelectMany(maker => maker.Options)])],
                Preferences = [drawn.Preferences[0]],
                Misperceived = [.. drawn.Misperceived.Where(misperceived => misperceived.DecisionMaker == 0)],
            };
            foreach (var rule in Rules)
            {
                var found = Stability.Of(ConflictGraph.Of(alone), rule);
                Assert.All(found.Concepts, concept => Assert.Equal(found.For(0, SolutionConcept.Nash).Places(), found.For(0, concept).Places()));
            }
        }
    }

    private static void InEach(Action<ConflictGraph, Stability> look)
    {
        for (var seed = Games; seed < Games + (Games / 4); seed++)
        {
            var graph = ConflictGraph.Of(RandomDisputes.Drawn(seed));
            Assert.All(Rules, rule => look(graph, Stability.Of(graph, rule)));
        }
    }

    private static IEnumerable<(SolutionConcept Concept, int DecisionMaker, int State)> All(Stability found) =>
        from concept in found.Concepts
        from maker in Enumerable.Range(0, found.Graph.Makers)
        from state in Enumerable.Range(0, found.Graph.Space.Count)
        select (concept, maker, state);

    private static bool Within(StateSet part, StateSet whole) => part.And(whole).Count == part.Count;
}
