using Simulator.Application;
using Simulator.Cli.Commands;
using Simulator.Files;
using Simulator.IntegrationTests.Application;
using Simulator.PrivatePostgres;
using Simulator.Store;

namespace Simulator.IntegrationTests.CommandLine;

/// <summary>
/// The program in this process, on a database of its own, with copies of the cases and of the scenarios that it may change.
/// </summary>
public sealed class InProcess(TestServer server) : LoadedCases(server)
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("simulator-in-process-");

    internal SimulatorFolders Folders => field ??= FoldersIn(root.FullName);

    private SimulatorStore Shared => field ??= new(Source);

    /// <summary>Runs a command line to its end.</summary>
    /// <param name="line">The words after the name of the program.</param>
    /// <param name="screen">The screen; default: a plain one of 100 columns, as for a pipe.</param>
    internal async Task<Ended> RunAsync(IReadOnlyList<string> line, TestScreen? screen = null)
    {
        using var data = new StringWriter { NewLine = "\n" };
        using var messages = new StringWriter { NewLine = "\n" };
        var exitCode = await Shell.RunAsync(line, _ => new((screen ?? new()).Terminal(data, messages))
        {
            Folders = Folders,
            Open = (surroundings, _) => Task.FromResult<Cli.Hosting.UseCases>(new(
                surroundings, services => services.AddSimulator(
                    Shared, Folders, new(surroundings.Terminal.Say), new(ConnectionString, PostgresSearch.FromEnvironment())))),
        });
        return new(exitCode, data.ToString(), messages.ToString());
    }

    /// <summary>Deletes the copies.</summary>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        root.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private static SimulatorFolders FoldersIn(string root)
    {
        var (seeds, scenarios) = (Path.Combine(root, "seeds"), Path.Combine(root, "scenarios"));
        Copy(SeedsCopy.Real.Path, seeds);
        Copy(ScenarioFolder.Real.Path, scenarios);
        return new(() => new(seeds), () => new(scenarios));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
