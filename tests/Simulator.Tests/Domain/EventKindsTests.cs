using Simulator.Domain;
using Simulator.Domain.Events;

namespace Simulator.Tests.Domain;

public class EventKindsTests
{
    /// <summary>The kinds of the coded timeline of 2025, as its authors named them.</summary>
    public static TheoryData<string> CodedKinds =>
    [
        "accusation", "agreement", "airstrike", "airstrike_alleged", "analysis_published", "attack", "background", "border_clash",
        "border_clash_airstrike",
        "border_closure", "border_incident", "ceasefire_agreed", "ceasefire_ended", "ceasefire_status_claim", "claim", "conciliatory_gesture",
        "demand_rejected",
        "demand_stated", "demand_tabled", "economic_measure", "fatwa", "humanitarian_exemption", "interim_agreement", "mediation_accepted",
        "mediation_meeting",
        "mediation_offer", "military_operation", "personnel_change", "position_stated", "regime_change", "regional_meeting", "regional_statement",
        "round_held",
        "round_opened", "security_operation", "session_held", "statement", "status_report", "talks_collapsed", "talks_resumed", "threat",
        "truce_agreed",
        "truce_breached", "truce_extended", "violence_statistic", "violence_trend", "visit",
    ];

    [Theory]
    [MemberData(nameof(CodedKinds))]
    public void Each_kind_of_the_coded_timeline_has_exactly_one_record(string code)
    {
        var kind = Assert.Single(EventKinds.All, kind => kind.Code == code);
        Assert.Same(kind, EventKinds.Find(code));
        Assert.Same(kind, EventKinds.Of(Samples.Named(kind.Type.Name)));
    }

    [Fact]
    public void Every_record_of_an_event_has_exactly_one_kind() =>
        Assert.Equal(
            typeof(NegotiationEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(NegotiationEvent)) && !type.IsAbstract).ToHashSet(),
            EventKinds.All.Select(kind => kind.Type).ToHashSet());

    [Fact]
    public void Codes_and_records_are_told_apart()
    {
        Assert.Distinct(EventKinds.All.Select(kind => kind.Code));
        Assert.Distinct(EventKinds.All.Select(kind => kind.Type));
    }

    [Fact]
    public void Records_are_sealed_facts() => Assert.All(EventKinds.All, kind => Assert.True(kind.Type.IsSealed));

    [Fact]
    public void Every_theme_has_a_kind() => Assert.Equal(Enum.GetValues<Theme>().ToHashSet(), EventKinds.All.Select(kind => kind.Theme).ToHashSet());

    [Fact]
    public void There_is_no_kind_of_another_name() => Assert.Null(EventKinds.Find("Attack"));
}
