using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;

namespace Simulator.Files;

/// <summary>The folders of the cases and of the scenario files, found when they are first needed.</summary>
/// <param name="seeds">Finds the folder of the cases.</param>
/// <param name="scenarios">Finds the folder of the scenario files; <c>null</c> when there is none.</param>
public sealed class SimulatorFolders(Func<SeedsFolder> seeds, Func<ScenariosFolder?> scenarios)
{
    /// <summary>The variable that names the folder of the cases.</summary>
    public const string SeedsVariable = "SIMULATOR_SEEDS";

    /// <summary>The variable that names the folder of the scenario files.</summary>
    public const string ScenariosVariable = "SIMULATOR_SCENARIOS";

    private readonly Lazy<SeedsFolder> seeds = new(seeds);
    private readonly Lazy<ScenariosFolder?> scenarios = new(scenarios);

    /// <summary>The folder of the cases.</summary>
    /// <exception cref="BadInputException">There is none.</exception>
    public SeedsFolder Seeds => seeds.Value;

    /// <summary>The folder of the scenario files; <c>null</c> when there is none.</summary>
    /// <exception cref="BadInputException">The variable names something that is not a folder.</exception>
    public ScenariosFolder? Scenarios => scenarios.Value;

    /// <summary>The folder of the scenario files; one without files when there is none.</summary>
    /// <exception cref="BadInputException">The variable names something that is not a folder.</exception>
    public ScenariosFolder ScenariosOrEmpty => Scenarios ?? new("");

    /// <summary>The folders that variables name, else the nearest folders <c>seeds</c> and <c>scenarios</c> at or above a folder.</summary>
    /// <param name="variable">Reads a variable of the environment.</param>
    /// <param name="start">The folder to start from.</param>
    public static SimulatorFolders Of(Func<string, string?> variable, string start) => new(
        () => new(Find(variable, SeedsVariable, start, "seeds", "a folder with one folder per case") ?? throw new BadInputException(
            $"No folder 'seeds' exists at or above the program. Allowed: set {SeedsVariable} to a folder with one folder per case.")),
        () => Find(variable, ScenariosVariable, start, "scenarios", "a folder of scenario files") is { } folder ? new(folder) : null);

    private static string? Find(Func<string, string?> variable, string name, string start, string folder, string allowed)
    {
        if (variable(name) is { Length: > 0 } named)
        {
            return Directory.Exists(named)
                ? named
                : throw new BadInputException($"{name} names '{named}', which is not a folder. Allowed: {allowed}.");
        }

        for (var above = new DirectoryInfo(start); above is not null; above = above.Parent)
        {
            if (Directory.Exists(Path.Combine(above.FullName, folder)))
            {
                return Path.Combine(above.FullName, folder);
            }
        }

        return null;
    }
}
