using System.Text.Json;
using Simulator.Domain;
using Simulator.Store;
using Simulator.Tests.Application;

namespace Simulator.Tests.Store;

public class EventJsonTests
{
    public static TheoryData<Case> Cases => [SeededCase.Talks2025.Case, SeededCase.Fictional.Case];

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void A_case_is_the_same_after_it_was_put_on_the_shelf(Case @case) =>
        Assert.Equal(@case, JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(@case, EventJson.Default.Case), EventJson.Default.Case));
}
