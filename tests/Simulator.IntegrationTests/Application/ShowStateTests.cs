using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Files.Cases;

namespace Simulator.IntegrationTests.Application;

public class ShowStateTests(LoadedCases cases) : IClassFixture<LoadedCases>
{
    private static readonly ShowState AtTheEnd = new(LoadedCases.Talks, []);

    public static TheoryData<string> Cases => [.. SeedsCopy.Real.Cases.Select(folder => folder.Id.Value)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_state_at_the_end_is_the_fold_of_the_files_of_a_case(string name)
    {
        var content = CaseReader.Read(SeedsCopy.Real.Cases.Single(folder => folder.Id.Value == name));

        var shown = await cases.UseCases.SendAsync(AtTheEnd with { Timeline = new(name) });

        Assert.Equal(content.Case, shown.Case);
        Assert.Equal(content.Events.Count, shown.Version);
        Assert.Equal(Negotiation.Fold(content.Events), shown.State);
    }

    [Fact]
    public async Task The_state_of_a_day_has_what_took_effect_until_then()
    {
        var shown = await cases.UseCases.SendAsync(AtTheEnd with { At = new(2025, 11, 16) });

        Assert.Equal(
            (Phase.Collapsed, Rung.Interim, 3, BorderStatus.Closed),
            (shown.State.Phase, shown.State.Rung, shown.State.Rounds.Held, shown.State.Border));
        Assert.Equal(new DateOnly(2025, 11, 16), shown.At);
        Assert.True(shown.State.AsOf <= shown.At);
    }

    [Fact]
    public async Task The_state_of_a_version_is_that_of_its_last_event()
    {
        var told = await cases.UseCases.TellAsync(new(LoadedCases.Talks, []));

        foreach (var version in new[] { 1, 40, 76 })
        {
            var shown = await cases.UseCases.SendAsync(AtTheEnd with { Version = version });
            Assert.Equal((version, told[version - 1].After), (shown.Version, shown.State));
        }
    }

    [Fact]
    public async Task Another_reading_and_what_was_known_change_the_state()
    {
        var house = (await cases.UseCases.SendAsync(AtTheEnd)).State;
        var retold = (await cases.UseCases.SendAsync(AtTheEnd with { Readings = ["C03=S0"] })).State;
        var secret = AtTheEnd with { At = new(2025, 11, 30), AsKnownOn = new(2025, 11, 30) };

        Assert.Equal(house.Events - 2, retold.Events);
        Assert.Equal(3, (await cases.UseCases.SendAsync(secret)).State.Rounds.Held);
        Assert.Equal(4, (await cases.UseCases.SendAsync(secret with { Party = "saudi-arabia" })).State.Rounds.Held);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_with_what_is_allowed()
    {
        await RefusedAsync(
            AtTheEnd with { At = new(1999, 1, 1) }, "'1999-01-01' is before 'pak-afg-2025' begins. Allowed: a day from 2007-01-01 on.");
        await RefusedAsync(AtTheEnd with { Version = 77 }, "'pak-afg-2025' has no version 77. Allowed: 1 to 76.");
        await RefusedAsync(AtTheEnd with { Version = 0 }, "'0' is not a version.");
        await RefusedAsync(AtTheEnd with { At = new(2025, 11, 16), Version = 3 }, "Both a day (2025-11-16) and a version (3) are given.");
    }

    private async Task RefusedAsync(ShowState request, string explanation) =>
        Assert.Contains(explanation, (await cases.UseCases.RefusedAsync(request)).Message);
}
