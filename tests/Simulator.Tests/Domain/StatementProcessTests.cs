using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Statements;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using static Simulator.Tests.Domain.Phrases;
using static Simulator.Tests.Domain.Specification;

namespace Simulator.Tests.Domain;

public class StatementProcessTests
{
    private static readonly ValueList<CeasefireStance> SouthDoubts = [new(South, CeasefireStatus.Conditional)];

    /// <summary>What is said or done, with what it counts as.</summary>
    public static TheoryData<string, string> Kinds => new()
    {
        { "statement", "statements" },
        { "claim", "statements" },
        { "status_report", "statements" },
        { "accusation", "threats" },
        { "threat", "threats" },
        { "conciliatory_gesture", "gestures" },
        { "fatwa", "gestures" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_said_is_counted_and_remembered(string kind, string tally) =>
        Given().When(Of(kind).On(2).Row("T2")).Then(state =>
        {
            var counted = new Dictionary<string, Tally>
            {
                ["statements"] = state.Statements,
                ["threats"] = state.Threats,
                ["gestures"] = state.Gestures,
            };
            Assert.All(counted, entry => Assert.Equal(entry.Key == tally ? 1 : 0, entry.Value.Count));
            Assert.Equal(new Noted(kind, Day(2), [South], "Told.", new("T2")), Assert.Single(counted[tally].Latest));
        });

    [Theory]
    [InlineData("statement")]
    [InlineData("status_report")]
    [InlineData("talks_collapsed")]
    public void Who_speaks_may_say_how_the_ceasefire_stands(string kind) =>
        Given(Ceasefire(), RoundOpens()).When(Of(kind).On(2)).Then(state =>
            Assert.Equal(
                [new(North, CeasefireStatus.Holding, Day(1)), new CeasefireStanding(South, CeasefireStatus.Conditional, Day(2))],
                state.Ceasefire));

    [Fact]
    public void A_lever_is_in_force_from_the_day_on_which_it_is_applied() =>
        Given().When(Applies(0.5, rampDays: 30).On(2)).Then(state =>
            Assert.Equal(new LeverInForce(Fund, 0.5, Day(2), 30, East), Assert.Single(state.Levers)));

    [Fact]
    public void A_lever_applied_again_has_its_new_level() =>
        Given(Applies(0.5)).When(Applies(1).On(3)).Then(state =>
            Assert.Equal(new LeverInForce(Fund, 1, Day(3), 0, East), Assert.Single(state.Levers)));

    [Fact]
    public void A_lever_withdrawn_is_gone() => Given(Applies()).When(Withdraws()).Then(state => Assert.Empty(state.Levers));

    private static NegotiationEvent Of(string kind) => kind switch
    {
        "statement" => new StatementMade(South, SouthDoubts) { Account = On(1) },
        "claim" => new ClaimMade(South) { Account = On(1) },
        "status_report" => new StatusReported(South, SouthDoubts) { Account = On(1) },
        "accusation" => new AccusationMade(South, North) { Account = On(1) },
        "threat" => new ThreatMade(South, North) { Account = On(1) },
        "conciliatory_gesture" => new ConciliatoryGestureMade([South], [North]) { Account = On(1) },
        "fatwa" => new FatwaIssued(South, [Water]) { Account = On(1) },
        _ => new TalksCollapsed([South], SouthDoubts) { Account = On(1) },
    };
}
