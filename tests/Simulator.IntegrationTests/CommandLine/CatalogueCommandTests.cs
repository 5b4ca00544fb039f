using System.Text.Json;

namespace Simulator.IntegrationTests.CommandLine;

public class CatalogueCommandTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("levers", "monitoring-mechanism", "Effective monitoring mechanism", 25)]
    [InlineData("factors", "S3-b", "The Taliban administration reaches only so far", 14)]
    [InlineData("parameters", "p_esc", "Escalation after an incident", 35)]
    [InlineData("actors", "Kabul", "Afghan Taliban", 57)]
    [InlineData("issues", "I16", "Continuation of the ceasefire", 16)]
    public async Task Entries_are_listed_and_described_as_text_JSON_and_CSV(string command, string name, string says, int count)
    {
        using var list = JsonDocument.Parse((await server.RunAsync(command, "--json")).InSilence().Data);
        using var page = JsonDocument.Parse((await server.RunAsync(command, name, "--json")).InSilence().Data);

        Assert.Equal(count, list.RootElement.GetArrayLength());
        Assert.Equal("pak-afg-2025", page.RootElement.GetProperty("case").GetString());
        Assert.Equal(count, CsvTable.Parse((await server.RunAsync(command, "--csv")).InSilence().Data).Count);
        Assert.Single(CsvTable.Parse((await server.RunAsync(command, name, "--csv")).InSilence().Data));
        Assert.Contains(says, (await server.RunAsync(command, name)).InSilence().Data);
    }

    [Theory]
    [InlineData("levers monitring-mechanism", "Unknown lever 'monitring-mechanism'. Did you mean 'monitoring-mechanism'?")]
    [InlineData("factors S9-z", "Unknown factor 'S9-z'.")]
    [InlineData("parameters p_escc", "Unknown parameter 'p_escc'. Did you mean 'p_esc'?")]
    [InlineData("actors Kabull", "Unknown actor 'Kabull'. Did you mean 'Kabul'?")]
    [InlineData("issues monitorin", "Unknown issue 'monitorin'. Did you mean 'monitoring'?")]
    [InlineData("levers zzzzzzzz", "Unknown lever 'zzzzzzzz'. Allowed: monitoring-mechanism, ")]
    [InlineData("levers --of pak-afg-2026", "Unknown timeline 'pak-afg-2026'. Did you mean 'pak-afg-2025'?")]
    public async Task An_unknown_name_is_refused_with_the_nearest(string line, string message)
    {
        var ended = await server.RunAsync(line.Split(' '));

        Assert.Equal((2, ""), (ended.ExitCode, ended.Data));
        Assert.StartsWith(message, ended.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_a_timeline_lists_the_entries_of_its_case()
    {
        (await server.RunAsync("branch", "quiet-border", "--of", "mirrow-crossing", "--hypothesis", "The border stays quiet.")).InSilence();
        var expected = (await server.RunAsync("levers", "--of", "mirrow-crossing")).InSilence().Data;

        Assert.Contains("harvest-fund", expected);
        Assert.Equal(expected, (await server.RunAsync("levers", "mirrow-crossing")).InSilence().Data);
        Assert.Equal(expected, (await server.RunAsync("levers", "quiet-border")).InSilence().Data);
        Assert.Equal(expected, (await server.RunAsync("levers", "--of", "quiet-border")).InSilence().Data);
        Assert.Contains("harvest-fund", (await server.RunAsync("levers", "harvest-fund", "--of", "quiet-border")).InSilence().Data);
    }
}
