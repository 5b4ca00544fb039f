using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using static Simulator.Tests.Domain.Phrases;

namespace Simulator.Tests.Domain;

public class PhaseTests
{
    /// <summary>What happened, and the phase that the talks are in then.</summary>
    private static readonly Dictionary<string, (Phase Phase, NegotiationEvent[] History)> Table = new()
    {
        ["nothing"] = (Phase.Prelude, []),
        ["only an attack"] = (Phase.Prelude, [Attack()]),
        ["a clash"] = (Phase.Hostilities, [Clash()]),
        ["a truce after a clash"] = (Phase.Truce, [Clash(), Truce()]),
        ["a breach"] = (Phase.Hostilities, [Truce(), TruceIsBreached(South)]),
        ["a truce that expired"] = (Phase.Prelude, [Truce(), CeasefireExpires()]),
        ["hostilities"] = (Phase.Hostilities, [Ceasefire(), HostilitiesResume()]),
        ["a truce after hostilities"] = (Phase.Truce, [HostilitiesResume(), Truce()]),
        ["a day that is set"] = (Phase.Prelude, [RoundIsSetFor(9)]),
        ["an open round"] = (Phase.Talking, [RoundOpens()]),
        ["an open round amid fighting"] = (Phase.Talking, [Clash(), RoundOpens()]),
        ["a round that agreed"] = (Phase.BetweenRounds, [RoundIsHeld(RoundOutcome.Agreement)]),
        ["a round that agreed on a ceasefire"] = (Phase.BetweenRounds, [RoundIsHeld(RoundOutcome.Agreement), Ceasefire()]),
        ["a round without progress"] = (Phase.Stalled, [RoundIsHeld(RoundOutcome.NoProgress)]),
        ["a refusal by a capital"] = (Phase.Stalled, [RoundOpens(), CapitalRefuses(South, Water)]),
        ["a refusal of what was agreed"] = (Phase.Stalled, [RoundOpens(), InterimAgreement(), CapitalRefuses(South, Watch)]),
        ["a collapse"] = (Phase.Collapsed, [Ceasefire(), RoundOpens(), TalksCollapse()]),
        ["a resumption"] = (Phase.Talking, [RoundOpens(), TalksCollapse(), TalksResume()]),
        ["fighting after a round"] = (Phase.Hostilities, [RoundIsHeld(RoundOutcome.Agreement), Clash()]),
        ["a settlement"] = (Phase.Settled, [RoundOpens(), ComprehensiveAgreement()]),
    };

    public static TheoryData<string> Situations => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Situations))]
    public void The_phase_follows_from_what_happened(string situation) =>
        Assert.Equal(Table[situation].Phase, Negotiation.Decide(NegotiationState.Empty, Table[situation].History).Phase);

    [Fact]
    public void Every_phase_can_be_reached() =>
        Assert.Empty(Enum.GetValues<Phase>().Except(Table.Values.Select(row => row.Phase)));
}
