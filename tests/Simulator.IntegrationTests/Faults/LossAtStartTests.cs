using Npgsql;
using Simulator.IntegrationTests.CommandLine;
using Simulator.IntegrationTests.PrivatePostgres;
using Simulator.Store;

namespace Simulator.IntegrationTests.Faults;

/// <summary>Connections that are lost while a command is only beginning: it joins its database and makes the tables.</summary>
public class LossAtStartTests(TestServer server)
{
    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    [InlineData(900)]
    [InlineData(2_500)]
    [InlineData(7_000)]
    public async Task A_command_whose_line_is_cut_while_it_begins_goes_on(long bytes)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The line is a Unix socket, which the server has not on Windows.");
        var database = await server.CreateDatabaseAsync(GetType(), _ => Task.CompletedTask);
        await using var home = new TemporaryHome();
        await using var line = new CutLine(database);
        line.CutAfterSending(bytes);

        string[] named = [$"SIMULATOR_DATABASE={line.ConnectionString}"];
        using var command = SimulatorProcess.Start(home.Folder, named, "generate", "a-story", "--events", "3");
        var ended = await command.EndAsync();

        Assert.True(ended.ExitCode == 0, ended.Messages);
        Assert.Equal(1, line.Cuts);
        await using (var source = NpgsqlDataSource.Create(database))
        {
            Assert.Equal(3, (await new EventStore(new(source)).ReadAsync(new("a-story")).ToListAsync()).Count);
        }

        NpgsqlConnection.ClearAllPools();
        await server.DropDatabaseAsync(database);
    }
}
