using Simulator.Domain.Cases;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Engine.Timelines;
using Simulator.Files.Goals;
using Simulator.Files.Problems;
using Simulator.Tests.Files.Cases;

namespace Simulator.Tests.Files.Goals;

public class GoalFormatTests
{
    private static readonly Case Talks = SeededCase.Talks2025.Case;

    public static TheoryData<string> Goals =>
        [.. from allowed in GoalFormat.Allowed
            let name = allowed.Split('=')[0].Replace("<issue>", "monitoring", StringComparison.Ordinal).Replace(
                "<lever>", "fatwa", StringComparison.Ordinal)
            from value in allowed.Split('=')[1].Split('|')
            select $"{name}={value}"];

    [Theory]
    [MemberData(nameof(Goals))]
    public void A_goal_is_written_as_it_was_read(string given) =>
        Assert.Equal(given, GoalFormat.Write(Assert.Single(GoalFormat.Parse(Talks, [given]))));

    [Fact]
    public void Goals_mean_what_they_say() => Assert.Equal(
        [
            new RungGoal(Rung.Monitored), new PhaseGoal(Phase.BetweenRounds), new BorderGoal(BorderStatus.PartlyClosed),
            new MechanismGoal(Operational: true), new CeasefireGoal(InForce: false), new DemandGoal(new("monitoring"), Accepted: false),
            new CommitmentGoal(new("monitoring"), Form.Verifiable), new LeverGoal(new("fatwa")),
        ],
        GoalFormat.Parse(Talks,
        [
            "rung=monitored", "phase=between-rounds", "border=partly-closed", "mechanism=operational",
            "ceasefire=none", "demand.monitoring=rejected", "commitment.monitoring=verifiable",
            "lever.fatwa=in-force",
        ]));

    [Fact]
    public void A_goal_given_twice_is_one() => Assert.Single(GoalFormat.Parse(Talks, ["border=open", "border=open"]));

    [Theory]
    [InlineData("rung", "'rung' is not a goal. Allowed: rung=none|ceasefire|")]
    [InlineData("rung=a=b", "'rung=a=b' is not a goal. Allowed: ")]
    [InlineData("rnug=monitored", "Unknown goal 'rnug' in 'rnug=monitored'. Did you mean 'rung'? Allowed: rung, phase, ")]
    [InlineData("rung.monitored=none", "Unknown goal 'rung.monitored' in 'rung.monitored=none'. Did you mean 'rung'? Allowed: rung, ")]
    [InlineData(
        "demand=accepted",
        "Unknown goal 'demand' in 'demand=accepted'. Did you mean 'demand.<issue>'? "
        + "Allowed: rung, phase, border, mechanism, ceasefire, demand.<issue>, ")]
    [InlineData("demands.trade=accepted", "Unknown goal 'demands.trade' in 'demands.trade=accepted'. Did you mean 'demand.<issue>'? Allowed: ")]
    [InlineData(
        "rung=monitord",
        "'monitord' in 'rung=monitord' is not a value of this goal. Did you mean 'monitored'? "
        + "Allowed: none, ceasefire, interim, monitored, comprehensive.")]
    [InlineData("rung=3", "'3' in 'rung=3' is not a value of this goal. Allowed: none, ")]
    [InlineData(
        "demand.monitorin=accepted",
        "Unknown issue 'monitorin' in 'demand.monitorin=accepted'. Did you mean 'monitoring'? Allowed: action-against-ttp, ")]
    [InlineData("lever.fatwah=in-force", "Unknown lever 'fatwah' in 'lever.fatwah=in-force'. Did you mean 'fatwa'? Allowed: monitoring-mechanism, ")]
    public void A_wrong_goal_is_quoted_and_answered_with_what_is_allowed(string given, string message) =>
        Assert.StartsWith(message, Assert.Throws<BadInputException>(() => GoalFormat.Parse(Talks, [given])).Message, StringComparison.Ordinal);

    [Fact]
    public void All_that_is_wrong_is_told_at_once() =>
        Assert.Equal(
            4,
            Assert.Throws<BadInputException>(() => GoalFormat.Parse(Talks, ["x", "lever.fatwah=off", "border=ajar", "border=open"])).Problems.Count);
}
