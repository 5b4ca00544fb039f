using Npgsql;
using Simulator.PrivatePostgres;
using Simulator.Store;
using Simulator.Store.Migrations;
using Simulator.Store.Rebuilding;

namespace Simulator.Benchmarks;

/// <summary>A new database of a private server in a folder of its own, which syncs every commit to disk as the real one does.</summary>
internal sealed class BenchmarkDatabase : IDisposable
{
    private readonly DirectoryInfo folder;
    private readonly DatabaseConnection server;

    private BenchmarkDatabase(DirectoryInfo folder, DatabaseConnection server)
    {
        this.folder = folder;
        this.server = server;
        Source = server.CreateDataSource();
        Store = new(new(Source));
    }

    public NpgsqlDataSource Source { get; }

    public EventStore Store { get; }

    public string ConnectionString => server.ConnectionString;

    /// <summary>Starts the server and makes the tables.</summary>
    public static BenchmarkDatabase Open()
    {
        var home = Directory.CreateTempSubdirectory("simulator-benchmarks-");
        if (!OperatingSystem.IsWindows())
        {
            // The server of root runs under another account, which has to get here.
            home.UnixFileMode |= UnixFileMode.OtherRead | UnixFileMode.OtherExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
        }

        var joined = DatabaseConnection.OpenAsync(
            named: null, SimulatorHome.FromEnvironment() with { Folder = home.FullName }, PrivateServerOptions.FromEnvironment(),
            Console.Error.WriteLine, CancellationToken.None);
        var database = new BenchmarkDatabase(home, joined.GetAwaiter().GetResult());
        Schema.EnsureAsync(database.Source).GetAwaiter().GetResult();
        return database;
    }

    /// <summary>Sees to it that all rows are as the store would have written them, whoever wrote them.</summary>
    public void Check()
    {
        var found = new ReadModels(new(Source)).VerifyAsync().GetAwaiter().GetResult();
        if (found.Problems.Count > 0)
        {
            throw new InvalidOperationException(string.Join('\n', found.Problems.Take(10)));
        }
    }

    /// <summary>Brings the tables and what the planner knows of them into the state of a database that is in use.</summary>
    public void Settle()
    {
        foreach (var statement in new[] { "vacuum analyze", "checkpoint" })
        {
            using var command = Source.CreateCommand(statement);
            command.ExecuteNonQuery();
        }
    }

    public void Dispose()
    {
        Source.Dispose();
        NpgsqlConnection.ClearAllPools();
        server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        folder.Delete(recursive: true);
    }
}
