using Simulator.IntegrationTests.PrivatePostgres;

namespace Simulator.IntegrationTests.CommandLine;

/// <summary>A home in which nothing is yet.</summary>
public class ColdStartTests
{
    [Theory]
    [InlineData(2, "replay", "76 events, 1 rival account.")]
    [InlineData(8, "state", "stalled")]
    public async Task Programs_that_start_at_once_share_one_new_server_and_load_the_case_once(int programs, string command, string answer)
    {
        await using var home = new TemporaryHome();
        var processes = Enumerable.Range(0, programs).Select(_ => SimulatorProcess.Start(home.Folder, [], command)).ToArray();

        var ended = await Task.WhenAll(processes.Select(process => process.EndAsync()));
        Array.ForEach(processes, process => process.Dispose());

        Assert.All(ended, end => Assert.True(end.ExitCode == 0, end.Messages));
        Assert.Contains(answer, Assert.Single(ended.Select(end => end.Data).Distinct()));
        var said = ended.SelectMany(end => end.Messages.Split('\n')).ToArray();
        Assert.Single(said, line => line.StartsWith("Creating", StringComparison.Ordinal));
        Assert.Single(Directory.GetDirectories(home.Folder, "data", SearchOption.AllDirectories));
        await using var server = await home.JoinAsync();
        Assert.Equal(76L, await TemporaryHome.AskAsync(server.ConnectionString, "select count(*) from simulator.mt_events"));
    }
}
