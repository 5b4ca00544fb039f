using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Simulator.IntegrationTests.Application;
using Simulator.Store.Migrations;

namespace Simulator.IntegrationTests.Store;

/// <summary>What the store of commit 13fbc0e wrote stays what it is, whatever the store is made of now. Each test has a copy of it.</summary>
public sealed class FormerDatabaseTests(TestServer server) : IAsyncLifetime
{
    private static readonly bool Approving = Environment.GetEnvironmentVariable("APPROVE") == "1";

    /// <summary>What the former store told, by file, each with the command that it told it to.</summary>
    private static readonly (string Kept, string Line)[] Told =
    [
        ("timelines.json", "timelines --all --json"),
        ("tree.txt", "tree --all"),
        ("tree.json", "tree --all --json"),
        ("replay-mirrow-crossing.txt", "replay mirrow-crossing"),
        ("replay-a-run-kept.txt", "replay a-run-kept --at 2031-05-01"),
        ("history-mirrow-crossing.json", "history mirrow-crossing --json"),
        ("history-fund-paid-in-full.json", "history fund-paid-in-full --json"),
        ("history-no-demand.json", "history no-demand --json"),
        ("history-put-away.json", "history put-away --json"),
        ("history-quiet-autumn.json", "history quiet-autumn --from 2039-07-01 --json"),
        ("state-fund-paid-in-full.json", "state fund-paid-in-full --json"),
        ("state-put-away.json", "state put-away --json"),
        ("state-quiet-autumn.json", "state quiet-autumn --json"),
        ("state-not-looked-at-yet.json", "state not-looked-at-yet --json"),
        ("state-fiction-7-version-270.json", "state fiction-7 --version-number 270 --json"),
        ("state-fiction-7-in-march.json", "state fiction-7 --at 2039-03-01 --json"),
        ("sources-fund-paid-in-full.json", "sources fund-paid-in-full --json"),
        ("sources-fiction-7.json", "sources fiction-7 --json"),
        ("scores.txt", "calibrate scores"),
        ("scores.json", "calibrate scores --json"),
        ("verify.txt", "db verify"),
        ("export-mirrow-crossing.jsonl", "export mirrow-crossing"),
    ];

    private readonly FormerDatabase database = new(server);

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_database_of_the_former_store_is_brought_up_to_date_once_and_tells_what_it_told()
    {
        var first = await database.RunAsync("timelines", "--all", "--json");

        FormerDatabase.IsKept("timelines.json", first.Data, Approving);
        Assert.Equal(
            "Migrating the database from step '005_registered_runs.sql' to '007_documents.sql'. Tables are added; stored rows stay unchanged.\n"
            + "The read models were made from 377 events of 11 timelines.\n",
            first.Messages);
        foreach (var (kept, line) in Told)
        {
            FormerDatabase.IsKept(kept, (await database.RunAsync(line.Split(' '))).InSilence().Data, Approving);
        }
    }

    [Fact]
    public async Task A_database_of_the_former_store_has_every_generated_event_to_the_byte()
    {
        await Schema.EnsureAsync(database.Source);
        var exported = (await database.RunAsync("export", "fiction-7")).InSilence().Data;

        Assert.Equal(FictionOf13fbc0e, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(exported))));
    }

    [Fact]
    public async Task A_database_of_the_former_store_opens_replays_verifies_and_grows()
    {
        await Schema.EnsureAsync(database.Source);
        await SaysAsync("fiction-8: Talks between Brineskor, Stevithar and Bonathen (fictional, generated from seed 8). 10 events, 10 of them new",
            "generate", "fiction-8", "--seed", "8", "--events", "10");
        await SaysAsync("Version 6 of no-demand: border reopened, ", "cherry-pick", "no-demand", "--from", "mirrow-crossing", "--event", "F10");
        await SaysAsync("Version 15 of fund-paid-in-full is taken back by version 16: ", "undo", "fund-paid-in-full");
        await SaysAsync("in-the-past forks from not-looked-at-yet on 3 Jul 2039 after version 270, ",
            "branch", "in-the-past", "--of", "not-looked-at-yet", "--version-number", "270", "--hypothesis", "It goes on.");
        await SaysAsync("Version 272 of in-the-past: ", "cherry-pick", "in-the-past", "--from", "fiction-7", "--version-number", "325");
        await SaysAsync("early-turn is archived.", "archive", "early-turn");

        await SaysAsync("No problems found in 391 events of 13 timelines, 10 of them branches.", "db", "verify");
        await SaysAsync("The read models were rebuilt from 391 events of 13 timelines", "db", "rebuild");
        await SaysAsync("No problems found in 391 events of 13 timelines, 10 of them branches.", "db", "verify");
        await IsKeptAsync("history-mirrow-crossing.json", "history", "mirrow-crossing", "--json");
        await IsKeptAsync("replay-mirrow-crossing.txt", "replay", "mirrow-crossing");
        await IsKeptAsync("state-not-looked-at-yet.json", "state", "not-looked-at-yet", "--json");
        await IsKeptAsync("state-fiction-7-version-270.json", "state", "fiction-7", "--version-number", "270", "--json");
    }

    [Fact]
    public async Task What_was_done_on_it_already_is_not_done_twice()
    {
        await Schema.EnsureAsync(database.Source);
        string[] register = ["calibrate", "register", "mirrow-crossing", "--until", "2031-08-31", "--runs", "300"];
        string[] branch = ["branch", "put-away", "--of", "mirrow-crossing", "--event", "F14", "--hypothesis", "The watch never starts."];
        await SaysAsync("The same runs were registered as a8d7e6ceec11f490 on ", register);
        await SaysAsync("put-away already exists: it forks from mirrow-crossing on 20 Apr 2031 after version 13", branch);
        var scenario = FormerDatabase.Kept("gauges-read-by-strangers.yaml");
        var played = (await database.RunAsync("scenario", "run", scenario, "--no-simulation")).InSilence();

        Assert.Contains("Branch gauges-read-by-strangers already exists", played.Data);
        await IsKeptAsync("verify.txt", "db", "verify");
        await IsKeptAsync("scores.txt", "calibrate", "scores");
        await IsKeptAsync("timelines.json", "timelines", "--all", "--json");
    }

    [Fact]
    public async Task What_was_closed_in_it_stays_closed()
    {
        await Schema.EnsureAsync(database.Source);
        await RefusesAsync("'put-away' is archived", "cherry-pick", "put-away", "--from", "mirrow-crossing", "--event", "F16");
        await RefusesAsync("'put-away' is archived", "branch", "of-it", "--of", "put-away", "--hypothesis", "It comes back.");
        await RefusesAsync(
            "Timeline 'fiction-7' was generated from seed 7 by an earlier version", "generate", "fiction-7", "--seed", "7", "--events", "340");
        await RefusesAsync("'ferry-stays-shut' cannot be archived", "archive", "ferry-stays-shut");
        await RefusesAsync("a timeline 'no-demand' exists with other events",
            "branch", "no-demand", "--of", "mirrow-crossing", "--hypothesis", "Other.");

        await IsKeptAsync("timelines.json", "timelines", "--all", "--json");
    }

    [Fact]
    public async Task What_was_registered_in_it_cannot_be_changed()
    {
        await Schema.EnsureAsync(database.Source);
        string[] changes = ["update {0} set data = null", "delete from {0}", "truncate {0}"];
        await IsKeptAsync("scores.txt", "calibrate", "scores");

        foreach (var sql in changes)
        {
            await using var change = database.Source.CreateCommand(string.Format(sql, Register));
            var refused = await Assert.ThrowsAsync<PostgresException>(() => change.ExecuteNonQueryAsync());
            Assert.Equal(PostgresErrorCodes.RestrictViolation, refused.SqlState);
        }

        await IsKeptAsync("scores.txt", "calibrate", "scores");
    }

    [Fact]
    public async Task A_case_in_it_takes_new_rows()
    {
        await Schema.EnsureAsync(database.Source);
        using var seeds = new SeedsCopy();
        var folder = seeds.Add(LoadedCases.Fiction, "mirrow-crossing");
        await File.AppendAllTextAsync(folder.File("events.yaml"), "\n" + NewRow);

        var history = await database.RunWithAsync([$"SIMULATOR_SEEDS={seeds.Folder.Path}"], "history", "mirrow-crossing", "--json");

        Assert.Contains(" of mirrow-crossing from ", history.Messages);
        var before = await File.ReadAllTextAsync(FormerDatabase.Kept("history-mirrow-crossing.json"));
        Assert.StartsWith(before.TrimEnd('\n', ']'), history.Data, StringComparison.Ordinal);
        Assert.Contains("Halvane finds nothing new.", history.Data);
        await IsKeptAsync("history-fund-paid-in-full.json", "history", "fund-paid-in-full", "--json");
        (await database.RunAsync("db", "verify")).InSilence();
    }

    [Fact]
    public async Task Programs_that_open_it_at_once_find_the_same()
    {
        var told = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => database.RunAsync("timelines", "--all", "--json")));

        Assert.All(told, ended => FormerDatabase.IsKept("timelines.json", ended.Data));
        Assert.Single(told, ended => ended.Messages.StartsWith("Migrating the database from step ", StringComparison.Ordinal));
    }

    private const string Register = "simulator.mt_doc_runs";

    private const string FictionOf13fbc0e = "06a9054defc1c1dd56fcdfb1cffebea257c2299d29636028700606ca0bad62dd";

    private const string NewRow =
        """
        - row: F99
          kind: status_report
          when: 2031-12-31
          basis: stated
          actors: [halvane]
          text: Halvane finds nothing new.
          sources: [D2]
          certainty: high
          by: halvane

        """;

    private async Task SaysAsync(string beginning, params string[] line) =>
        Assert.StartsWith(beginning, (await database.RunAsync(line)).InSilence().Data, StringComparison.Ordinal);

    private async Task IsKeptAsync(string kept, params string[] line) =>
        FormerDatabase.IsKept(kept, (await database.RunAsync(line)).InSilence().Data);

    private async Task RefusesAsync(string why, params string[] line)
    {
        var refused = await database.RunAsync(line);

        Assert.Equal((2, ""), (refused.ExitCode, refused.Data));
        Assert.Contains(why, refused.Messages);
    }
}
