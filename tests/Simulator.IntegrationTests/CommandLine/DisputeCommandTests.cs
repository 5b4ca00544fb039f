using System.Text.Json;
using System.Xml.Linq;

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

    [Theory]
    [InlineData("01001, Ceasefire without a settlement, is an equilibrium: Nash", "talks-2025")]
    [InlineData(
        "30 Oct, T44: the dispute stands at 01001 (Ceasefire without a settlement), a Nash equilibrium. The equilibria change", "--along",
        "pak-afg-2025")]
    public async Task The_graph_and_its_course_along_a_timeline_are_drawn(string told, params string[] line)
    {
        var chart = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.svg");
        var shown = await server.RunAsync(["stability", .. line, "--chart", chart]);

        Assert.Equal(0, shown.ExitCode);
        Assert.Contains(told, XDocument.Load(chart).Root!.Elements().First(element => element.Name.LocalName == "desc").Value);
        File.Delete(chart);
    }

    [Fact]
    public Task All_that_is_wrong_with_a_file_is_told_at_once_with_line_and_column() => RefusesAsync(
        """
        graph-model: broken
        title: Broken
        decision-makers: [{ id: one, name: One, options: [{ id: A, name: a }, { id: B, name: b }] }]
        infeasible: [{ when: C }]
        status-quo: "111"
        preferences: [{ of: one, ranking: ["00", "10", "00"] }]
        """,
        ["--json"],
        file =>
        [
            $"{file}:4:22: Unknown option 'C'. Allowed: A, B.", $"{file}:5:13: '111' is not an option string",
            $"{file}:6:48: The ranking is cyclic: 00 > 10 > 00.",
        ]);

    [Fact]
    public Task Events_that_leave_no_state_are_told_with_their_day() => RefusesAsync(
        """
        graph-model: closing
        title: Closing
        decision-makers: [{ id: one, name: One, options: [{ id: A, name: a }, { id: B, name: b }] }]
        exclusive: [{ options: [A, B], choose: exactly-one }]
        preferences: [{ of: one, statements: [{ say: A }] }]
        status-quo: "10"
        along: [{ when: { row: T22 }, closes: [A, B] }]
        """,
        ["--along", "pak-afg-2025"],
        _ => ["From 15 Oct 2025 on 'closing' closes options, which leaves no feasible state. Allowed: closed options that leave a feasible state."]);

    [Theory]
    [InlineData("stability", "elmirra")]
    [InlineData("stability", "talks-2025", "--state", "0100")]
    [InlineData("stability", "talks-2025", "--variant", "trade")]
    [InlineData("stability", "--concept", "nash")]
    [InlineData("stability", "--along", "pak-afg-2026")]
    [InlineData("stability", "--along", "pak-afg-2025", "--state", "01001")]
    public async Task Wrong_input_is_refused_with_what_is_allowed(params string[] line)
    {
        var refused = await server.RunAsync(line);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("Allowed", refused.Messages);
        Assert.Empty(refused.Data);
    }

    private async Task RefusesAsync(string model, string[] line, Func<string, string[]> said)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.yaml");
        await File.WriteAllTextAsync(file, model);
        var refused = await server.RunAsync(["stability", file, .. line]);

        Assert.Equal((2, ""), (refused.ExitCode, refused.Data));
        Assert.All(said(file), told => Assert.Contains(told, refused.Messages));
        File.Delete(file);
    }

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];
}
