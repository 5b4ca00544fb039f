using System.Text.Json;
using Simulator.IntegrationTests.Application;

namespace Simulator.IntegrationTests.CommandLine;

public sealed class ReadingCommandTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly string Accepted = Path.Combine(ScenarioFolder.Real.Path, "04-verification", "01-monitoring-accepted.yaml");

    [Theory]
    [InlineData("show T44", "interim agreement", "sources")]
    [InlineData("show t7", "T07", "event")]
    [InlineData("show T66", "T66 is a rival account of T65", "questions")]
    [InlineData("show F05 --of mirrow-crossing", "F05", "actors")]
    [InlineData("sources S2", "Tasnim News Agency", "claims")]
    [InlineData("sources D1 --of mirrow-crossing", "Ansel Corvane", "events")]
    [InlineData("kinds interim_agreement", "interim-agreement", "fields")]
    [InlineData("glossary hurting stalemate", "Zartman", "related")]
    public async Task A_page_comes_as_text_and_as_one_JSON_object(string line, string text, string key)
    {
        var words = line.Split(' ');
        Assert.Contains(text, (await server.RunAsync(words)).InSilence().Data, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await server.RunAsync([.. words, "--json"])).InSilence().Data);
        Assert.True(json.RootElement.TryGetProperty(key, out _));
    }

    [Theory]
    [InlineData("find turkiye", 20)]
    [InlineData("find water --of mirrow-crossing", 3)]
    [InlineData("sources mirrow-crossing", 3)]
    [InlineData("kinds", 67)]
    [InlineData("kinds violence", 9)]
    [InlineData("claims C02", 1)]
    public async Task A_list_comes_as_CSV_and_as_JSON(string line, int atLeast)
    {
        var words = line.Split(' ');
        var csv = CsvTable.Parse((await server.RunAsync([.. words, "--csv"])).InSilence().Data);
        using var json = JsonDocument.Parse((await server.RunAsync([.. words, "--json"])).InSilence().Data);

        Assert.InRange(csv.Count, atLeast, 10 * atLeast);
        Assert.InRange(json.RootElement.GetArrayLength(), atLeast, csv.Count);
    }

    [Fact]
    public async Task The_glossary_has_its_terms_as_rows_and_by_subject()
    {
        var csv = CsvTable.Parse((await server.RunAsync("glossary", "--csv")).InSilence().Data);
        using var json = JsonDocument.Parse((await server.RunAsync("glossary", "--json")).InSilence().Data);

        Assert.Equal(
            json.RootElement.EnumerateArray().SelectMany(subject => subject.GetProperty("terms").EnumerateArray())
                .Select(term => term.GetProperty("term").GetString()),
            csv.Select(row => row["term"]));
    }

    [Fact]
    public async Task A_search_that_finds_nothing_succeeds_with_a_message()
    {
        var text = await server.RunAsync("find", "istambul");
        var json = await server.RunAsync("find", "istambul", "--json");

        Assert.Equal((0, ""), (text.ExitCode, text.Data));
        Assert.Equal((0, "[]"), (json.ExitCode, json.Data.Trim()));
        Assert.All([text, json], ended => Assert.Equal("Nothing has 'istambul'. Did you mean 'istanbul'?", ended.Messages.Trim()));
    }

    [Fact]
    public async Task The_own_events_of_a_branch_are_found_and_shown_as_hypothetical()
    {
        await server.RunAsync("scenario", "run", Accepted, "--no-simulation");
        using var found = JsonDocument.Parse(
            (await server.RunAsync("find", "first observers", "--of", "monitoring-accepted", "--json")).InSilence().Data);
        var own = Assert.Single(found.RootElement.EnumerateArray(), entry => entry.GetProperty("type").GetString() == "event");
        Assert.Equal("hypothetical", own.GetProperty("origin").GetString());

        var command = own.GetProperty("command").GetString()!.Split(' ')[1..];
        Assert.Equal("--of monitoring-accepted", string.Join(' ', command[2..]));
        var page = (await server.RunAsync(command)).InSilence().Data;
        Assert.Contains("HYPOTHETICAL", page, StringComparison.Ordinal);
        Assert.Contains("forks from pak-afg-2025", page, StringComparison.Ordinal);
        Assert.Contains("Follows from", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show T44")]
    [InlineData("sources S2")]
    [InlineData("find turkiye")]
    [InlineData("kinds attack")]
    [InlineData("glossary")]
    public async Task In_a_locale_without_Unicode_a_page_is_ASCII(string line)
    {
        var plain = (await server.RunWithAsync(["LANG=C"], line.Split(' '))).InSilence().Data;
        Assert.DoesNotMatch(@"[^\x20-\x7E\r\n]", plain);
    }
}
