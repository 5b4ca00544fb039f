namespace Simulator.IntegrationTests.CommandLine;

public sealed class StreamsTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("")]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("replay")]
    [InlineData("state")]
    [InlineData("state --json")]
    [InlineData("history --csv")]
    [InlineData("tree --dot")]
    [InlineData("find fatwa")]
    [InlineData("levers")]
    [InlineData("export")]
    [InlineData("scenario list")]
    [InlineData("scenario schema")]
    [InlineData("scenario validate monitoring-accepted")]
    [InlineData("completion bash")]
    [InlineData("simulate --runs 10")]
    [InlineData("sweep --vary tau=0.05,0.06 --runs 2")]
    [InlineData("db status")]
    public async Task Results_that_cannot_be_written_end_with_a_failure(string line)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no full device.");

        var ended = await RunAsync($"{line} >/dev/full");

        Assert.Equal((1, "Standard output cannot be written: No space left on device.\n"), (ended.ExitCode, ended.Messages));
    }

    [Theory]
    [InlineData("state >&-", 1)]
    [InlineData("state --json <&-", 0)]
    [InlineData("state --bad 2>/dev/full", 2)]
    [InlineData("state --bad 2>&-", 2)]
    [InlineData("state --json 2>&-", 0)]
    [InlineData("replay --step <&-", 2)]
    [InlineData("replay --step </dev/null", 2)]
    public async Task A_stream_that_is_closed_or_full_leaves_the_exit_code_as_documented(string line, int exitCode)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no full device.");

        Assert.Equal(exitCode, (await RunAsync(line)).ExitCode);
    }

    [Fact]
    public async Task A_reader_that_has_enough_is_no_failure()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "There is no shell.");

        var ended = await RunAsync("history --csv | head -1; exit 0");

        Assert.Equal((0, ""), (ended.ExitCode, ended.Messages));
        Assert.Single(ended.Data.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_long_result_goes_through_the_pager_on_a_screen_only()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is no 'script' to act as a terminal.");

        var paged = await server.RunAtTerminalAsync(["PAGER=sed s/^/paged:/"], "history");
        var brief = await server.RunAtTerminalAsync(["PAGER=sed s/^/paged:/"], "levers --version");
        var without = await server.RunAtTerminalAsync(["PAGER=sed s/^/paged:/"], "history --no-pager");
        var none = await server.RunAtTerminalAsync(["PAGER=/no/such/pager"], "history");
        var broken = await server.RunAtTerminalAsync(["PAGER=sed 's/^/x/"], "history");
        var piped = await server.RunWithAsync(["PAGER=sed s/^/paged:/", "TERM=xterm"], "history");

        Assert.Contains("paged:", paged.Data);
        Assert.All([brief, without, piped], ended => Assert.DoesNotContain("paged:", ended.Data));
        Assert.Equal((1, 1), (none.ExitCode, broken.ExitCode));
        Assert.Contains("The pager '/no/such/pager' cannot be run.", none.Data);
        Assert.Contains("The pager 'sed 's/^/x/' ended with ", broken.Data);
    }

    [Fact]
    public async Task Text_in_a_pipe_has_100_columns_and_no_line_ends_in_blanks()
    {
        var lines = (await server.RunWithAsync(["COLUMNS="], "replay")).InSilence().Data.Split('\n');

        Assert.InRange(lines.Max(line => line.Length), 81, 100);
        Assert.DoesNotContain(lines, line => line.EndsWith(' '));
    }

    private async Task<Ended> RunAsync(string line)
    {
        using var process = server.StartShell($"dotnet '{SimulatorProcess.Path}' {line}");
        return await process.EndAsync();
    }
}
