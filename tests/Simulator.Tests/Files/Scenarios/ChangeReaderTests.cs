using Simulator.Domain.Commitments;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;

namespace Simulator.Tests.Files.Scenarios;

public class ChangeReaderTests
{
    [Fact]
    public void A_mechanism_begins_to_work_when_its_lag_is_over()
    {
        var moves = Moves("- { on: 2026-01-05, event: mechanism-established, design: { operators: [qatar, turkiye], quality: 0.7, lag-days: 14 } }");

        Assert.Equal([typeof(MechanismEstablished), typeof(MechanismBecameOperational)], moves.Select(move => move.GetType()));
        Assert.Equal(new DateOnly(2026, 1, 19), moves[1].Account.When.From);
        Assert.Equal("The mechanism would begin to work.", moves[1].Account.Text);
        Assert.Equal([new("qatar"), new("turkiye")], moves[1].Account.Actors);
        Assert.Equal(Origin.Hypothetical, moves[1].Account.Origin);
    }

    [Fact]
    public void A_mechanism_follows_from_what_established_it()
    {
        var events = Planned.Of(File("- { on: 2026-01-05, event: mechanism-established, design: { operator: qatar, quality: 0.7 } }")).Events;
        Assert.Equal([events[1].Id], events[2].Event.Account.Causes);
        Assert.Equal(events[1].Event.Account.When, events[2].Event.Account.When);
    }

    [Fact]
    public void A_mechanism_whose_beginning_is_scripted_begins_but_once() =>
        Assert.Equal(
            [(typeof(MechanismEstablished), 5), (typeof(MechanismBecameOperational), 9)],
            Moves(
                "- { on: 2026-01-05, event: mechanism-established, design: { operator: qatar, quality: 0.7, lag-days: 14 } }",
                "- { on: 2026-01-09, event: mechanism-operational }")
                .Select(move => (move.GetType(), move.Account.When.From.Day)));

    [Fact]
    public void A_mechanism_without_end_of_its_lag_begins_within_what_can_be_told() =>
        Assert.Equal(
            new DateOnly(2035, 12, 31),
            Moves("- { on: 2026-01-05, event: mechanism-established, design: { operator: qatar, quality: 0.7, lag-days: 2147483647 } }")[1]
                .Account.When.From);

    [Fact]
    public void A_lever_is_withdrawn_on_the_day_until_which_it_is_applied()
    {
        var events = Planned.Of(
            File("- { on: 2026-01-05, lever: fatwa, by: afghan-taliban, level: 0.5, ramp-days: 3, lag-days: 2, until: 2026-02-01 }")).Events;

        var applied = Assert.IsType<LeverApplied>(events[1].Event);
        Assert.Equal((new("fatwa"), new("afghan-taliban"), 0.5, 3, 2), (applied.Lever, applied.By, applied.Level, applied.RampDays, applied.LagDays));
        var withdrawn = Assert.IsType<LeverWithdrawn>(events[2].Event);
        Assert.Equal((applied.Lever, new DateOnly(2026, 2, 1)), (withdrawn.Lever, withdrawn.Account.When.From));
        Assert.Equal([events[1].Id], withdrawn.Account.Causes);
    }

    [Fact]
    public void A_lever_without_end_stays() => Assert.IsType<LeverApplied>(Assert.Single(Moves("- { on: 2026-01-05, lever: fatwa }")));

    [Fact]
    public void A_factor_weighs_for_all_or_for_one()
    {
        var moves = Moves("- { on: 2026-01-05, factor: S0-1, level: 2 }", "- { on: 2026-01-05, factor: S0-1, level: 0, for: pakistan }");
        Assert.Equal([(2.0, null), (0.0, new ActorId("pakistan"))], moves.Cast<FactorChanged>().Select(factor => (factor.Level, factor.For)));
    }

    [Fact]
    public void A_change_follows_from_those_that_it_names_and_else_from_the_hypothesis()
    {
        var events = Planned.Of(File(
            "- { on: 2026-01-05, event: claim, by: pakistan, id: one }",
            "- { on: 2026-01-05, event: claim, by: pakistan, id: two, because: one }",
            "- { on: 2026-01-05, event: claim, by: pakistan, because: [one, two] }")).Events;

        Assert.Equal([events[0].Id], events[1].Event.Account.Causes);
        Assert.Equal([events[1].Id], events[2].Event.Account.Causes);
        Assert.Equal([events[1].Id, events[2].Id], events[3].Event.Account.Causes);
    }

    [Fact]
    public void A_list_of_one_may_go_by_its_singular() =>
        Assert.Equal(
            Moves("- { on: 2026-01-05, event: demand-stated, by: pakistan, of: afghan-taliban, issues: [trade] }")[0],
            Moves("- { on: 2026-01-05, event: demand-stated, by: pakistan, of: afghan-taliban, issue: trade }")[0]);

    [Fact]
    public void A_list_of_one_may_do_without_brackets() =>
        Assert.Equal(
            Moves("- { on: 2026-01-05, event: demand-stated, by: pakistan, of: afghan-taliban, issues: [trade] }")[0],
            Moves("- { on: 2026-01-05, event: demand-stated, by: pakistan, of: afghan-taliban, issues: trade }")[0]);

    [Fact]
    public void The_soil_that_a_strike_hits_has_a_key_of_its_own()
    {
        var strike = Assert.IsType<AirStrikeCarriedOut>(
            Assert.Single(Moves("- { on: 2026-01-05, event: airstrike, by: pakistan, soil-of: afghan-taliban }")));
        Assert.Equal((new("afghan-taliban"), new DateOnly(2026, 1, 5)), (strike.On, strike.Account.When.From));
    }

    [Fact]
    public void The_day_that_a_round_is_set_for_has_a_key_of_its_own()
    {
        var scheduled = Assert.IsType<RoundScheduled>(
            Assert.Single(Moves("- { on: 2026-01-05, event: round-scheduled, track: qatar-turkiye, for: 2026-01-09 }")));
        Assert.Equal((new DateOnly(2026, 1, 9), new DateOnly(2026, 1, 5)), (scheduled.On, scheduled.Account.When.From));
    }

    [Fact]
    public void A_change_is_told_in_its_own_words_or_else_in_those_of_the_program()
    {
        var moves = Moves(
            "- { on: 2026-01-05, event: mediation-offer, by: qatar, text: They meet again., place: Doha }",
            "- { on: 2026-01-05, event: mediation-offer, by: qatar }");

        Assert.Equal(("They meet again.", "Doha"), (moves[0].Account.Text, moves[0].Account.Place));
        Assert.Equal(("By Qatar.", null), (moves[1].Account.Text, moves[1].Account.Place));
        Assert.All(moves, move => Assert.Equal([new("qatar")], move.Account.Actors));
    }

    [Fact]
    public void The_same_text_gives_the_same_identities_and_another_branch_others()
    {
        const string Change = "- { on: 2026-01-05, event: claim, by: pakistan }";
        Assert.Equal(Planned.Of(File(Change)).Events.Select(own => own.Id), Planned.Of(File(Change)).Events.Select(own => own.Id));
        Assert.Empty(
            Planned.Of(File(Change)).Events.Select(own => own.Id).Intersect(
                Planned.Of(File(Change).Replace("a-step", "b-step", StringComparison.Ordinal)).Events.Select(own => own.Id)));
    }

    [Fact]
    public void A_reading_of_the_scenario_decides_what_is_carried()
    {
        var text = File()
            .Replace("from: { timeline: pak-afg-2025 }", "from: { timeline: pak-afg-2025, before: 2025-11-06 }", StringComparison.Ordinal)
            .Replace("none", "unless-contradicted", StringComparison.Ordinal);
        var house = Planned.Of(text).History.Later.Single(later => later.Event.Account.Row?.Value == "T65").Event;
        var read = Planned.Of($"{text}readings: {{ C02: S3 }}\n").History.Later.Single(later => later.Event.Account.Row?.Value == "T65").Event;
        Assert.Equal((null, 3), (((RoundHeld)house).Number, ((RoundHeld)read).Number));
    }

    private static NegotiationEvent[] Moves(params string[] changes) => [.. Planned.Of(File(changes)).Branch.Moves.Select(move => move.Event)];

    private static string File(params string[] changes) =>
        $$"""
        scenario: a-step
        title: What if a step is made?
        teaches: [trust]
        from: { timeline: pak-afg-2025 }
        hypothesis: A step is made.
        carry: none
        changes: {{(changes.Length == 0 ? "[]" : "")}}
        {{string.Join('\n', changes)}}

        """;
}
