using Simulator.IntegrationTests.Application;

namespace Simulator.IntegrationTests.CommandLine;

public class BadInputTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("replay pak-afg-2052", "'pak-afg-2052'", "Did you mean 'pak-afg-2025'?", "Allowed: mirrow-crossing, pak-afg-2025")]
    [InlineData("state --at 2025-13-01", "'2025-13-01' is not a day", "Allowed for --at: YYYY-MM-DD")]
    [InlineData("state --at 1999-01-01", "'1999-01-01' is before", "Allowed: a day from 2007-01-01 on")]
    [InlineData("state --version-number x", "'x'", "Allowed for --version-number: a whole number from 1 on")]
    [InlineData("state --version-number 77", "no version 77", "Allowed: 1 to 76")]
    [InlineData("history --reading C99=S1", "'C99'", "Allowed: C01, C02")]
    [InlineData("history --reading nonsense", "'nonsense'", "Allowed: SET=CLAIM")]
    [InlineData("history --actor Kabull", "'Kabull'", "Did you mean 'Kabul'?", "Allowed: ")]
    [InlineData("history --kind atack", "'atack'", "Did you mean 'attack'?", "Allowed: ")]
    [InlineData("history --from 2025-12-01 --until 2025-11-01", "2025-12-01", "Allowed: an end on or after the beginning")]
    [InlineData("history --json --csv", "Both --json and --csv", "Allowed: one of them")]
    [InlineData("claims --set C99", "'C99'", "Allowed: C01, C02")]
    [InlineData("claims C022", "Unknown set 'C022'", "Did you mean 'C02'?", "Allowed: C01, C02")]
    [InlineData("claims C02 --set C07", "Both C02 and --set C07", "Allowed: one of them")]
    [InlineData("sources S22", "Unknown source 'S22'", "Did you mean 'S2'?", "Allowed: S0, S1")]
    [InlineData("sources mirow-crossing", "'mirow-crossing'", "Did you mean 'mirrow-crossing'?")]
    [InlineData("sources S2 --of pak-afg-2052", "'pak-afg-2052'", "Did you mean 'pak-afg-2025'?")]
    [InlineData("show C02", "has no event 'C02'", "It is a contested question: simulator claims C02.", "Allowed: a version from 1 to 76")]
    [InlineData("show c02", "It is a contested question: simulator claims C02.")]
    [InlineData("show S2", "'pak-afg-2025' has no event 'S2'", "It is a source: simulator sources S2.", "Allowed: a version from 1 to 76")]
    [InlineData("show T444", "'pak-afg-2025' has no event 'T444'", "Did you mean 'T44'?", "Allowed: a version from 1 to 76")]
    [InlineData("show T44 --of pak-afg-2052", "'pak-afg-2052'", "Did you mean 'pak-afg-2025'?")]
    [InlineData("find … !", "'… !' has no word to search for", "Allowed: one or several words")]
    [InlineData("kinds atack", "Unknown kind of event 'atack'", "Did you mean 'attack'?")]
    [InlineData("glossary spoler", "Unknown term 'spoler'", "Did you mean 'spoiler'?")]
    [InlineData(
        "diff pak-afg-2025 mirrow-crossing", "'pak-afg-2025' and 'mirrow-crossing' have no history in common", "Allowed: two timelines of one tree")]
    [InlineData(
        "diff pak-afg-2052 mirow-crossing", "'pak-afg-2052'", "Did you mean 'pak-afg-2025'?", "'mirow-crossing'", "Did you mean 'mirrow-crossing'?")]
    [InlineData("histry", "'histry'", "Did you mean 'history'?", "Help: simulator --help")]
    [InlineData("replay --speed 0", "'0' cannot be used", "Allowed for --speed: a number from 0.001 to 1000")]
    [InlineData("replay --speed fast", "'fast'", "Allowed for --speed: a number from 0.001 to 1000")]
    [InlineData("replay --step", "--step needs a terminal", "Allowed: --step at a terminal")]
    [InlineData("import /no/such/file", "'/no/such/file'", "Allowed: a file of JSON Lines")]
    [InlineData("generate My-Class", "'My-Class'", "Allowed: lower-case letters, digits and hyphens")]
    [InlineData("generate mirrow-crossing --seed 7", "'mirrow-crossing' is the name of a case", "Allowed: another name")]
    [InlineData("generate --seed seven", "'seven'", "Allowed for --seed: a whole number from 0 to 2147483647")]
    [InlineData("generate --seed -7 my-class", "'-7' is not a seed", "Allowed: a whole number from 0")]
    [InlineData("generate --events 0", "The number of events is 0.", "Allowed: 1 to 10000000")]
    [InlineData("branch suggest", "No goal is given", "Allowed: one or several of rung=none|ceasefire")]
    [InlineData(
        "branch suggest --goal rung=monitord --goal demand.trad=accepted", "'monitord'", "Did you mean 'monitored'?", "'trad'",
        "Did you mean 'trade'?")]
    [InlineData("branch suggest --goal border=open --most 9", "The number of events of a script is 9.", "Allowed: 1 to 8")]
    [InlineData(
        "branch suggest --goal border=open --at 2025-11-16 --on 2025-11-15", "'2025-11-15' is before 2025-11-16",
        "Allowed for --on: a day from then on")]
    [InlineData("branch suggest --goal border=open --of pak-afg-2052", "'pak-afg-2052'", "Did you mean 'pak-afg-2025'?")]
    [InlineData("branch What-If --hypothesis x", "'What-If' is not a name for a branch", "Allowed: lower-case letters, digits and hyphens")]
    [InlineData("branch what-if", "'simulator branch' needs --hypothesis SENTENCE", "Example: simulator branch")]
    [InlineData(
        "branch what-if --hypothesis x --at 2025-10-31 --event T44", "at 2025-10-31, event T44", "Allowed: one of at, before, event and version")]
    [InlineData("branch what-if --hypothesis x --event T99", "no event 'T99'", "Allowed: T01, T02")]
    [InlineData("branch what-if --hypothesis x --before 2007-01-01", "'2007-01-01'", "Allowed: a day from 2007-01-02 to 2025-12-31")]
    [InlineData("branch what-if --hypothesis x --at soon", "'soon' is not a day", "Allowed for --at: YYYY-MM-DD")]
    [InlineData("branch what-if --hypothesis x --version-number 77", "no version 77", "Allowed: 1 to 76")]
    [InlineData("branch pak-afg-2025 --hypothesis x", "'pak-afg-2025' is the name of a case", "Allowed: another name")]
    [InlineData("branch what-if --of pak-afg-2052 --hypothesis x", "'pak-afg-2052'", "Did you mean 'pak-afg-2025'?")]
    [InlineData("archive pak-afg-2025", "'pak-afg-2025' cannot be archived", "Allowed: a branch")]
    [InlineData("archive what-if", "'what-if'", "Allowed: mirrow-crossing, pak-afg-2025")]
    [InlineData("tree pak-afg-2052", "'pak-afg-2052'", "Did you mean 'pak-afg-2025'?")]
    [InlineData("tree --mermaid --dot", "Both --mermaid and --dot", "Allowed: one of them")]
    [InlineData("tree --json --dot", "Both --json and --dot", "Allowed: one of them")]
    [InlineData("case validate mirow-crossing", "'mirow-crossing'", "Did you mean 'mirrow-crossing'?")]
    public Task Bad_input_is_quoted_and_answered_with_what_is_allowed(string line, params string[] explanations) =>
        RefusedAsync([], line, explanations);

    [Fact]
    public async Task A_broken_case_is_refused_with_file_line_and_column()
    {
        using var seeds = new SeedsCopy();
        var folder = seeds.Add(LoadedCases.Fiction);
        string[] environment = [$"SIMULATOR_SEEDS={seeds.Folder.Path}"];

        SeedsCopy.Edit(folder, "events.yaml", "kind: truce_agreed", "kind: truce_agred");
        await RefusedAsync(
            environment, $"state {folder.Id}", $"{folder.File("events.yaml")}:27:9: Unknown kind 'truce_agred'. Did you mean", "Allowed: ");

        SeedsCopy.Edit(folder, "claims.yaml", "house: D1", "house: [D1");
        await RefusedAsync(
            environment, $"state {folder.Id}", $"{folder.File("claims.yaml")}:3:", "The YAML cannot be read: The text from here on is not YAML");
    }

    [Fact]
    public async Task A_folder_of_cases_that_is_not_there_is_named()
    {
        await RefusedAsync(["SIMULATOR_SEEDS=/no/such/folder"], "state", "'/no/such/folder'", "Allowed: a folder with one folder per case");
    }

    [Fact]
    public async Task A_bad_import_is_refused_with_every_wrong_line()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "{}\n[1, 2\n");

        await RefusedAsync(
            [], $"import {file} --as spoilt",
            $"{file}:1:3: The line is not an event", $"{file}:2:2: The line is not an event",
            "Allowed: a JSON object with timeline, version, id, type, data");

        File.Delete(file);
    }

    private async Task RefusedAsync(string[] environment, string line, params string[] explanations)
    {
        var before = await server.FingerprintAsync();
        var ended = await server.RunWithAsync(environment, line.Split(' '));

        Assert.Equal((2, ""), (ended.ExitCode, ended.Data));
        Assert.All(explanations, explanation => Assert.Contains(explanation, ended.Messages));
        Assert.DoesNotContain("   at ", ended.Messages);
        Assert.DoesNotContain("System.", ended.Messages);
        Assert.Equal(before, await server.FingerprintAsync());
    }
}
