using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Simulator.Files.Cases;
using Simulator.IntegrationTests.Application;

namespace Simulator.IntegrationTests.CommandLine;

public partial class CommandTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Replay_tells_every_row_once_and_the_same_each_time()
    {
        var first = (await server.RunAsync("replay")).InSilence();
        var second = (await server.RunAsync("replay")).InSilence();

        var rows = ToldRows().Matches(first.Data).Select(match => match.Groups["row"].Value);
        Assert.Equal(Enumerable.Range(1, 77).Select(row => $"T{row:00}"), rows.Order());
        Assert.Contains("76 events, 1 rival account.", first.Data);
        Assert.Equal(first.Data, second.Data);
    }

    [Fact]
    public async Task History_as_JSON_is_one_array_with_the_published_keys()
    {
        using var document = JsonDocument.Parse((await server.RunAsync("history", "--json")).InSilence().Data);

        var entries = document.RootElement.EnumerateArray().ToArray();
        Assert.Equal(76, entries.Length);
        string[] keys = ["id", "version", "kind", "from", "to", "precision", "actors", "text", "sources", "certainty", "claims", "rivals"];
        Assert.All(entries, entry => Assert.Subset(Keys(entry), keys.ToHashSet()));
        Assert.Contains(entries, entry => Keys(entry).Contains("place"));
        var riyadh = Assert.Single(entries, entry => Text(entry, "id") == "T65");
        Assert.Equal(
            ("round_held", "2025-11-29", "2025-11-30", "range"),
            (Text(riyadh, "kind"), Text(riyadh, "from"), Text(riyadh, "to"), Text(riyadh, "precision")));
        Assert.Equal(("Riyadh", "contested", "T66"), (Text(riyadh, "place"), Text(riyadh, "certainty"), Text(riyadh.GetProperty("rivals")[0])));
    }

    [Fact]
    public async Task State_as_JSON_tells_where_the_talks_stood_on_a_day()
    {
        using var document = JsonDocument.Parse((await server.RunAsync("state", "--at", "2025-11-16", "--json")).InSilence().Data);

        var state = document.RootElement;
        Assert.Equal(("collapsed", "interim", 3, "closed"),
            (Text(state, "phase"), Text(state, "rung"), state.GetProperty("roundsHeld").GetInt32(), Text(state, "border")));
        Assert.Equal("conditional", Text(state.GetProperty("ceasefire").GetProperty("pakistan"), "status"));
        Assert.Equal("holding", Text(state.GetProperty("ceasefire").GetProperty("afghan-taliban"), "status"));
        Assert.Contains(state.GetProperty("demands").EnumerateArray(), demand => Text(demand, "issue") == "action-against-ttp");
    }

    [Fact]
    public async Task A_case_that_is_in_order_says_whether_it_can_be_simulated()
    {
        using var seeds = new SeedsCopy();
        var folder = seeds.Add(LoadedCases.Fiction);
        var whole = (await server.RunAsync("case", "validate", folder.Path)).InSilence().Data;
        Assert.All(CaseFolder.ModelFileNames, name => File.Delete(folder.File(name)));
        var without = (await server.RunAsync("case", "validate", folder.Path)).InSilence().Data;

        Assert.Contains(
            "It can be simulated from 2031-03-14 on: 35 parameters, mappings of 3 levers (1 contested) and 3 factors, 2 stylised facts.", whole);
        Assert.Contains("It can be replayed but not simulated: model.yaml and model-levers.yaml are missing.", without);
    }

    [Fact]
    public async Task A_timeline_beside_itself_does_not_differ()
    {
        string[] line = ["diff", "pak-afg-2025", "pak-afg-2025"];
        var shown = (await server.RunWithAsync(["LANG=C"], line)).InSilence().Data;
        using var json = JsonDocument.Parse((await server.RunAsync([.. line, "--json"])).InSilence().Data);
        var csv = (await server.RunAsync([.. line, "--csv"])).InSilence().Data;

        Assert.StartsWith("-- pak-afg-2025 <-> pak-afg-2025 ---", shown);
        Assert.Contains("They fork after version 76 of pak-afg-2025: 31 Dec 2025 T75 analysis published", shown);
        Assert.Contains("Nothing differs", shown);
        Assert.DoesNotMatch(@"[^\x20-\x7E\r\n]", shown);
        Assert.Equal((0, 0), (json.RootElement.GetProperty("onlyOne").GetArrayLength(), json.RootElement.GetProperty("onlyOther").GetArrayLength()));
        Assert.Equal("stalled", Text(json.RootElement.GetProperty("other").GetProperty("state"), "phase"));
        Assert.Empty(CsvTable.Parse(csv));
    }

    [Theory]
    [InlineData("history", 76)]
    [InlineData("state", 15)]
    [InlineData("timelines", 2)]
    [InlineData("tree", 2)]
    [InlineData("sources", 50)]
    [InlineData("claims", 60)]
    public async Task Tables_come_as_CSV_and_as_JSON(string command, int atLeast)
    {
        var csv = CsvTable.Parse((await server.RunAsync(command, "--csv")).InSilence().Data);
        using var json = JsonDocument.Parse((await server.RunAsync(command, "--json")).InSilence().Data);

        Assert.InRange(csv.Count, atLeast, 5 * atLeast);
        if (command is "history" or "sources")
        {
            Assert.Equal(json.RootElement.EnumerateArray().Select(entry => Text(entry, "id")), csv.Select(row => row["id"]));
        }

        if (command == "history")
        {
            Assert.Equal(json.RootElement.EnumerateArray().Select(entry => Text(entry, "text")), csv.Select(row => row["text"]));
        }
    }

    [Fact]
    public async Task An_export_is_imported_under_another_name()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, (await server.RunAsync("export", "mirrow-crossing")).InSilence().Data);

        var imported = (await server.RunAsync("import", file, "--as", "my-copy")).InSilence();
        var original = (await server.RunAsync("state", "mirrow-crossing", "--csv")).InSilence();
        var copy = (await server.RunAsync("state", "my-copy", "--csv")).InSilence();

        Assert.Equal("my-copy is at version 15.", imported.Data.Trim());
        Assert.Equal(original.Data.Replace("timeline,mirrow-crossing", "timeline,my-copy"), copy.Data);
        File.Delete(file);
    }

    [Fact]
    public async Task A_conflict_is_generated_told_and_made_longer()
    {
        var made = (await server.RunAsync("generate", "--seed", "7", "--events", "30")).InSilence();
        var replay = (await server.RunAsync("replay", "fiction-7")).InSilence();
        var longer = (await server.RunAsync("generate", "fiction-7", "--seed", "7")).InSilence();
        var longerReplay = (await server.RunAsync("replay", "fiction-7")).InSilence();

        Assert.Contains("(fictional, generated from seed 7). 30 events, 30 of them new", made.Data);
        Assert.Contains("Next: simulator replay fiction-7", made.Data);
        Assert.Equal(30, Regex.Count(replay.Data, " HYPOTHETICAL", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Contains("200 events, 170 of them new", longer.Data);
        Assert.StartsWith(replay.Data[..replay.Data.IndexOf("G30", StringComparison.Ordinal)], longerReplay.Data);
    }

    [Theory]
    [InlineData("replay")]
    [InlineData("state")]
    [InlineData("history")]
    [InlineData("claims")]
    [InlineData("sources")]
    [InlineData("timelines")]
    [InlineData("tree")]
    public async Task In_a_locale_without_Unicode_all_is_ASCII_and_in_a_pipe_nothing_is_coloured(string command)
    {
        var plain = (await server.RunWithAsync(["LANG=C"], command)).InSilence().Data;
        var rich = (await server.RunAsync(command)).InSilence().Data;

        Assert.DoesNotMatch(@"[^\x20-\x7E\r\n]", plain);
        Assert.Matches(@"[^\x00-\x7F]", rich);
        Assert.DoesNotContain('\e', rich);
    }

    [Fact]
    public async Task NO_COLOR_leaves_the_colours_out_at_a_terminal()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is no 'script' to play a terminal.");

        var coloured = await server.RunAtTerminalAsync([], "state");
        var byVariable = await server.RunAtTerminalAsync(["NO_COLOR=1"], "state");
        var byOption = await server.RunAtTerminalAsync([], "state --no-color");

        Assert.Matches(Colour, coloured.Data);
        Assert.All([byVariable, byOption], plain =>
        {
            Assert.Contains("stalled", plain.Data);
            Assert.DoesNotMatch(Colour, plain.Data);
        });
    }

    [Fact]
    public async Task Ctrl_C_ends_a_replay_with_exit_code_130()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        using var replay = server.Start("replay", "--speed", "0.1");
        var begun = await replay.Out.ReadLineAsync();

        using (var interrupt = Process.Start("kill", ["-INT", $"{replay.Number}"]))
        {
            await interrupt.WaitForExitAsync();
        }

        var ended = await replay.EndAsync();

        Assert.Contains("Talks between Pakistan and the Afghan Taliban", begun);
        Assert.Equal((130, "Cancelled."), (ended.ExitCode, ended.Messages.Trim()));
        Assert.DoesNotContain("T02", ended.Data);
    }

    [Fact]
    public async Task Messages_go_beside_the_data()
    {
        var verbose = await server.RunAsync("state", "--json", "--verbose");

        Assert.Contains("ShowState", verbose.Messages);
        using var data = JsonDocument.Parse(verbose.Data);
        Assert.Equal("pak-afg-2025", Text(data.RootElement, "timeline"));
    }

    private static string? Text(JsonElement of, string key) => Text(of.GetProperty(key));

    private static string? Text(JsonElement value) => value.GetString();

    private static HashSet<string> Keys(JsonElement entry) => [.. entry.EnumerateObject().Select(property => property.Name)];

    private const string Colour = @"\e\[[0-9;]*m";

    /// <summary>A row stands after two spaces; one that is a rival account after the claim that tells it.</summary>
    [GeneratedRegex(@"(  |=\w+ )(?<row>T\d\d)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ToldRows();
}
