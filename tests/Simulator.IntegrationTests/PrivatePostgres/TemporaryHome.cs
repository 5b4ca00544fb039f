using Npgsql;
using Simulator.IntegrationTests.Faults;
using Simulator.PrivatePostgres;

namespace Simulator.IntegrationTests.PrivatePostgres;

/// <summary>
/// A home that every account may use. At the end its server is stopped, what else works in it is killed, and its files are deleted.
/// </summary>
public sealed class TemporaryHome : IAsyncDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("simulator-test-");

    public TemporaryHome(string below = "")
    {
        Value = SimulatorHome.FromEnvironment() with { Folder = Path.Combine(root.FullName, below) };
        if (!OperatingSystem.IsWindows())
        {
            root.UnixFileMode = (UnixFileMode)0b111_111_111;
        }
    }

    public static PrivateServerOptions Options { get; } = PrivateServerOptions.FromEnvironment() with { Durability = Durability.TestsOnly };

    public SimulatorHome Value { get; }

    public string Folder => Value.Folder;

    public ICollection<string> Said { get; } = new List<string>();

    public Task<PrivateServer> JoinAsync(PrivateServerOptions? options = null) =>
        PrivateServer.JoinAsync(Value, options ?? Options, Said.Add, default);

    public Task<PrivateServerStatus> StatusAsync() => PrivateServer.StatusAsync(Value, Options, default);

    public Task<StopOutcome> StopAsync(bool force = false) => PrivateServer.StopAsync(Value, Options, force, Said.Add, default);

    /// <summary>The number of the server process, as its own file says.</summary>
    public int PostmasterNumber() =>
        int.Parse(File.ReadLines(Directory.GetFiles(Folder, "postmaster.pid", SearchOption.AllDirectories).Single()).First());

    public static async Task<object?> AskAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await StopAsync(force: true);
        }
        finally
        {
            ServerProcesses.KillAllIn(this);
            Folders.Delete(root.FullName);
        }
    }
}
