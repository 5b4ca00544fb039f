using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Carrying;
using Simulator.Domain.Commitments;
using Simulator.Domain.Context;
using Simulator.Domain.Mediation;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;

namespace Simulator.Tests.Domain;

public class DecidedByTests
{
    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Who_decides_an_event_is_known_for_every_kind(string record)
    {
        var sample = Samples.Named(record);
        Assert.All(Negotiation.DecidedBy(sample), decider => Assert.NotNull(decider.Value));
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Whoever_does_a_thing_decides_it(string record)
    {
        var sample = Samples.Named(record);
        if (sample.GetType().GetProperty("By")?.GetValue(sample) is ActorId by && sample is not MechanismReported && !CarryOver.OnlyReports(sample))
        {
            Assert.Equal([by], Negotiation.DecidedBy(sample));
        }
    }

    [Theory]
    [InlineData(nameof(RegionalMeetingHeld))]
    [InlineData(nameof(RegionalStatementIssued))]
    [InlineData(nameof(OutsideAgreementSigned))]
    [InlineData(nameof(BackgroundNoted))]
    [InlineData(nameof(ScenarioBranched))]
    [InlineData(nameof(MoveUndone))]
    public void Nobody_at_the_table_decides_what_happens_around_it(string record) => Assert.Empty(Negotiation.DecidedBy(Samples.Named(record)));

    [Theory]
    [InlineData(nameof(RoundScheduled))]
    [InlineData(nameof(HostilitiesResumed))]
    public void The_parties_decide_when_they_meet_and_when_they_fight(string record) =>
        Assert.Equal([new("north"), new("south")], Negotiation.DecidedBy(Samples.Named(record)));

    [Fact]
    public void Nobody_is_known_to_decide_an_attack_of_unknown_origin() =>
        Assert.Empty(Negotiation.DecidedBy(new AttackCarriedOut(new("north")) { Account = Phrases.On(1) }));
}
