using Simulator.IntegrationTests.Application;

namespace Simulator.IntegrationTests.CommandLine;

/// <summary>Commands that answer from files or from what is given to them, while the database that is named cannot be reached.</summary>
public sealed class NoDatabaseTests : IDisposable
{
    private const string Nowhere = "Host=127.0.0.1;Port=1;Database=nowhere;Username=nobody;Timeout=1";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("simulator-nowhere-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("state --help")]
    [InlineData("calculate ripeness --hurt 0.75,0.60 --way-out 0.5")]
    [InlineData("calculate detection --per-visit 0.2 --visits 8")]
    [InlineData("calculate survival --share 0.784 --days 74 --until 131 --case pak-afg-2025")]
    [InlineData("calculate attacks --per-year 26 --days 13")]
    [InlineData("calculate belief --prior 0.25 --likelihoods 0.5,0.8")]
    [InlineData("calculate mediators")]
    [InlineData("calculate ratification --agreed 0.45 --accepts 0.38")]
    [InlineData("calculate trust --trust 0.25 --quiet-days 10")]
    [InlineData("calculate days --one 2025-10-19 --other 2025-11-25 --json")]
    [InlineData("bargain reservation --minimum 0.66 --maximum 0.30 --hurt 0.75,0.75")]
    [InlineData("bargain rubinstein --discounts 0.9,0.8")]
    [InlineData("bargain war --win 0.7 --costs 0.15,0.10")]
    [InlineData("bargain shift --now 0.9 --later 0.3 --cost 0.05 --discount 0.9")]
    [InlineData("bargain frontier riyadh-package")]
    [InlineData("bargain schema")]
    [InlineData("stability")]
    [InlineData("stability elmira --coalitions --csv")]
    [InlineData("stability schema")]
    [InlineData("scenario list")]
    [InlineData("scenario schema")]
    [InlineData("scenario new border-reopened --in {folder}")]
    [InlineData("case validate pak-afg-2025")]
    [InlineData("levers --contested")]
    [InlineData("levers monitoring-mechanism --of monitoring-accepted")]
    [InlineData("factors --of mirrow-crossing --csv")]
    [InlineData("parameters p_esc --json")]
    [InlineData("actors mirrow-crossing")]
    [InlineData("issues monitoring")]
    [InlineData("kinds")]
    [InlineData("kinds round-scheduled --csv")]
    [InlineData("glossary")]
    [InlineData("glossary common random numbers")]
    public async Task What_needs_no_database_opens_none(string line)
    {
        var ended = await RunAsync([], line);

        Assert.NotEmpty(ended.InSilence().Data);
    }

    [Fact]
    public async Task A_new_case_needs_no_database()
    {
        using var seeds = new SeedsCopy();

        var made = await RunAsync([$"SIMULATOR_SEEDS={seeds.Folder.Path}"], "case new river-talks-2031");

        Assert.Contains("river-talks-2031", made.InSilence().Data);
    }

    [Fact]
    public async Task A_misspelled_scenario_is_refused_before_a_database_is_opened()
    {
        var ended = await RunAsync([], "scenario run monitoring-acepted");

        Assert.Equal((2, ""), (ended.ExitCode, ended.Data));
        Assert.StartsWith("There is no scenario 'monitoring-acepted'. Did you mean 'monitoring-accepted'?", ended.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_needs_the_database_says_that_it_cannot_be_reached()
    {
        var ended = await RunAsync([], "state");

        Assert.Equal((1, ""), (ended.ExitCode, ended.Data));
        Assert.Contains("SIMULATOR_DATABASE", ended.Messages);
    }

    private async Task<Ended> RunAsync(string[] environment, string line)
    {
        using var process = SimulatorProcess.Start(
            Path.Combine(folder.FullName, "home"), [$"SIMULATOR_DATABASE={Nowhere}", .. environment],
            line.Replace("{folder}", folder.FullName, StringComparison.Ordinal).Split(' '));
        var ended = await process.EndAsync();
        Assert.False(Directory.Exists(Path.Combine(folder.FullName, "home")));
        return ended;
    }
}
