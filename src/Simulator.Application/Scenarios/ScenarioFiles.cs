using MediatR;
using Simulator.Domain.Values;
using Simulator.Files;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;

namespace Simulator.Application.Scenarios;

/// <summary>Makes a scenario file to start from, which forks from the featured case. Needs no database.</summary>
/// <param name="Name">The name: lower-case letters, digits and hyphens.</param>
/// <param name="Folder">The folder; default: that of the scenario files, else the working folder.</param>
public sealed record NewScenario(string Name, string? Folder = null) : IRequest<string>;

/// <summary>The scenario files, in the order of their names. Needs no database.</summary>
public sealed record ListScenarios : IRequest<IReadOnlyList<ListedScenario>>;

/// <summary>The scenario files at paths, of names, and in folders. Needs no database.</summary>
/// <param name="Given">Paths of files or folders, and names of scenarios.</param>
/// <exception cref="BadInputException">There is no such file.</exception>
public sealed record FindScenarios(IReadOnlyList<string> Given) : IRequest<IReadOnlyList<string>>;

/// <summary>A scenario in a list of them.</summary>
/// <param name="Name">Its file in the folder of scenarios, without its ending.</param>
/// <param name="Title">Its title; of a file that cannot be read, the first problem.</param>
/// <param name="Teaches">The concepts that it is made for, in words.</param>
public sealed record ListedScenario(string Name, string Title, string Teaches);

internal sealed class NewScenarioHandler(SimulatorFolders folders) : IRequestHandler<NewScenario, string>
{
    public Task<string> Handle(NewScenario request, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Folder ?? "."))
        {
            throw new BadInputException($"'{request.Folder}' is not the name of a folder. Allowed: the path of a folder.");
        }

        var folder = request.Folder is { } given ? new ScenariosFolder(given) : folders.Scenarios ?? new(".");
        return Task.FromResult(ScenarioScaffold.Create(folder, request.Name, folders.Seeds.Find(folders.Seeds.Featured.Value)));
    }
}

internal sealed class ListScenariosHandler(SimulatorFolders folders) : IRequestHandler<ListScenarios, IReadOnlyList<ListedScenario>>
{
    public Task<IReadOnlyList<ListedScenario>> Handle(ListScenarios request, CancellationToken cancellationToken)
    {
        var folder = folders.Scenarios ?? throw new BadInputException(
            $"No folder 'scenarios' exists at or above the program. Allowed: create one, or set {SimulatorFolders.ScenariosVariable} to its path.");
        return Task.FromResult<IReadOnlyList<ListedScenario>>([.. folder.Files.Select(
            file => Listed(folder.ListedAs(file), file))]);
    }

    private static ListedScenario Listed(string name, string file)
    {
        var problems = new ProblemList();
        return ScenarioFile.Read(file, problems) switch
        {
            { Script: { } script } => new(
                name, script.Title, string.Join(", ", script.Teaches.Select(EnumWords.Plain))),
            null => new(name, problems.Listed[0].Message, ""),
            _ => new(name, "cannot be read: simulator scenario validate says why", ""),
        };
    }
}

internal sealed class FindScenariosHandler(SimulatorFolders folders) : IRequestHandler<FindScenarios, IReadOnlyList<string>>
{
    /// <summary>More than a folder of scenarios has, and fewer than a home or a disk has.</summary>
    private const int MaxFiles = 1000;

    public Task<IReadOnlyList<string>> Handle(FindScenarios request, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. request.Given.SelectMany(
            given => Directory.Exists(given) ? FilesIn(given) : [folders.ScenariosOrEmpty.Resolve(given)])]);

    private static IReadOnlyList<string> FilesIn(string folder) => new ScenariosFolder(folder).Files switch
    {
        [] => throw new BadInputException($"'{Spelling.Brief(folder)}' has no scenario files. Allowed: a folder with files that end in .yaml."),
        { Count: > MaxFiles } files => throw new BadInputException(
            $"'{Spelling.Brief(folder)}' has {files.Count} YAML files. Allowed: a folder with at most {MaxFiles} scenario files."),
        var files => files,
    };
}
