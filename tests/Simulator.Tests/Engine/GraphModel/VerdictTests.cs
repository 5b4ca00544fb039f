using Simulator.Engine.GraphModel;

namespace Simulator.Tests.Engine.GraphModel;

public sealed class VerdictTests
{
    public static TheoryData<string> Disputes => [.. PublishedDisputes.Variants.Keys, "elmira", "dilemma"];

    [Theory]
    [MemberData(nameof(Disputes))]
    public void A_verdict_with_its_reasons_is_what_the_analysis_of_all_states_finds(string name)
    {
        var graph = Named(name);
        foreach (var rule in Enum.GetValues<SanctionRule>())
        {
            var found = Stability.Of(graph, rule);
            foreach (var concept in found.Concepts)
            {
                for (var (maker, all) = (0, Enumerable.Range(0, graph.Space.Count).ToArray()); maker < graph.Makers; maker++)
                {
                    Assert.Equal(
                        found.For(maker, concept).Places(), all.Where(state => StabilityVerdict.Of(graph, maker, state, concept, rule).Stable));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Disputes))]
    public void An_answer_is_a_legal_sequence_of_the_others_and_ends_no_better_for_whoever_is_tempted(string name)
    {
        var graph = Named(name);
        var cells =
            from maker in Enumerable.Range(0, graph.Makers)
            from state in Enumerable.Range(0, graph.Space.Count)
            select (maker, state);
        foreach (var (maker, state) in cells)
        {
            foreach (var temptation in StabilityVerdict.Of(graph, maker, state, SolutionConcept.Seq, SanctionRule.LegalSequences).Improvements.Where(
                temptation => temptation.Deterred))
            {
                var at = temptation.To;
                foreach (var (place, step) in temptation.Answer.Index())
                {
                    Assert.Equal(at, step.From);
                    Assert.NotEqual(maker, step.DecisionMaker);
                    Assert.Contains(step.To, graph.Improvements(step.DecisionMaker, step.From));
                    Assert.True(place == 0 || temptation.Answer[place - 1].DecisionMaker != step.DecisionMaker);
                    at = step.To;
                }

                Assert.Equal(temptation.Arrived, at);
                Assert.True(graph.Preferred[maker][at] <= graph.Preferred[maker][state]);
            }
        }
    }

    [Fact]
    public void Kabul_is_kept_from_cheating_on_a_deal_by_a_border_that_closes_again()
    {
        var graph = PublishedDisputes.Talks("trade first");
        var deal = graph.Space.Find(0b00101)!.Value;
        var verdict = StabilityVerdict.Of(graph, 1, deal, SolutionConcept.Seq, SanctionRule.LegalSequences);
        Assert.True(verdict.Stable);
        var improvement = Assert.Single(verdict.Improvements, one => graph.Space.Text(one.To) == "00001");
        Assert.Equal("01001", graph.Space.Text(improvement.Answer[0].To));
        Assert.False(StabilityVerdict.Of(graph, 1, deal, SolutionConcept.Nash, SanctionRule.LegalSequences).Stable);
    }

    [Fact]
    public void A_state_that_a_decision_maker_does_not_see_is_not_stable_for_it()
    {
        var talks = PublishedDisputes.Talks("base").Dispute;
        var graph = ConflictGraph.Of(talks with { Misperceived = [new(1, PublishedDisputes.Said("S and R"))] });
        var war = graph.Space.Find(0b11011)!.Value;
        Assert.False(StabilityVerdict.Of(graph, 1, war, SolutionConcept.Nash, SanctionRule.LegalSequences).Seen);
        Assert.False(Stability.Of(graph).Equilibria(SolutionConcept.Gmr)[war]);
    }

    private static ConflictGraph Named(string name) => name switch
    {
        "elmira" => PublishedDisputes.Elmira(),
        "dilemma" => PublishedDisputes.PrisonersDilemma(),
        _ => PublishedDisputes.Talks(name),
    };
}
