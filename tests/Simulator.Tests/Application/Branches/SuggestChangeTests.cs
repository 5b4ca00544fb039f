using Simulator.Application.Branches;
using Simulator.Domain;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Engine.Timelines;
using Simulator.Files.Goals;
using Simulator.Tests.Files.Cases;

namespace Simulator.Tests.Application.Branches;

public class SuggestChangeTests
{
    private static readonly Case Talks = SeededCase.Talks2025.Case;

    [Fact]
    public void Every_event_that_may_be_suggested_is_hypothetical_and_falls_on_the_day()
    {
        var day = new DateOnly(2025, 11, 6);

        var moves = Moves("2025-11-06", day, Everything);

        Assert.NotEmpty(moves);
        Assert.All(moves, move =>
        {
            Assert.Equal((When.On(day), Origin.Hypothetical), (move.Account.When, move.Account.Origin));
            Assert.Empty(move.Account.Sources);
            Assert.NotEmpty(move.Account.Text);
        });
        Assert.Equal(moves.Count, moves.Distinct().Count());
    }

    [Theory]
    [InlineData("rung=monitored", "2025-11-16", "mechanism_established mechanism_operational")]
    [InlineData("rung=none", "2025-11-16", "ceasefire_ended")]
    [InlineData("demand.monitoring=accepted", "2025-11-06", "demand_accepted")]
    [InlineData("demand.refugees=accepted", "2025-12-31", "demand_tabled demand_accepted")]
    [InlineData("commitment.monitoring=verifiable", "2025-12-31", "demand_accepted")]
    [InlineData("border=open", "2025-12-31", "border_reopened")]
    [InlineData("border=closed", "2025-10-01", "border_closure")]
    [InlineData("ceasefire=none", "2025-12-31", "ceasefire_ended")]
    [InlineData("phase=talking", "2025-11-16", "talks_resumed")]
    [InlineData("phase=settled", "2025-12-31", "round_opened comprehensive_agreement")]
    [InlineData("phase=hostilities", "2025-12-31", "truce_breached")]
    [InlineData("phase=stalled", "2025-11-06", "round_held")]
    [InlineData("lever.fatwa=in-force", "2025-12-31", "lever_applied")]
    public void The_talks_of_2025_are_a_few_events_from_each_goal(string goal, string day, string kinds)
    {
        var goals = GoalFormat.Parse(Talks, [goal]);

        var suggestion = ShortestPlan.Toward(SeededCase.StateOn(day), goals, Moves(day, new(2026, 1, 1), goals), SuggestChange.DefaultMost);

        Assert.Equal(SearchEnd.Reached, suggestion.End);
        Assert.Equal(kinds, string.Join(' ', suggestion.Scripts[0].Steps.Select(step => EventKinds.Of(step.Event).Code)));
    }

    [Fact]
    public void A_request_says_all_that_is_wrong_with_it()
    {
        Assert.Collection(
            new SuggestChange(new("t"), [], new(2025, 11, 6), 7, Most: 9).Validate().Select(problem => problem.Message),
            goals => Assert.StartsWith("No goal is given. Allowed: one or several of rung=none|", goals, StringComparison.Ordinal),
            most => Assert.Equal("The number of events of a script is 9. Allowed: 1 to 8.", most),
            both => Assert.Equal("Both a day (2025-11-06) and a version (7) are given. Allowed: one of them.", both));
        Assert.Empty(new SuggestChange(new("t"), ["border=open"]).Validate());
    }

    private static IReadOnlyList<Goal> Everything =>
        GoalFormat.Parse(Talks, ["rung=monitored", "border=open", "demand.trade=accepted", "commitment.monitoring=written", "lever.fatwa=in-force"]);

    private static IReadOnlyList<NegotiationEvent> Moves(string day, DateOnly on, IReadOnlyList<Goal> goals) =>
        new CandidateMoves(Talks, SeededCase.StateOn(day), on).Toward(goals, ["torkham", "chaman"]);
}
