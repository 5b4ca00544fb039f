using Simulator.Engine.GraphModel;

namespace Simulator.Tests.Engine.GraphModel;

/// <summary>
/// Where the rules part: an envoy would leave (f), but not if that ends with the militia armed and the army not. Of those two, the army arms only
/// while the militia has not (a iff not b), and the militia only once the army has (b iff a).
/// </summary>
public sealed class SanctionRulesTests
{
    private static readonly string[] Options = ["f", "a", "b"];

    [Theory]
    [InlineData(SanctionRule.SingleOpponent, "011 100 101 110 111")]
    [InlineData(SanctionRule.EachOnce, "010 011 100 101 110 111")]
    [InlineData(SanctionRule.LegalSequences, "000 010 011 100 101 110 111")]
    public void An_answer_of_two_steps_deters_under_two_rules_and_one_of_three_steps_under_one(SanctionRule rule, string stable)
    {
        var graph = Envoy();
        Assert.Equal(stable, string.Join(' ', Stability.Of(graph, rule).For(0, SolutionConcept.Seq).Places().Select(graph.Space.Text)));
    }

    [Theory]
    [InlineData(0b011, SanctionRule.SingleOpponent, "1→101")]
    [InlineData(0b010, SanctionRule.EachOnce, "2→111 1→101")]
    [InlineData(0b000, SanctionRule.LegalSequences, "1→110 2→111 1→101")]
    public void The_answer_is_told_step_by_step(int state, SanctionRule rule, string answer)
    {
        var graph = Envoy();
        var verdict = StabilityVerdict.Of(graph, 0, state, SolutionConcept.Seq, rule);
        Assert.Equal(
            answer, string.Join(' ', Assert.Single(verdict.Improvements).Answer.Select(step => $"{step.DecisionMaker}→{graph.Space.Text(step.To)}")));
    }

    private static ConflictGraph Envoy() => ConflictGraph.Of(new(
        [new("envoy", "The envoy", [new("f", "leaves")]), new("army", "The army", [new("a", "arms")]),
            new("militia", "The militia", [new("b", "arms")])],
        [], [], [], [Statements("not (b and not a)", "f"), Statements("a iff not b"), Statements("b iff a")]));

    private static PrioritisedStatements Statements(params string[] statements) =>
        new([.. statements.Select(statement => Statement.Parse(statement, Options))]);
}
