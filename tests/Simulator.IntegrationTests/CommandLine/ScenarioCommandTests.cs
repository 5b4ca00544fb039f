using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Simulator.Files.Scenarios;
using Simulator.IntegrationTests.Application;

namespace Simulator.IntegrationTests.CommandLine;

public sealed class ScenarioCommandTests(RunningServer server) : IClassFixture<RunningServer>, IDisposable
{
    private static readonly string Accepted = Path.Combine(ScenarioFolder.Real.Path, "04-verification", "01-monitoring-accepted.yaml");
    private readonly ScenarioFolder scenarios = new();

    public void Dispose() => scenarios.Dispose();

    [Fact]
    public async Task A_scenario_is_played_and_printed_as_JSON()
    {
        var played = JsonDocument.Parse((await server.RunAsync("scenario", "run", Accepted, "--json")).InSilence().Data).RootElement;

        Assert.Equal("monitoring-accepted", played.GetProperty("branch").GetString());
        Assert.Equal("pak-afg-2025", played.GetProperty("parent").GetString());
        Assert.Equal("exogenous", played.GetProperty("carry").GetString());
        Assert.Equal("2025-11-02", played.GetProperty("forkDay").GetString());
        var (kept, dropped, own) = (played.GetProperty("kept"), played.GetProperty("dropped"), played.GetProperty("events"));
        Assert.Equal(76 - played.GetProperty("forkVersion").GetInt32(), kept.GetArrayLength() + dropped.GetArrayLength());
        Assert.All(kept.EnumerateArray().Concat(dropped.EnumerateArray()), weighed =>
        {
            Assert.Matches(@"\AT\d\d\z", weighed.GetProperty("id").GetString());
            Assert.Matches(@"\A[A-Z].*\.\z", weighed.GetProperty("reason").GetString());
        });
        Assert.Equal("decided-by-party", Rule(dropped, "T48"));
        Assert.Equal("cause-is-missing", Rule(dropped, "T50"));
        Assert.Equal("tells-actual-course", Rule(dropped, "T75"));
        Assert.Equal("decided-outside", Rule(kept, "T61"));
        Assert.Equal("scenario_branched", own[0].GetProperty("kind").GetString());
        Assert.Contains(own.EnumerateArray(), happened => happened.GetProperty("kind").GetString() == "mechanism_operational");
        Assert.Equal(
            played.GetProperty("forkVersion").GetInt32() + own.GetArrayLength(), played.GetProperty("state").GetProperty("version").GetInt32());

        var again = JsonDocument.Parse((await server.RunAsync("scenario", "run", "monitoring-accepted", "--json")).InSilence().Data).RootElement;
        Assert.False(again.GetProperty("new").GetBoolean());
        Assert.Equal(own.GetRawText(), again.GetProperty("events").GetRawText());

        var state = (await server.RunAsync("state", "monitoring-accepted", "--json")).InSilence().Data;
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(state).RootElement, played.GetProperty("state")), state);
    }

    [Fact]
    public async Task A_dry_run_stores_nothing()
    {
        var before = await server.FingerprintAsync();
        var told = (await server.RunAsync("scenario", "run", scenarios.Write("dry"), "--dry-run")).InSilence().Data;

        Assert.Contains("Nothing was stored.", told);
        Assert.Contains("HYPOTHETICAL", told);
        var asJson = JsonDocument.Parse(
            (await server.RunAsync("scenario", "run", scenarios.File("dry"), "--dry-run", "--json")).InSilence().Data).RootElement;
        Assert.Equal("A step is made.", asJson.GetProperty("state").GetProperty("hypothesis").GetString());
        Assert.Equal(before, await server.FingerprintAsync());
    }

    [Fact]
    public async Task A_bad_scenario_is_refused_with_file_line_and_column()
    {
        var file = scenarios.Write("bad", changes: "- { on: 2025-11-10, event: session-held }\n- { on: 2025-11-10, event: talks-resumd }");
        var before = await server.FingerprintAsync();

        foreach (var command in new[] { "validate", "run" })
        {
            var ended = await server.RunAsync("scenario", command, file);
            Assert.Equal((2, ""), (ended.ExitCode, ended.Data));
            Assert.Contains(
                $"{file}:8:3: The process refuses session-held on 2025-11-10: A session needs an open round. No round is open. "
                + "Allowed: round-opened first.",
                ended.Messages);
            Assert.Contains($"{file}:9:28: Unknown event 'talks-resumd'. Did you mean 'talks-resumed'? Allowed: ", ended.Messages);
            Assert.DoesNotContain("   at ", ended.Messages);
            Assert.DoesNotContain("System.", ended.Messages);
        }

        Assert.Equal(before, await server.FingerprintAsync());
    }

    [Fact]
    public async Task All_shipped_scenarios_are_in_order()
    {
        var before = await server.FingerprintAsync();
        var told = (await server.RunAsync("scenario", "validate", ScenarioFolder.Real.Path)).InSilence().Data;

        Assert.Equal(
            ScenarioFolder.Real.Files.Count, told.Split('\n').Count(line => line.Contains(" is valid: forks from ", StringComparison.Ordinal)));
        Assert.Equal(before, await server.FingerprintAsync());
    }

    [Theory]
    [InlineData("monitoring-acepted", "There is no scenario 'monitoring-acepted'. Did you mean 'monitoring-accepted'? Allowed: ")]
    [InlineData("/no/such/file.yaml", "There is no file '/no/such/file.yaml'. Allowed: ")]
    [InlineData("Monitoring-Accepted.yaml", "There is no file 'Monitoring-Accepted.yaml'. Did you mean 'monitoring-accepted'?")]
    [InlineData("", "There is no scenario ''. Allowed: ")]
    public async Task A_file_that_is_not_there_is_named(string file, params string[] explanations)
    {
        foreach (var command in (string[])["run", "validate", "watch"])
        {
            var ended = await server.RunAsync("scenario", command, file);

            Assert.Equal((2, ""), (ended.ExitCode, ended.Data));
            Assert.All(explanations, explanation => Assert.Contains(explanation, ended.Messages));
        }
    }

    [Theory]
    [InlineData(0, "' has no scenario files. Allowed: a folder with files that end in .yaml.")]
    [InlineData(1001, "' has 1001 YAML files. Allowed: a folder with at most 1000 scenario files.")]
    public async Task A_folder_that_cannot_be_one_of_scenarios_is_refused(int files, string explanation)
    {
        var folder = Directory.CreateTempSubdirectory("simulator-files-");
        foreach (var number in Enumerable.Range(1, files))
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{number}.yaml"), "");
        }

        var ended = await server.RunAsync("scenario", "validate", folder.FullName);

        Assert.Equal((2, $"'{folder.FullName}{explanation}\n"), (ended.ExitCode, ended.Messages));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_new_scenario_is_valid_from_the_start_and_made_only_once()
    {
        var folder = scenarios.Folder.Path;
        var name = scenarios.Name("fresh").Value;

        Assert.Contains(Path.Combine(folder, $"{name}.yaml"), (await server.RunAsync("scenario", "new", name, "--in", folder)).InSilence().Data);
        Assert.Contains($"{name} is valid", (await server.RunAsync("scenario", "validate", folder)).InSilence().Data);

        var again = await server.RunAsync("scenario", "new", name, "--in", folder);
        Assert.Equal((2, ""), (again.ExitCode, again.Data));
        Assert.Contains("already exists. Allowed: a new name.", again.Messages);
        var odd = await server.RunAsync("scenario", "new", "../Odd Name", "--in", folder);
        Assert.Equal((2, ""), (odd.ExitCode, odd.Data));
        Assert.Contains("'../Odd Name' is not a name for a scenario. Allowed: lower-case letters", odd.Messages);
        var below = Path.Combine(folder, $"{name}.yaml", "sub");
        var nowhere = await server.RunAsync("scenario", "new", "elsewhere", "--in", below);
        Assert.Equal((2, ""), (nowhere.ExitCode, nowhere.Data));
        Assert.Contains($"'{Path.Combine(below, "elsewhere.yaml")}' cannot be written: ", nowhere.Messages);
    }

    [Fact]
    public async Task The_schema_is_printed() =>
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(ScenarioFolder.Real.Path, "scenario.schema.json")),
            (await server.RunAsync("scenario", "schema")).InSilence().Data);

    [Fact]
    public async Task All_shipped_scenarios_are_listed_with_what_they_ask()
    {
        var listed = (await server.RunWithAsync(["COLUMNS=200"], "scenario", "list")).InSilence().Data;

        Assert.All(ScenarioFolder.Real.Files, file => Assert.Contains(ScenariosFolder.NameOf(file), listed));
        Assert.Contains("What if the monitoring mechanism is accepted on 6 November?", listed);
    }

    [Fact]
    public async Task A_watched_scenario_is_checked_whenever_it_changes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        var file = scenarios.Write("watched");
        using var watch = server.Start("scenario", "watch", file);
        Assert.StartsWith($"{scenarios.Name("watched")} is valid: forks from pak-afg-2025 after version ", await NextAsync());

        scenarios.Edit("watched", "conciliatory-gesture", "conciliatory-gestur");
        Assert.StartsWith($"{file}:8:28: Unknown event 'conciliatory-gestur'. Did you mean 'conciliatory-gesture'?", await NextAsync());

        File.Delete(file);
        Assert.StartsWith($"{file}: The file does not exist.", await NextAsync());

        scenarios.Write("watched");
        Assert.Contains("is valid", await NextAsync());

        using (var interrupt = Process.Start("kill", ["-INT", watch.Number.ToString(CultureInfo.InvariantCulture)]))
        {
            await interrupt.WaitForExitAsync();
        }

        var ended = await watch.EndAsync();
        Assert.Equal((130, ""), (ended.ExitCode, ended.Data));

        Task<string?> NextAsync() => watch.Out.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_run_that_is_killed_leaves_the_whole_branch_or_nothing()
    {
        var (whole, none) = (0, 0);
        for (var round = 0; round < 6; round++)
        {
            var file = scenarios.Write($"killed-{round}", carry: "unless-contradicted");
            var name = scenarios.Name($"killed-{round}");
            using (var run = server.Start("scenario", "run", file, "--json"))
            {
                var waiting = Stopwatch.StartNew();
                while (round % 2 == 0 && waiting.Elapsed < TimeSpan.FromSeconds(30) && await EventsAsync(name.Value) == 0)
                {
                    await Task.Delay(1);
                }

                await Task.Delay(round % 2 == 0 ? 0 : 250 * round);
                run.Kill();
            }

            var left = await EventsAsync(name.Value);
            var again = JsonDocument.Parse((await server.RunAsync("scenario", "run", file, "--json")).InSilence().Data).RootElement;
            Assert.Equal(left == 0, again.GetProperty("new").GetBoolean());
            Assert.Equal(name.Value, again.GetProperty("branch").GetString());
            var events = again.GetProperty("events").GetArrayLength();
            Assert.Equal(events, await EventsAsync(name.Value));
            Assert.True(left == 0 || left == events, $"{left} of {events}");
            (whole, none) = left == 0 ? (whole, none + 1) : (whole + 1, none);
        }

        Assert.True(whole > 0, $"{none} left nothing");
        Assert.Equal(0, (await server.RunAsync("db", "verify")).ExitCode);
    }

    private static string? Rule(JsonElement weighed, string row) =>
        weighed.EnumerateArray().Single(entry => entry.GetProperty("id").GetString() == row).GetProperty("rule").GetString();

    private async Task<long> EventsAsync(string branch) =>
        (long)(await server.AskAsync($"select count(*) from simulator.mt_events where stream_id = '{branch}'"))!;
}
