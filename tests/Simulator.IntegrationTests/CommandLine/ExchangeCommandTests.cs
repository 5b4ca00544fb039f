using System.Diagnostics;
using Simulator.IntegrationTests.Application;

namespace Simulator.IntegrationTests.CommandLine;

public sealed class ExchangeCommandTests(RunningServer server) : IClassFixture<RunningServer>, IDisposable
{
    private const int Statements = 30_000;
    private readonly ExchangeFile file = new();

    public void Dispose() => file.Dispose();

    [Theory]
    [InlineData("KILL", 137)]
    [InlineData("INT", 130)]
    public async Task An_import_that_was_killed_goes_on_where_it_stopped(string signal, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        var timeline = $"ended-by-{signal.ToLowerInvariant()}";
        await file.FillAsync(timeline, Statements);

        var ended = await EndAsync(timeline, signal);
        Assert.Equal(exitCode, ended.ExitCode);
        Assert.True(
            signal == "KILL" || ended.Messages.Contains($" of {Statements + 1} events are stored. Run the same command again to continue."),
            ended.Messages);

        var resumed = (await server.RunAsync("import", file.Path)).InSilence();
        var exported = (await server.RunAsync("export", timeline)).InSilence();

        Assert.Contains($"{timeline} is at version {Statements}.", resumed.Data);
        Assert.Contains($"{timeline}-branch is at version {Statements}, a branch of {timeline} after version {Statements - 1}.", resumed.Data);
        Assert.Matches($@"[\d,]+ of {Statements + 1:N0} events new, the others already stored\.", resumed.Data);
        Assert.Equal(await File.ReadAllTextAsync(file.Path), exported.Data);
    }

    [Fact]
    public async Task An_export_to_a_file_is_there_whole_or_not_at_all()
    {
        var exported = (await server.RunAsync("export", "mirrow-crossing")).InSilence();

        var written = await server.RunAsync("export", "mirrow-crossing", "--to", file.Path);
        var nowhere = await server.RunAsync("export", "mirrow-crossing", "--to", "/no/such/folder/file.jsonl");
        var folder = await server.RunAsync("export", "mirrow-crossing", "--to", Path.GetTempPath());

        Assert.Equal((0, ""), (written.ExitCode, written.Data));
        Assert.Contains($"Wrote {file.Path}, {exported.Data.Length:N0} bytes.", written.Messages);
        Assert.Equal(exported.Data, await File.ReadAllTextAsync(file.Path));
        Assert.Equal([file.Path], file.Beside());
        Assert.Equal(2, nowhere.ExitCode);
        Assert.Contains("'/no/such/folder/file.jsonl' cannot be written: ", nowhere.Messages);
        Assert.Contains("is a folder. Allowed: the name of a file.", folder.Messages);
    }

    /// <summary>Ends an import once it has stored something.</summary>
    private async Task<Ended> EndAsync(string timeline, string signal)
    {
        using var import = server.Start("import", file.Path);
        var waiting = Stopwatch.StartNew();
        while (await server.AskAsync($"select count(*) from simulator.mt_events where stream_id = '{timeline}'") is 0L)
        {
            Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(60), "The import stored nothing within a minute.");
            await Task.Delay(5);
        }

        using var ending = Process.Start("kill", [$"-{signal}", $"{import.Number}"]);
        await ending.WaitForExitAsync();
        return await import.EndAsync();
    }
}
