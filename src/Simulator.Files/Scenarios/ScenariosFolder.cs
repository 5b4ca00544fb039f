using System.Text.RegularExpressions;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;

namespace Simulator.Files.Scenarios;

/// <summary>
/// The folder that holds scenario files, in folders of any depth. A file is named after its scenario, with a number before the name when it is part
/// of a series.
/// </summary>
/// <param name="Path">The folder.</param>
public sealed partial record ScenariosFolder(string Path)
{
    private const string GraphModelsName = "graph-models";
    private const string BargainingName = "bargaining";

    /// <summary>The folders for files of other kinds within the folder of scenarios.</summary>
    private static readonly HashSet<string> Others = new([GraphModelsName, BargainingName], StringComparer.Ordinal);

    /// <summary>The graph models, in a folder of their own.</summary>
    public NamedFiles GraphModels => new(System.IO.Path.Combine(Path, GraphModelsName), "graph model");

    /// <summary>The bargaining problems, in a folder of their own.</summary>
    public NamedFiles BargainingProblems => new(System.IO.Path.Combine(Path, BargainingName), "bargaining problem");

    /// <summary>Folders below a folder, without those that cannot be read and without links, which may lead in a circle.</summary>
    private static EnumerationOptions Below { get; } = new()
    {
        RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <summary>All scenario files, in the order of their names.</summary>
    /// <exception cref="BadInputException">The folder, or one below it, cannot be read.</exception>
    public IReadOnlyList<string> Files
    {
        get
        {
            try
            {
                return Directory.Exists(Path)
                    ? [.. Directory.EnumerateFiles(Path, "*.yaml", Below).Where(IsScenario).Order(StringComparer.Ordinal)]
                    : [];
            }
            catch (IOException failed)
            {
                throw new BadInputException(
                    $"'{Spelling.Brief(Path)}' cannot be read: {SystemReason.Of(failed)} Allowed: a folder of scenario files.");
            }
        }
    }

    /// <summary>The file of a scenario; <c>null</c> when there is none.</summary>
    public string? Find(TimelineId scenario) => Files.FirstOrDefault(file => NameOf(file) == scenario.Value);

    /// <summary>The file that a user means: by its path, as a list of scenarios shows it, or else by the name of its scenario.</summary>
    /// <exception cref="BadInputException">There is no such file.</exception>
    public string Resolve(string given) =>
        File.Exists(given) ? given
        : Named(given) ?? throw new BadInputException(
            $"There is no {(System.IO.Path.GetExtension(given).Length > 0 ? "file" : "scenario")} '{Spelling.Brief(given)}'. "
            + Spelling.Hint(NameOf(given), ["the path of a file", .. Files.Select(NameOf).Where(name => name.Length > 0)]));

    private string? Named(string given) =>
        given.Length == 0 ? null : Files.FirstOrDefault(file => ListedAs(file) == given) ?? Find(new(given));

    /// <summary>The path of a scenario within this folder, without its ending, as lists show it.</summary>
    public string ListedAs(string file) => System.IO.Path.ChangeExtension(System.IO.Path.GetRelativePath(Path, file), null);

    /// <summary>The folder in which a scenario looks for others: this folder when it contains the file, else the folder of the file.</summary>
    public ScenariosFolder FolderOf(string file)
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(file))!;
        return Path.Length > 0 && $"{folder}{System.IO.Path.DirectorySeparatorChar}".StartsWith(
            System.IO.Path.GetFullPath(Path) + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? this
            : new(folder);
    }

    /// <summary>The name of the scenario that a file is named after.</summary>
    public static string NameOf(string file) => Number().Replace(System.IO.Path.GetFileNameWithoutExtension(file), "");

    private bool IsScenario(string file) =>
        !Others.Contains(System.IO.Path.GetRelativePath(Path, file).Split(System.IO.Path.DirectorySeparatorChar)[0]);

    [GeneratedRegex(@"^[0-9]+-", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
