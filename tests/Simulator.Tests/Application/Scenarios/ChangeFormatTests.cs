using Simulator.Application;
using Simulator.Application.Scenarios;
using Simulator.Application.Yaml;
using Simulator.Domain;
using YamlDotNet.RepresentationModel;

namespace Simulator.Tests.Application.Scenarios;

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
            new TalksCollapsed([new("pakistan")], [new(new("pakistan"), CeasefireStatus.NotHolding)]) { Account = OnTheDay with { Place = "Istanbul" } },
            "- { on: 2025-11-06, event: talks-collapsed, announced-by: [pakistan], on-ceasefire: [{ party: pakistan, status: not-holding }], place: Istanbul }"
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
        [.. Samples.OfEveryKind.Where(sample => sample is not ScenarioBranched).Select(sample => sample.GetType().Name)];

    [Theory]
    [MemberData(nameof(Scriptable))]
    public void A_line_read_as_YAML_gives_the_same_event(string record)
    {
        var change = Samples.Named(record);
        var problems = new List<Problem>();

        var entries = (YamlMappingNode)Assert.Single((YamlSequenceNode)Load(ChangeFormat.Write(change)));
        var fields = (YamlMappingNode)(YamlFile.Child(entries, "design") ?? entries);
        var day = $"{YamlFile.Child(entries, "on")}";
        if (YamlFile.Child(fields, "soil-of") is { } soil)
        {
            fields.Children[new YamlScalarNode("on")] = soil;
        }

        var read = new YamlBinder("change", problems, new Dictionary<Type, IReadOnlyCollection<string>>()).Make(change.GetType(), fields);

        Assert.Empty(problems);
        Assert.Equal(change, (NegotiationEvent)read! with { Account = change.Account });
        Assert.Equal("2031-04-02", day);
        Assert.Equal("Eastport", $"{YamlFile.Child(entries, "place")}");
        Assert.Equal(change is LeverApplied ? "" : EventKinds.Of(change).Code, $"{YamlFile.Child(entries, "event")}".Replace('-', '_'));
    }

    [Fact]
    public void The_beginning_of_a_branch_is_no_change() =>
        Assert.Throws<ArgumentException>(() => ChangeFormat.Write(Samples.Named(nameof(ScenarioBranched))));

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
