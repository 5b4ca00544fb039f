using System.Text.Json;
using Simulator.IntegrationTests.Application;
using Simulator.IntegrationTests.PrivatePostgres;

namespace Simulator.IntegrationTests.CommandLine;

public sealed class CalibrateCommandTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Check_tells_each_fact_with_its_target_and_whether_to_pass_is_fit()
    {
        string[] line = ["calibrate", "check", "--runs", "3000"];
        var shown = await server.RunAsync(line);
        using var json = JsonDocument.Parse((await server.RunAsync([.. line, "--json"])).Data);
        var csv = CsvTable.Parse((await server.RunAsync([.. line, "--csv"])).Data);

        var facts = json.RootElement.GetProperty("facts").EnumerateArray().ToArray();
        Assert.All(facts, fact => Assert.Contains(fact.GetProperty("id").GetString()!, shown.Data));
        Assert.Contains("yes: fit", shown.Data);
        Assert.Contains("Where a fact was used for tuning, a pass shows fit, not validity.", shown.Data);
        Assert.Contains("3,000 runs, seed 1, model pak-afg-2025 1.", shown.Data);
        Assert.Contains("reference class", shown.Data);
        Assert.Equal(json.RootElement.GetProperty("passes").GetBoolean() ? 0 : 1, shown.ExitCode);
        Assert.Equal(730, json.RootElement.GetProperty("survival").GetArrayLength());
        Assert.Equal(facts.Length, csv.Count(row => row["kind"] == "fact"));
        Assert.Equal(7, csv.Count(row => row["kind"] == "survival"));
    }

    [Fact]
    public async Task A_fact_that_fails_makes_the_exit_code_1()
    {
        var failed = await server.RunAsync("calibrate", "check", "--runs", "1000", "--set", "p_esc=0.08", "--set", "eta0=0.06");

        Assert.Equal(1, failed.ExitCode);
        Assert.Matches(@"facts of 14 not reproduced: .*SF5", failed.Data);
        Assert.Contains("NO", failed.Data);
    }

    [Fact]
    public async Task Check_has_days_and_levers_of_its_own()
    {
        var refused = await server.RunAsync("calibrate", "check", "--from", "2025-11-01", "--lever", "joint-system");

        Assert.Equal(2, refused.ExitCode);
    }

    [Fact]
    public async Task What_is_registered_is_listed_and_not_scored_before_it_is_known()
    {
        string[] line = ["calibrate", "register", "--until", "2026-02-26", "--runs", "400", "--lever", "border-closure=0.5"];
        var registered = await server.RunAsync(line);
        var again = await server.RunAsync(line);
        var refused = await server.RunAsync("calibrate", "register", "--from", "2025-11-01", "--until", "2025-12-01");
        var scores = (await server.RunAsync("calibrate", "scores")).InSilence().Data;
        using var json = JsonDocument.Parse((await server.RunAsync("calibrate", "scores", "--json")).InSilence().Data);
        var csv = CsvTable.Parse((await server.RunAsync("calibrate", "scores", "--csv")).InSilence().Data);

        Assert.Matches("^Registered as [0-9a-f]{16}\\.", registered.InSilence().Data);
        var id = registered.Data[14..30];
        Assert.StartsWith($"The same runs were registered as {id} on ", again.InSilence().Data);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("so these runs predict nothing", refused.Messages);
        Assert.Contains($"{id}, registered on ", scores);
        Assert.Contains("The outcome is not known yet.", scores);
        Assert.Contains("They assume: border-closure=0.5@2026-01-01.", scores);
        var entry = json.RootElement.EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);
        Assert.Equal(
            (2, 400, "2026-02-26"),
            (entry.GetProperty("readings").GetArrayLength(), entry.GetProperty("runs").GetInt32(), entry.GetProperty("until").GetString()));
        Assert.Equal(16, csv.Count(row => row["id"] == id));
        Assert.All(csv.Where(row => row["id"] == id), row => Assert.Equal(("", ""), (row["brier"], row["happened"])));
    }

    [Fact]
    public async Task Once_it_is_on_the_record_it_is_scored_beside_equal_shares()
    {
        using var seeds = new SeedsCopy();
        var folder = seeds.Add(LoadedCases.Fiction);
        string[] environment = [$"SIMULATOR_SEEDS={seeds.Folder.Path}"];
        var registered = await server.RunWithAsync(environment, "calibrate", "register", folder.Id.Value, "--until", "2031-05-14", "--runs", "300");
        var id = registered.Data[14..30];
        await File.AppendAllTextAsync(folder.File("events.yaml"), "\n" + LastWord);
        var scores = await server.RunWithAsync(environment, "calibrate", "scores");
        var csv = CsvTable.Parse((await server.RunWithAsync(environment, "calibrate", "scores", "--csv")).Data);

        Assert.Equal((0, 0), (registered.ExitCode, scores.ExitCode));
        Assert.Contains("how it ends", scores.Data);
        Assert.Contains("equal shares", scores.Data);
        var rows = csv.Where(row => row["id"] == id).ToArray();
        Assert.Equal(8, rows.Length);
        Assert.Single(rows, row => row["question"] == "outcome" && row["happened"] == "true");
        Assert.All(rows, row => Assert.InRange(double.Parse(row["brier"]), 0, 2));
        Assert.Equal(("0.5", "false"), (rows[^1]["uniformBrier"], rows[^1]["happened"]));
    }

    [Fact]
    public async Task An_archive_holds_the_register_and_lines_say_that_they_do_not()
    {
        using var backup = new ExchangeFile();
        (await server.RunAsync("calibrate", "register", "--until", "2026-01-31", "--runs", "100")).InSilence();
        var lines = await server.RunAsync("db", "backup", backup.Path, "--portable");
        var archive = await server.RunAsync("db", "backup", backup.Path);

        Assert.Matches(
            @"Note: JSON Lines do not hold the register of runs, which has \d+ entr(y|ies) here; an archive of pg_dump does\.", lines.Messages);
        Assert.SkipWhen(archive.Messages.Contains("there is no pg_dump here"), "There is no pg_dump.");
        await using var home = new TemporaryHome();
        using (var restore = SimulatorProcess.Start(home.Folder, [], "db", "restore", backup.Path))
        {
            Assert.Equal(0, (await restore.EndAsync()).ExitCode);
        }

        Assert.Equal(
            await server.AskAsync(Register),
            await AskAsync(home, Register));
        await using var joined = await home.JoinAsync();
        await Assert.ThrowsAsync<Npgsql.PostgresException>(
            () => TemporaryHome.AskAsync(joined.ConnectionString, "delete from simulator.mt_doc_runs"));
    }

    private const string Register = "select md5(string_agg(r::text, '|' order by id)) from simulator.mt_doc_runs r";

    private const string LastWord =
        """
        - row: F17
          kind: status_report
          when: 2031-05-14
          basis: stated
          actors: [halvane]
          text: Halvane finds nothing new.
          sources: [D2]
          certainty: high
          by: halvane

        """;

    private static async Task<object?> AskAsync(TemporaryHome home, string sql)
    {
        await using var joined = await home.JoinAsync();
        return await TemporaryHome.AskAsync(joined.ConnectionString, sql);
    }
}
