using System.Text.Json;

namespace Simulator.IntegrationTests.CommandLine;

public sealed class DisputeCommandTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Stability_as_JSON_has_states_and_equilibria_as_option_strings()
    {
        using var document = JsonDocument.Parse((await server.RunAsync("stability", "talks-2025", "--json", "--verdicts")).InSilence().Data);

        var root = document.RootElement;
        Assert.Equal(20, root.GetProperty("states").GetArrayLength());
        Assert.Equal(["01001", "11011"], Texts(root.GetProperty("equilibria").GetProperty("nash")));
        Assert.Equal(["nash", "gmr", "smr", "seq", "sim"], root.GetProperty("equilibria").EnumerateObject().Select(property => property.Name));
        Assert.Equal(60, root.GetProperty("verdicts").GetArrayLength());
    }

    [Fact]
    public async Task Along_the_record_the_equilibria_change_when_the_hosts_put_a_mechanism_on_the_table()
    {
        using var document = JsonDocument.Parse((await server.RunAsync("stability", "--along", "pak-afg-2025", "--json")).InSilence().Data);

        var moments = document.RootElement.GetProperty("moments").EnumerateArray().ToArray();
        var changed = Assert.Single(moments, moment => moment.GetProperty("changed").GetBoolean());
        Assert.Equal(("T44", "01001"), (changed.GetProperty("row").GetString(), changed.GetProperty("stands").GetString()));
        Assert.Equal(["01001", "11011"], Texts(changed.GetProperty("equilibria").GetProperty("nash")));
    }

    [Fact]
    public async Task On_a_branch_with_an_edict_only_war_lasts()
    {
        await server.RunAsync("scenario", "run", "edict-after-khost", "--no-simulation");
        using var document = JsonDocument.Parse((await server.RunAsync("stability", "--along", "edict-after-khost", "--json")).InSilence().Data);

        var last = document.RootElement.GetProperty("moments").EnumerateArray().Last(moment => moment.GetProperty("changed").GetBoolean());
        Assert.Equal("hypothetical", last.GetProperty("origin").GetString());
        Assert.Equal(["11011"], Texts(last.GetProperty("equilibria").GetProperty("seq")));
    }

    [Fact]
    public async Task A_zone_is_read_off_the_model_on_a_day_of_a_timeline_and_its_terms_add_up()
    {
        using var document = JsonDocument.Parse((await server.RunAsync("bargain", "zone", "--at", "2025-11-06", "--json")).InSilence().Data);

        var table = Assert.Single(document.RootElement.GetProperty("readings").EnumerateArray());
        Assert.Equal(table.GetProperty("minimum").GetDouble(), table.GetProperty("minimumTerms").EnumerateArray().Sum(term => term.GetProperty("value").GetDouble()), 9);
        Assert.Equal(table.GetProperty("maximum").GetDouble(), table.GetProperty("maximumTerms").EnumerateArray().Sum(term => term.GetProperty("value").GetDouble()), 9);
        Assert.Equal("interim", table.GetProperty("rung").GetString());
    }

    [Theory]
    [InlineData("stability", "elmirra")]
    [InlineData("stability", "talks-2025", "--state", "0100")]
    [InlineData("stability", "talks-2025", "--variant", "trade")]
    [InlineData("stability", "--concept", "nash")]
    [InlineData("stability", "--along", "pak-afg-2026")]
    [InlineData("bargain", "zone", "--power", "2")]
    [InlineData("bargain", "zone", "--at", "2025-01-01")]
    public async Task Wrong_input_is_refused_with_what_is_allowed(params string[] line)
    {
        var refused = await server.RunAsync(line);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("Allowed", refused.Messages);
        Assert.Empty(refused.Data);
    }

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];
}
