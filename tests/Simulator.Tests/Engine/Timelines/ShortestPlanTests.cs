using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Engine.Timelines;
using static Simulator.Tests.Domain.Phrases;

namespace Simulator.Tests.Engine.Timelines;

public class ShortestPlanTests
{
    /// <summary>Moves of every kind that bears on a goal, and some that bear on none.</summary>
    private static readonly NegotiationEvent[] Moves =
    [
        MechanismIsSetUp(), MechanismWorks(), Demands(North, Watch), Demands(South, Watch), Accepts(South, Watch), Rejects(South, Watch),
        Rejects(North, Watch),
        Signs(North, Watch), Signs(South, Watch, Form.Verifiable), Truce(), Ceasefire(), TruceIsBreached(North), CeasefireEnds(North, South),
        CeasefireExpires(),
        Clash(), RoundOpens(), RoundOpens(track: Hill), RoundIsHeld(RoundOutcome.NoProgress), TalksCollapse(), TalksResume(), InterimAgreement(),
        ComprehensiveAgreement(), Shuts("ford"), Opens(), Opens("ford"), Applies(), Withdraws(), Session(), VenueShifts(Hill), Attack(),
        Joins(East, Lake), Leaves(East, Lake), MechanismReports(false), HostilitiesResume(), CapitalRefuses(South, Watch), RoundIsSetFor(9),
    ];

    private static readonly NegotiationEvent[][] Histories =
    [
        [],
        [Clash()],
        [Clash(), Truce(), Shuts("ford", "bridge")],
        [Ceasefire(), RoundOpens(), Demands(North, Watch), Rejects(South, Watch), TalksCollapse()],
        [Ceasefire(), RoundIsHeld(RoundOutcome.NoProgress), RoundOpens(), InterimAgreement(), Shuts("ford"), Applies(), Signs(North, Watch)],
        [Ceasefire(), MechanismIsSetUp(), MechanismWorks(), RoundOpens()],
    ];

    private static readonly Goal[] Goals =
    [
        .. Enum.GetValues<Rung>().Select(rung => new RungGoal(rung)),
        .. Enum.GetValues<Phase>().Select(phase => new PhaseGoal(phase)),
        .. Enum.GetValues<BorderStatus>().Select(border => new BorderGoal(border)),
        .. Enum.GetValues<Form>().Select(form => new CommitmentGoal(Watch, form)),
        new CeasefireGoal(true), new CeasefireGoal(false), new MechanismGoal(false), new MechanismGoal(true),
        new DemandGoal(Watch, true), new DemandGoal(Watch, false), new LeverGoal(Fund),
    ];

    public static TheoryData<int, int> HistoriesAndGoals =>
        [.. from history in Enumerable.Range(0, Histories.Length) from goal in Enumerable.Range(0, Goals.Length) select (history, goal)];

    [Theory]
    [MemberData(nameof(HistoriesAndGoals))]
    public void The_shortest_scripts_are_those_that_trying_everything_finds(int history, int goal)
    {
        const int Most = 3;
        var from = Negotiation.Decide(NegotiationState.Empty, Histories[history]);

        var suggestion = ShortestPlan.Toward(from, [Goals[goal]], Moves, Most);

        Assert.False(suggestion.More);
        Assert.Equal(BruteForce.Shortest(from, [Goals[goal]], Moves, Most).Order(), BruteForce.MeantBy(suggestion, Moves).Order());
    }

    [Theory]
    [MemberData(nameof(HistoriesAndGoals))]
    public void Every_script_is_legal_step_by_step_and_reaches_all_goals(int history, int goal)
    {
        var from = Negotiation.Decide(NegotiationState.Empty, Histories[history]);
        Goal[] goals = [Goals[goal], new BorderGoal(BorderStatus.Open), new LeverGoal(Fund)];

        var suggestion = ShortestPlan.Toward(from, goals, Moves, 4);

        foreach (var script in suggestion.Scripts)
        {
            var after = Negotiation.Decide(from, script.Steps.Select(step => step.Event));
            Assert.All(goals, met => Assert.Equal(0, met.Distance(after)));
            Assert.Equal(suggestion.Shorter.Count + (suggestion.End == SearchEnd.Reached ? 1 : 0), script.Steps.Count);
        }

        Assert.Equal(suggestion.End is SearchEnd.Reached or SearchEnd.HeldAlready, suggestion.Scripts.Count > 0);
    }

    [Theory]
    [MemberData(nameof(HistoriesAndGoals))]
    public void Every_event_that_is_refused_breaks_the_rules_named_and_would_have_come_nearer(int history, int goal)
    {
        var from = Negotiation.Decide(NegotiationState.Empty, Histories[history]);

        foreach (var shortfall in ShortestPlan.Toward(from, [Goals[goal]], Moves, 3).Shorter)
        {
            foreach (var refusal in shortfall.Refused)
            {
                var before = Negotiation.Decide(from, refusal.After);
                Assert.Equal(shortfall.Length, refusal.After.Count + 1);
                Assert.Equal(Rules.BrokenBy(before, refusal.Event), refusal.Broken);
                Assert.Equal(refusal.Distance, Goals[goal].Distance(Negotiation.Evolve(before, refusal.Event)));
                Assert.True(refusal.Distance < shortfall.Distance);
            }
        }
    }

    [Fact]
    public void The_same_question_has_the_same_answer()
    {
        var from = Negotiation.Decide(NegotiationState.Empty, Histories[3]);
        Goal[] goals = [new RungGoal(Rung.Monitored), new DemandGoal(Watch, true)];

        var (once, again) = (ShortestPlan.Toward(from, goals, Moves, 5), ShortestPlan.Toward(from, goals, Moves, 5));

        Assert.Equal(Told(once), Told(again));
    }

    [Fact]
    public void A_goal_that_holds_already_needs_nothing()
    {
        var suggestion = ShortestPlan.Toward(Negotiation.Decide(NegotiationState.Empty, [Ceasefire()]), [new RungGoal(Rung.Ceasefire)], Moves, 5);

        Assert.Equal(SearchEnd.HeldAlready, suggestion.End);
        Assert.Empty(Assert.Single(suggestion.Scripts).Steps);
        Assert.Empty(suggestion.Shorter);
    }

    [Fact]
    public void One_event_is_too_few_for_a_mechanism_at_work_because_none_is_established()
    {
        var from = Negotiation.Decide(NegotiationState.Empty, Histories[4]);

        var suggestion = ShortestPlan.Toward(from, [new RungGoal(Rung.Monitored)], Moves, 5);

        Assert.Equal(["mechanism_established mechanism_operational", "round_opened comprehensive_agreement"], suggestion.Scripts.Select(Kinds));
        var one = Assert.Single(suggestion.Shorter);
        Assert.Equal(
            ["mechanism_operational: mechanism-in-order: None is established.", "comprehensive_agreement: agreement-needs-round: No round is open."],
            one.Refused.Select(refusal => $"{EventKinds.Of(refusal.Event).Code}: {refusal.Broken[0].Rule.Id}: {refusal.Broken[0].Found}"));
    }

    [Fact]
    public void Events_of_one_kind_that_lead_to_the_same_are_one_step_with_a_choice()
    {
        var suggestion = ShortestPlan.Toward(NegotiationState.Empty, [new PhaseGoal(Phase.Talking)], Moves, 1);

        var step = Assert.Single(Assert.Single(suggestion.Scripts).Steps);
        Assert.Equal(RoundOpens(), step.Event);
        Assert.Equal([RoundOpens(track: Hill)], step.Instead);
    }

    [Fact]
    public void Goals_that_exclude_each_other_are_out_of_reach_at_any_length()
    {
        var suggestion = ShortestPlan.Toward(
            NegotiationState.Empty, [new BorderGoal(BorderStatus.Open), new BorderGoal(BorderStatus.Closed)], Moves, ShortestPlan.MaxEvents);

        Assert.Equal(SearchEnd.OutOfReach, suggestion.End);
        Assert.Empty(suggestion.Scripts);
        Assert.Empty(suggestion.Nearest.Steps);
        Assert.Equal([new BorderGoal(BorderStatus.Closed)], suggestion.Unmet);
    }

    [Fact]
    public void What_needs_more_events_than_allowed_is_too_far_and_the_nearest_is_told()
    {
        var suggestion = ShortestPlan.Toward(NegotiationState.Empty, [new RungGoal(Rung.Comprehensive), new LeverGoal(Fund)], Moves, 2);

        Assert.Equal(SearchEnd.TooFar, suggestion.End);
        Assert.Equal([1, 2], suggestion.Shorter.Select(shortfall => shortfall.Length));
        Assert.Equal("round_opened comprehensive_agreement", Kinds(suggestion.Nearest));
        Assert.Equal([new LeverGoal(Fund)], suggestion.Unmet);
    }

    [Fact]
    public void A_search_that_meets_too_many_states_gives_up_and_says_so()
    {
        NegotiationEvent[] crossings = [.. Enumerable.Range(0, 20).Select(place => Shuts($"crossing-{place}"))];

        var suggestion = ShortestPlan.Toward(
            NegotiationState.Empty, [new BorderGoal(BorderStatus.Closed), new PhaseGoal(Phase.Settled)], crossings, ShortestPlan.MaxEvents);

        Assert.Equal((SearchEnd.GaveUp, ShortestPlan.MaxStates), (suggestion.End, suggestion.States));
        Assert.Empty(suggestion.Scripts);
    }

    [Fact]
    public void A_search_needs_a_goal_a_length_in_range_and_moves_of_one_day()
    {
        Goal[] goals = [new LeverGoal(Fund)];
        Assert.Throws<ArgumentException>(() => ShortestPlan.Toward(NegotiationState.Empty, [], Moves, 1));
        Assert.Throws<ArgumentException>(() => ShortestPlan.Toward(NegotiationState.Empty, goals, [Applies(), Withdraws().On(2)], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShortestPlan.Toward(NegotiationState.Empty, goals, Moves, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShortestPlan.Toward(NegotiationState.Empty, goals, Moves, ShortestPlan.MaxEvents + 1));
    }

    private static string Kinds(Script script) => string.Join(' ', script.Steps.Select(step => EventKinds.Of(step.Event).Code));

    private static string Told(Suggestion suggestion) => string.Join('\n',
    [
        $"{suggestion.End} {suggestion.More} {suggestion.States}",
        .. suggestion.Scripts.Select(script => string.Join(' ', script.Steps.SelectMany(step => step.Instead.Prepend(step.Event)))),
        .. suggestion.Shorter.Select(
            shortfall => $"{shortfall.Length} {shortfall.Legal} {string.Join(' ', shortfall.Refused.Select(refusal => refusal.Event))}"),
    ]);
}
