using Simulator.Domain;

namespace Simulator.Application.GraphModels;

/// <summary>The folder that holds the files of graph models, each called after its model.</summary>
/// <param name="Path">The folder.</param>
public sealed record GraphModelsFolder(string Path)
{
    /// <summary>What the folder is called within that of the scenarios.</summary>
    public const string Name = "graph-models";

    private IReadOnlyList<string> Files => Directory.Exists(Path) ? [.. Directory.EnumerateFiles(Path, "*.yaml").Order(StringComparer.Ordinal)] : [];

    /// <summary>Opens the file at a path, or the model of a name.</summary>
    /// <exception cref="BadInputException">There is neither, or something is wrong with the file.</exception>
    public GraphModelFile Open(string given) => File.Exists(given) ? GraphModelFile.Open(given)
        : Files.FirstOrDefault(file => NameOf(file) == given) is { } named ? GraphModelFile.Open(named)
        : throw new BadInputException($"There is no graph model '{Spelling.Brief(given)}'. {Spelling.Hint(given, Files.Select(NameOf))}");

    /// <summary>Opens the model of a case.</summary>
    /// <exception cref="BadInputException">There is none.</exception>
    public GraphModelFile OpenOf(TimelineId @case) =>
        Files.Select(GraphModelFile.Open).FirstOrDefault(file => file.Script.Case == @case)
        ?? throw new BadInputException($"There is no graph model of the case '{@case}'. {Spelling.Hint("", Files.Select(NameOf))}");

    private static string NameOf(string file) => System.IO.Path.GetFileNameWithoutExtension(file);
}
