using Npgsql;
using Simulator.IntegrationTests.Application;
using Simulator.IntegrationTests.CommandLine;

namespace Simulator.IntegrationTests.Store;

/// <summary>A copy of the database that commit 13fbc0e left behind, and the program on it, which has no cases but those of the database.</summary>
public sealed class FormerDatabase(TestServer server) : TestDatabase(server)
{
    private static readonly string Folder =
        Path.Combine(Path.GetDirectoryName(SeedsCopy.Real.Path)!, "tests", "Simulator.IntegrationTests", "Store", "Fixtures");

    /// <summary>The path of a file that is kept beside the database.</summary>
    public static string Kept(string file) => Path.Combine(Folder, file);

    /// <summary>Sees to it that a text is that of a kept file, to the byte; or makes it so.</summary>
    public static void IsKept(string file, string text, bool approve = false)
    {
        if (approve)
        {
            File.WriteAllText(Kept(file), text);
        }

        Assert.True(File.ReadAllText(Kept(file)) == text, $"This is not what '{Kept(file)}' has:\n\n{text}");
    }

    /// <summary>Runs a command to its end.</summary>
    internal Task<Ended> RunAsync(params string[] line) => RunWithAsync([], line);

    /// <summary>Runs a command to its end with variables such as <c>SIMULATOR_SEEDS=FOLDER</c>.</summary>
    internal async Task<Ended> RunWithAsync(string[] environment, params string[] line)
    {
        using var none = new SeedsCopy();
        string[] usual = [$"SIMULATOR_DATABASE={ConnectionString}", $"SIMULATOR_SEEDS={none.Folder.Path}", "COLUMNS=100"];
        using var process = SimulatorProcess.Start(Path.GetTempPath(), [.. usual, .. environment], line);
        return await process.EndAsync();
    }

    protected override async Task PrepareAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var restore = source.CreateCommand(await File.ReadAllTextAsync(Kept("database-of-13fbc0e.sql")));
        await restore.ExecuteNonQueryAsync();
    }
}
