using Npgsql;
using Simulator.Domain.State;
using Simulator.IntegrationTests.PrivatePostgres;
using Simulator.IntegrationTests.Store;
using Simulator.Postgres;
using Simulator.PrivatePostgres;
using Simulator.Store;
using Simulator.Store.Migrations;

namespace Simulator.IntegrationTests.Faults;

/// <summary>A private server that goes away under a program that uses it.</summary>
public class RevivedServerTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_killed_server_is_started_again_at_its_address_by_whoever_misses_it(bool unixSocket)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The processes of a server are found in /proc.");
        await using var home = new TemporaryHome();
        await using var server = await home.JoinAsync(PrivateServerOptions.FromEnvironment() with { UnixSocket = unixSocket });
        await using var database = NpgsqlDataSource.Create(server.ConnectionString);
        await Schema.EnsureAsync(database);
        var store = new EventStore(new(database, loss: new(database, server.ReviveAsync)));
        var head = await store.AppendAsync(new(Given.Timeline(), 0, NegotiationState.Empty), Given.Talks());
        ServerProcesses.KillAll(home);

        head = await store.AppendAsync(head, Given.Statements(2));

        Assert.Equal(10, (await store.ReadAsync(head.Timeline).ToListAsync()).Count);
        Assert.True((await home.StatusAsync()).Running);
    }

    [Fact]
    public async Task A_server_that_was_stopped_on_purpose_is_not_started_again()
    {
        await using var home = new TemporaryHome();
        await using var server = await home.JoinAsync();
        await using var database = NpgsqlDataSource.Create(server.ConnectionString);
        await Schema.EnsureAsync(database);
        var store = new EventStore(new(database, loss: new(database, server.ReviveAsync)));
        await store.TimelinesAsync();
        await home.StopAsync(force: true);

        var report = await Assert.ThrowsAsync<ConnectionLostException>(() => store.TimelinesAsync());

        Assert.Contains("was stopped, or failed, while this program used it. The end of its log", report.Message);
        Assert.Contains("received fast shutdown request", report.Message);
        Assert.False((await home.StatusAsync()).Running);
    }
}
