using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;
using Simulator.Reports.Framing;

namespace Simulator.IntegrationTests.CommandLine;

public sealed class RunCommandTests(RunningServer server) : IClassFixture<RunningServer>, IDisposable
{
    private const string Contested =
        "pak-afg-2025 --from 2025-11-06 --until 2025-12-31 --lever border-closure=0.5@2025-11-10+3~10 --lever fatwa --runs 500";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>A line of each command.</summary>
    public static TheoryData<string> Lines =>
    [
        $"simulate {Contested} --set p_ret=0.3",
        $"compare {Contested}",
        $"counterfactual {Contested} --seen 2025-11-30 --tolerance 2",
        $"attribute {Contested} --measure agreement --reference",
    ];

    [Fact]
    public async Task Runs_are_shown_with_where_they_end_beside_the_record_and_with_what_their_numbers_go_with()
    {
        var told = (await RunAsync("simulate --from 2025-10-18 --until 2025-12-31 --runs 1000 --seed 7")).InSilence().Data;

        Assert.Contains("Runs from 18 Oct 2025 to 31 Dec 2025, 75 days.", told);
        Assert.Matches(@"frozen, no talks +█+[▏▎▍▌▋▊▉]? +\d\d\.\d % +\d\d\.\d–\d\d\.\d +◀", told);
        Assert.Contains("On record by 31 Dec 2025: frozen, no talks.", told);
        Assert.Matches(@"74 days +30 Dec 2025 +\d\d\.\d % +\d\d\.\d–\d\d\.\d +78\.0 %", told);
        Assert.Contains("Reference class: Truces in civil wars, without victory, treaty or peacekeepers.", told);
        Assert.Matches(@"1,000 runs, seed 7, model pak-afg-2025 1\.[0-9a-f]{8}, 95\u00A0% intervals", told);
        Assert.EndsWith("Model results, not forecasts.\n", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_is_compared_with_its_parent_told_again_and_shared_out()
    {
        (await RunAsync("scenario run everything-at-once")).InSilence();

        var compared = (await RunAsync("compare everything-at-once --runs 500")).InSilence().Data;
        Assert.Contains("With the change: everything-at-once. Without it: pak-afg-2025. Runs from 3 Nov 2025 to 31 Jan 2026, 90 days.", compared);
        Assert.Contains("HYPOTHETICAL everything-at-once forks from pak-afg-2025 on 2 Nov 2025", compared);
        Assert.Matches(@"relapse +\d+\.\d % +\d+\.\d % +−\d+\.\d \(−\d+\.\d to −\d+\.\d\) +less", compared);
        Assert.Matches(@"mechanism works .* more", compared);
        Assert.Matches(@"Hazard ratio of relapse: 0\.\d\d \(0\.\d\d–0\.\d\d\)", compared);

        var counterfactual = (await RunAsync("counterfactual everything-at-once --runs 500 --seen 2025-11-20")).InSilence().Data;
        Assert.Matches(@"\d+ of 500 runs without the change agree with the record until 20 Nov 2025: \d+\.\d % \(", counterfactual);
        Assert.Contains("To agree, a run must match the record on that day", counterfactual);

        using var json = JsonDocument.Parse((await RunAsync("attribute everything-at-once --runs 200 --json")).InSilence().Data);
        var shares = json.RootElement.GetProperty("readings")[0];
        var parts = shares.GetProperty("parts").EnumerateArray().ToArray();
        Assert.Contains(parts, part => part.GetProperty("part").GetString() == "joint-system");
        Assert.Equal(Value(shares.GetProperty("total")), parts.Sum(part => Value(part.GetProperty("share"))), 1e-9);
        Assert.Equal("pak-afg-2025", json.RootElement.GetProperty("parent").GetString());
    }

    [Fact]
    public async Task A_contested_lever_is_run_under_each_reading()
    {
        var told = (await RunAsync($"compare {Contested}")).InSilence().Data;
        Assert.Contains("≠ The effect of 'Border closure' is contested. Each reading is run, and none is preferred:", told);
        Assert.Contains("A border-closure: pain-moves. A closed border hurts both sides", told);
        Assert.Contains("B border-closure: pain-hardens. The same hurt is read as coercion.", told);
        Assert.Matches(@"\nrelapse +A [^\n]+\n +B [^\n]+\n +all ", told);

        var shared = (await RunAsync($"attribute {Contested}")).InSilence().Data;
        Assert.Contains("≠ The effect of 'Border closure' is contested. Each reading is run", shared);
        Assert.Matches(@"\nall together +A [^\n]+\n +B ", shared);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task The_number_of_threads_changes_no_byte_of_the_JSON(string line)
    {
        var one = (await RunAsync($"{line} --threads 1 --json")).InSilence().Data;
        var two = (await RunAsync($"{line} --threads 2 --json")).InSilence().Data;

        Assert.Equal(one, two);
        using var document = JsonDocument.Parse(one);
        var root = document.RootElement;
        Assert.Equal(
            ("pak-afg-2025", "2025-11-06", "2025-12-31", 500, 1, 0.95),
            (root.GetProperty("timeline").GetString(), root.GetProperty("from").GetString(), root.GetProperty("until").GetString(),
             root.GetProperty("runs").GetInt64(), root.GetProperty("seed").GetInt64(), root.GetProperty("level").GetDouble()));
        Assert.StartsWith("pak-afg-2025 1.", root.GetProperty("model").GetString(), StringComparison.Ordinal);
        var closure = root.GetProperty("levers")[0];
        Assert.Equal(
            ("border-closure", 0.5, "2025-11-10", 3, 10),
            (closure.GetProperty("lever").GetString(), closure.GetProperty("level").GetDouble(), closure.GetProperty("on").GetString(),
             closure.GetProperty("lagDays").GetInt32(), closure.GetProperty("rampDays").GetInt32()));
        Assert.Equal(line.Contains("--set", StringComparison.Ordinal) ? 1 : 0, root.GetProperty("values").GetArrayLength());
        Assert.Equal(line.Contains("--reference", StringComparison.Ordinal), root.GetProperty("referenceModel").GetBoolean());
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Every_row_of_the_CSV_says_what_its_number_goes_with(string line)
    {
        var rows = CsvTable.Parse((await RunAsync($"{line} --csv")).InSilence().Data);

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(
            ("1", "pak-afg-2025", "2025-11-06", "2025-12-31", "0.95", "border-closure=0.5@2025-11-10+3~10;fatwa=1@2025-11-06"),
            (row["seed"], row["timeline"], row["from"], row["until"], row["level"], row["levers"])));
        Assert.All(rows, row => Assert.InRange(long.Parse(row["n"]), 1, 500));
    }

    [Theory]
    [InlineData("simulate", "outcomes")]
    [InlineData("simulate", "survival")]
    [InlineData("simulate", "trust")]
    [InlineData("compare", "effects")]
    [InlineData("compare", "outcomes")]
    [InlineData("compare", "survival")]
    [InlineData("compare", "trust")]
    [InlineData("counterfactual", "effects")]
    [InlineData("attribute", null)]
    public async Task A_chart_is_a_whole_file_beside_the_data(string command, string? kind)
    {
        var file = Path.Combine(folder.FullName, "chart.svg");
        await File.WriteAllTextAsync(file, "an older one");

        var ended = await RunAsync($"{command} {Contested} --json --chart {file}{(kind is null ? "" : $" --chart-kind {kind}")}");

        Assert.Equal((0, $"Wrote {file}, {new FileInfo(file).Length:N0} bytes.\n"), (ended.ExitCode, ended.Messages));
        using var data = JsonDocument.Parse(ended.Data);
        Assert.Equal("svg", XDocument.Load(file).Root!.Name.LocalName);
        var drawn = await File.ReadAllTextAsync(file);
        Assert.Contains("seed 1, model pak-afg-2025 1.", drawn);
        Assert.Single(folder.GetFiles());
    }

    [Fact]
    public async Task Ctrl_C_ends_runs_at_once_and_leaves_no_part_of_a_chart()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        using var simulate = server.Start(
            "simulate", "--runs", "10000000", "--until", "2027-12-31", "--chart", Path.Combine(folder.FullName, "chart.svg"));
        using (var process = Process.GetProcessById(simulate.Number))
        {
            var waiting = Stopwatch.StartNew();
            while (process.TotalProcessorTime < TimeSpan.FromSeconds(4))
            {
                Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(60), "It does not run.");
                await Task.Delay(50);
                process.Refresh();
            }
        }

        var clock = Stopwatch.StartNew();
        using (var interrupt = Process.Start("kill", ["-INT", $"{simulate.Number}"]))
        {
            await interrupt.WaitForExitAsync();
        }

        var ended = await simulate.EndAsync();

        Assert.Equal((130, "", "Cancelled."), (ended.ExitCode, ended.Data, ended.Messages.Trim()));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task Runs_at_a_terminal_show_how_far_they_are()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is no 'script' to play a terminal.");

        var ended = await server.RunAtTerminalAsync(["COLUMNS=80"], "simulate --runs 100000");

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("Running", ended.Data);
        Assert.Contains("100,000 runs, seed 1", ended.Data);
    }

    [Theory]
    [InlineData("simulate pak-afg-2052", "'pak-afg-2052'", "Did you mean 'pak-afg-2025'?")]
    [InlineData("simulate --runs -5", "The number of runs is -5", "Allowed: 1 to 10000000")]
    [InlineData("simulate --runs abc", "'abc'", "Allowed for --runs: a whole number from 1 to 10,000,000")]
    [InlineData("simulate --seed -1", "'-1' is not a seed", "Allowed: a whole number from 0 on")]
    [InlineData("simulate --threads none", "'none'", "Allowed for --threads: a whole number from 1 to 1024")]
    [InlineData("simulate --threads 0", "'0' threads", "Allowed: 1 to 1024")]
    [InlineData("simulate --from 2025-10-01", "2025-10-01", "Allowed: from 2025-10-18 on")]
    [InlineData("simulate --from 9999-12-31", "9999-12-31", "Allowed: 9989-12-30 or earlier")]
    [InlineData("simulate --from 2025-11-06 --until 2025-11-05", "2025-11-05", "Allowed: 2025-11-06, when they begin")]
    [InlineData("simulate --until tomorrow", "'tomorrow' is not a day", "Allowed for --until: YYYY-MM-DD")]
    [InlineData("simulate --lever monitoring-mecanism=0.7", "Unknown lever 'monitoring-mecanism'", "Did you mean 'monitoring-mechanism'?")]
    [InlineData("simulate --lever monitoring-mechanism=1.5", "has level 1.5", "Allowed: a level from 0 to 1")]
    [InlineData("simulate --lever monitoring-mechanism=high", "'=high' in 'monitoring-mechanism=high'", "a level from 0 to 1, such as =0.7")]
    [InlineData("simulate --lever monitoring-mechanism@2025-11-06", "2025-11-06", "the days of the runs")]
    [InlineData("simulate --set p_rett=0.3", "Unknown parameter 'p_rett'", "Did you mean 'p_ret'?")]
    [InlineData("simulate --set p_ret=0.9", "p_ret = 0.9 is outside its range", "Allowed: from 0.15 to 0.45")]
    [InlineData("simulate --set p_ret", "'p_ret' sets no parameter", "Allowed for --set: SYMBOL=VALUE")]
    [InlineData("simulate --chart /no/such/folder/runs.svg", "'/no/such/folder/runs.svg'", "folder '/no/such/folder' does not exist")]
    [InlineData("simulate --chart runs.png", "'runs.png'", "a file that ends in .svg")]
    [InlineData("simulate --chart runs.svg --chart-kind surival", "'surival'", "Did you mean 'survival'?")]
    [InlineData("simulate --chart-kind survival", "--chart-kind is given without --chart", "Allowed: --chart with the file")]
    [InlineData("compare", "'pak-afg-2025' is not a branch, so it has no parent", "Allowed: a branch, or a timeline with assumed levers")]
    [InlineData(
        "compare --lever fatwa --with mirrow-crossing", "'pak-afg-2025' is not a branch, so it cannot be compared with 'mirrow-crossing'.",
        "Allowed: a branch, or a timeline with assumed levers")]
    [InlineData("compare --lever fatwa --with mirow-crossing", "'mirow-crossing'", "Did you mean 'mirrow-crossing'?")]
    [InlineData(
        "counterfactual --lever fatwa --from 2025-11-06 --seen 2026-01-31", "2026-01-31", "Allowed: 2025-11-06, when they begin, to 2025-12-31")]
    [InlineData("counterfactual --lever fatwa --tolerance -1", "'-1'", "Allowed for --tolerance: a whole number from 0")]
    [InlineData("counterfactual --lever fatwa --tolerance wide", "'wide'", "Allowed for --tolerance: a whole number from 0")]
    [InlineData("counterfactual --from 2025-11-06", "'pak-afg-2025' is the record itself", "Allowed: a branch, or assumed levers")]
    [InlineData("attribute --lever fatwa --measure relaps", "Unknown measure 'relaps'", "Did you mean 'relapse'?")]
    [InlineData("attribute", "assumes 0 parts", "Allowed: a branch or levers with 1 to 64 parts")]
    public async Task Bad_input_is_quoted_and_answered_with_what_is_allowed(string line, params string[] explanations)
    {
        var ended = await RunAsync(line);

        Assert.Equal((2, ""), (ended.ExitCode, ended.Data));
        Assert.All(explanations, explanation => Assert.Contains(explanation, ended.Messages));
        Assert.DoesNotContain("   at ", ended.Messages);
        Assert.DoesNotContain("defect", ended.Messages);
    }

    [Theory]
    [InlineData("simulate")]
    [InlineData("compare")]
    [InlineData("counterfactual")]
    [InlineData("attribute")]
    public async Task Help_has_examples_that_work(string command)
    {
        var help = (await RunAsync($"{command} --help")).InSilence().Data;

        var examples = help.Split('\n').Select(line => line.Trim())
            .Where(line => line.StartsWith($"simulator {command}", StringComparison.Ordinal) && !line.Contains('[')).ToArray();
        Assert.InRange(examples.Length, 3, 10);
        Assert.DoesNotContain(
            "forecast", help.Replace('\n', ' ').Replace(Caveats.Model, ""), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("prediction", help, StringComparison.OrdinalIgnoreCase);
        foreach (var example in examples.Where(example => !example.Contains("my-branch", StringComparison.Ordinal)))
        {
            var line = example["simulator ".Length..].Replace("trust.svg", Path.Combine(folder.FullName, "trust.svg"), StringComparison.Ordinal);
            var ended = await RunAsync($"{line} --runs 50");
            Assert.True(ended.ExitCode == 0, $"{example}: {ended.Messages}");
        }
    }

    private Task<Ended> RunAsync(string line) => server.RunAsync(line.Split(' '));

    private static double Value(JsonElement estimate) => estimate.GetProperty("value").GetDouble();
}
