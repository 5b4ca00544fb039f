using System.Text.Json;
using Simulator.Domain;
using Simulator.Store;
using Simulator.Tests.Application;

namespace Simulator.Tests.Store;

public class EventJsonTests
{
    public static TheoryData<Case> Cases => [SeededCase.Talks2025.Case, SeededCase.Fictional.Case, Stories.Of(7).Case];

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void A_case_is_the_same_after_it_was_put_on_the_shelf(Case @case) =>
        Assert.Equal(@case, JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(@case, EventJson.Default.Case), EventJson.Default.Case));

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
