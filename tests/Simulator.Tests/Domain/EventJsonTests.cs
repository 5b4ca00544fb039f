using System.Text.Json;
using Simulator.Domain;
using Simulator.Domain.Cases;
using Simulator.Domain.Serialization;
using Simulator.Domain.State;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Tests.Engine.Fiction;
using Simulator.Tests.Files.Cases;

namespace Simulator.Tests.Domain;

public class EventJsonTests
{
    public static TheoryData<Case> Cases => [SeededCase.Talks2025.Case, SeededCase.Fictional.Case, Stories.Of(7).Case];

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void A_case_is_the_same_after_it_was_put_on_the_shelf(Case @case) =>
        Assert.Equal(@case, JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(@case, EventJson.Default.Case), EventJson.Default.Case));

    [Fact]
    public void Rounds_that_were_stored_before_a_day_could_be_set_for_one_have_none() =>
        Assert.Equal(new Rounds { Held = 2 }, JsonSerializer.Deserialize("""{"Held":2,"Latest":[]}""", EventJson.Default.Rounds));

    [Fact]
    public void A_day_that_is_set_for_a_round_is_stored_with_the_state_and_only_then()
    {
        var set = Negotiation.Fold([new RoundScheduled(new("lake"), new(2031, 4, 9)) { Account = new(When.On(new(2031, 4, 1)), "Told.") }]);

        var json = JsonSerializer.Serialize(set, EventJson.Default.NegotiationState);

        Assert.Contains("\"Scheduled\":\"2031-04-09\"", json, StringComparison.Ordinal);
        Assert.Equal(set, JsonSerializer.Deserialize(json, EventJson.Default.NegotiationState));
        Assert.DoesNotContain(
            "Scheduled", JsonSerializer.Serialize(NegotiationState.Empty, EventJson.Default.NegotiationState), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void A_case_that_was_stored_before_there_were_models_still_loads(Case @case)
    {
        var stored = JsonSerializer.SerializeToNode(@case, EventJson.Default.Case)!.AsObject();
        Assert.True(stored.Remove("Model"));

        Assert.Equal(@case with { Model = null }, stored.Deserialize(EventJson.Default.Case));
    }

    [Fact]
    public void A_model_is_written_with_words_for_its_enums()
    {
        var model = JsonSerializer.SerializeToNode(SeededCase.Fictional.Case, EventJson.Default.Case)!["Model"]!;
        Assert.Equal("Assumption", (string?)model["Parameters"]![0]!["Grade"]);
        Assert.Equal("Monitoring", (string?)model["Levers"]![0]!["Moves"]![0]!["Variable"]);
        Assert.Equal("NoRelapse", (string?)model["Facts"]![1]!["Statistic"]);
    }
}
