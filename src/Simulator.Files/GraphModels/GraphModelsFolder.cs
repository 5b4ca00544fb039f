using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;

namespace Simulator.Files.GraphModels;

/// <summary>The folder that holds the files of graph models, each called after its model.</summary>
/// <param name="Path">The folder.</param>
public sealed record GraphModelsFolder(string Path)
{
    /// <summary>What the folder is called within that of the scenarios.</summary>
    public const string Name = "graph-models";

    private NamedFiles Files => new(Path, "graph model");

    /// <summary>Opens the file at a path, or the model of a name.</summary>
    /// <exception cref="BadInputException">There is neither, or something is wrong with the file.</exception>
    public GraphModelFile Open(string given) => GraphModelFile.Open(Files.Find(given));

    /// <summary>Opens the model of a case.</summary>
    /// <exception cref="BadInputException">There is none.</exception>
    public GraphModelFile OpenOf(TimelineId @case) =>
        Files.All.Select(GraphModelFile.Open).FirstOrDefault(file => file.Script.Case == @case)
        ?? throw new BadInputException($"There is no graph model of the case '{@case}'. {Spelling.Hint("", Files.Names)}");
}
