using Simulator.Domain.Ceasefires;
using Simulator.Domain.Commitments;
using Simulator.Domain.Demands;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;
using Simulator.Files.Scenarios;
using Simulator.Tests.Files.Cases;

namespace Simulator.Tests.Files.Scenarios;

public class EventWordsTests
{
    private static readonly EventWords Words = new(SeededCase.Talks2025.Case);
    private static readonly Account Day = new(When.On(new(2025, 11, 6)), "");

    public static TheoryData<NegotiationEvent, string> Told => new()
    {
        {
            new DemandAccepted(new("afghan-taliban"), [new("monitoring")], Form.Written) { Account = Day },
            "By Afghan Taliban; issues: Monitoring of compliance; form: written."
        },
        {
            new LeverApplied(new("fatwa"), new("afghan-taliban"), 0.5, 30, 1) { Account = Day },
            "Fatwa against the TTP: applied by Afghan Taliban at level 0.5, after 1 day, growing over 30 days."
        },
        { new LeverApplied(new("fatwa")) { Account = Day }, "Fatwa against the TTP: applied at level 1." },
        { new LeverWithdrawn(new("fatwa")) { Account = Day }, "Fatwa against the TTP: withdrawn." },
        { new SessionHeld { Account = Day }, "Session held." },
        { new SessionHeld(2.5) { Account = Day }, "Hours: 2.5." },
        {
            new TruceAgreed([new("pakistan"), new("afghan-taliban")], new(2025, 12, 1)) { Account = Day },
            "Parties: Pakistan, Afghan Taliban; until: 1 December 2025."
        },
        {
            new RoundScheduled(new("qatar-turkiye"), new(2025, 12, 1), [new("pakistan")]) { Account = Day },
            "Track: Doha and Istanbul rounds under Qatar and Türkiye; on 1 December 2025; parties: Pakistan."
        },
        { new HostilitiesResumed([new("pakistan"), new("afghan-taliban")]) { Account = Day }, "Between Pakistan, Afghan Taliban." },
        {
            new RatificationRefused(new("afghan-taliban"), [new("monitoring")]) { Account = Day },
            "By Afghan Taliban; issues: Monitoring of compliance."
        },
        { new MechanismReported(Violation: true, new("nobody-known")) { Account = Day }, "Violation: yes; by nobody-known." },
    };

    [Theory]
    [MemberData(nameof(Told), DisableDiscoveryEnumeration = true)]
    public void An_event_without_text_is_described_in_words(NegotiationEvent happens, string words) => Assert.Equal(words, Words.Describe(happens));

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Every_kind_is_told_in_a_sentence(string record) => Assert.Matches(@"\A[\p{Lu}\d].*\.\z", Words.Describe(Samples.Named(record)));

    [Fact]
    public void Everybody_whom_an_event_names_takes_part_once() =>
        Assert.Equal(
            [new("pakistan"), new("afghan-taliban"), new("qatar")],
            EventWords.Actors(
                new RoundOpened(new("doha"), [new("pakistan"), new("afghan-taliban")], [new("qatar"), new("pakistan")]) { Account = Day }));
}
