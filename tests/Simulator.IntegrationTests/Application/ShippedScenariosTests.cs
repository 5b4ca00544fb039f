using Simulator.Application.Scenarios;
using Simulator.Files.Scenarios;
using Simulator.Store.Rebuilding;

namespace Simulator.IntegrationTests.Application;

/// <summary>The shipped scenarios, played for real in a database of their own.</summary>
public sealed class ShippedScenariosTests(LoadedCases cases) : IClassFixture<LoadedCases>
{
    [Fact]
    public async Task All_of_them_are_played_and_every_read_model_follows_from_the_events()
    {
        await using var useCases = new UseCases(cases.Source, SeedsCopy.Real, ScenarioFolder.Real);
        var before = await cases.ReadAsync(LoadedCases.Talks);

        // The last first, so that many have to have their parents played before them.
        foreach (var file in ScenarioFolder.Real.Files.Reverse())
        {
            var played = await useCases.SendAsync(new PlayScenario(file));
            Assert.Equal(ScenariosFolder.NameOf(file), played.Branch.Value);
            Assert.Equal(played.Events.Count, (await cases.ReadAsync(played.Branch, new(played.Fork.Version + 1))).Count);
        }

        var fingerprint = await cases.FingerprintAsync();
        foreach (var file in ScenarioFolder.Real.Files)
        {
            Assert.False((await useCases.SendAsync(new PlayScenario(file))).New);
        }

        Assert.Equal(fingerprint, await cases.FingerprintAsync());
        Assert.Equal(before, await cases.ReadAsync(LoadedCases.Talks));
        Assert.Empty((await new ReadModels(new(cases.Source)).VerifyAsync()).Problems);
    }
}
