using Simulator.Domain.Branching;
using Simulator.Domain.Commitments;
using Simulator.Domain.Demands;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Simulator.Files.Yaml;
using Simulator.Tests.Files.Cases;
using YamlDotNet.RepresentationModel;

namespace Simulator.Tests.Files.Scenarios;

public class ChangeFormatTests
{
    private static readonly Account OnTheDay = new(When.On(new(2025, 11, 6)), "Told.", Origin: Origin.Hypothetical);

    public static TheoryData<NegotiationEvent, string> Lines => new()
    {
        {
            new DemandAccepted(new("afghan-taliban"), [new("monitoring")], Form.Written) { Account = OnTheDay },
            "- { on: 2025-11-06, event: demand-accepted, by: afghan-taliban, issues: [monitoring], form: written }"
        },
        {
            new MechanismEstablished([new("qatar"), new("turkiye")], 0.7, 14) { Account = OnTheDay },
            "- { on: 2025-11-06, event: mechanism-established, design: { operators: [qatar, turkiye], quality: 0.7, lag-days: 14 } }"
        },
        { new MechanismBecameOperational { Account = OnTheDay }, "- { on: 2025-11-06, event: mechanism-operational }" },
        {
            new LeverApplied(new("economic-incentives"), Level: 0.5) { Account = OnTheDay },
            "- { on: 2025-11-06, lever: economic-incentives, level: 0.5 }"
        },
        {
            new LeverApplied(new("economic-incentives"), new("china"), RampDays: 30) { Account = OnTheDay },
            "- { on: 2025-11-06, lever: economic-incentives, by: china, level: 1, ramp-days: 30 }"
        },
        { new LeverWithdrawn(new("fatwa")) { Account = OnTheDay }, "- { on: 2025-11-06, event: lever-withdrawn, lever: fatwa }" },
        {
            new TalksCollapsed([new("pakistan")], [new(new("pakistan"), CeasefireStatus.NotHolding)])
            {
                Account = OnTheDay with { Place = "Istanbul" },
            },
            "- { on: 2025-11-06, event: talks-collapsed, announced-by: [pakistan], "
            + "on-ceasefire: [{ party: pakistan, status: not-holding }], place: Istanbul }"
        },
        {
            new RoundScheduled(new("qatar-turkiye"), new(2025, 11, 12), [new("pakistan"), new("afghan-taliban")]) { Account = OnTheDay },
            "- { on: 2025-11-06, event: round-scheduled, track: qatar-turkiye, for: 2025-11-12, parties: [pakistan, afghan-taliban] }"
        },
        {
            new HostilitiesResumed([new("pakistan"), new("afghan-taliban")]) { Account = OnTheDay },
            "- { on: 2025-11-06, event: hostilities-resumed, between: [pakistan, afghan-taliban] }"
        },
        {
            new RatificationRefused(new("afghan-taliban"), [new("monitoring")]) { Account = OnTheDay },
            "- { on: 2025-11-06, event: ratification-refused, by: afghan-taliban, issues: [monitoring] }"
        },
        {
            new SessionHeld(2.5) { Account = OnTheDay with { Place = "Doha: \"the hall\", 2" } },
            "- { on: 2025-11-06, event: session-held, hours: 2.5, place: \"Doha: \\\"the hall\\\", 2\" }"
        },
    };

    [Theory]
    [MemberData(nameof(Lines), DisableDiscoveryEnumeration = true)]
    public void A_change_is_one_line(NegotiationEvent change, string line) => Assert.Equal(line, ChangeFormat.Write(change));

    public static TheoryData<string> Scriptable =>
        [.. Samples.OfEveryKind.Where(sample => sample is not (ScenarioBranched or MoveUndone)).Select(sample => sample.GetType().Name)];

    [Theory]
    [MemberData(nameof(Scriptable))]
    public void A_line_is_read_as_the_same_event(string record)
    {
        var change = Samples.Named(record);
        var problems = new ProblemList();
        var binder = new YamlBinder("change", problems, new Dictionary<Type, IReadOnlyCollection<string>>()) { LoneItems = true };

        var read = new ChangeReader(binder, new(SeededCase.Fictional.Case), EventIdentity.Of, (DateOnly.MinValue, DateOnly.MaxValue))
            .Read((YamlSequenceNode)Load(ChangeFormat.Write(change)))[0].TimelineEvent.Event;

        Assert.Empty(problems.Listed);
        Assert.Equal(change, read with { Account = change.Account });
        Assert.Equal((new(2031, 4, 2), "Eastport", Origin.Hypothetical), (read.Account.When.From, read.Account.Place, read.Account.Origin));
    }

    [Fact]
    public void What_makes_or_mends_a_branch_is_no_change() =>
        Assert.All(
            [nameof(ScenarioBranched), nameof(MoveUndone)],
            record => Assert.Throws<ArgumentException>(() => ChangeFormat.Write(Samples.Named(record))));

    [Theory]
    [InlineData("on")]
    [InlineData("No")]
    [InlineData("null")]
    [InlineData("12")]
    [InlineData("a: b")]
    [InlineData("a, b")]
    [InlineData("[a]")]
    [InlineData("# a")]
    [InlineData("a ")]
    [InlineData("")]
    [InlineData("a\nb")]
    [InlineData("Türkiye's 'hall' (2nd floor)")]
    public void Any_text_stays_what_it_is(string place)
    {
        var line = ChangeFormat.Write(new SessionHeld { Account = OnTheDay with { Place = place } });

        var node = (YamlScalarNode)YamlFile.Child(Assert.Single((YamlSequenceNode)Load(line)), "place")!;
        Assert.Equal(place, node.Value);
    }

    private static YamlNode Load(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents[0].RootNode;
    }
}
