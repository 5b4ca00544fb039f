using Simulator.Files.Problems;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.Yaml;

/// <summary>
/// The common part of the files that users write: scenarios, graph models, bargaining problems. In these files a single value may replace a list of
/// one item.
/// </summary>
internal static class ScriptFile
{
    private const int LargestFile = 256 << 10;
    private const int MaxValues = 10_000;

    /// <summary>The text of a file; <c>null</c>, with problems, when it cannot be read.</summary>
    public static string? Read(string path, ProblemList problems) => YamlFile.Text(path, LargestFile, problems);

    /// <summary>The text of a file.</summary>
    /// <exception cref="BadInputException">The file cannot be read.</exception>
    public static string Open(string path)
    {
        var problems = new ProblemList();
        return Read(path, problems) ?? throw problems.Refusal();
    }

    /// <summary>The document in a text; <c>null</c>, with problems, when the text is not YAML or is too large.</summary>
    public static YamlNode? Parse(string path, string text, ProblemList problems) => YamlFile.Parse(text, path, problems, MaxValues);

    /// <summary>A binder for the nodes of a file.</summary>
    /// <param name="path">The path of the file, as messages name it.</param>
    /// <param name="problems">Receives the problems.</param>
    /// <param name="names">The names of the case, per type of name; none are checked by default.</param>
    public static YamlBinder Binder(string path, ProblemList problems, IReadOnlyDictionary<Type, IReadOnlyCollection<string>>? names = null) =>
        new(path, problems, names ?? new Dictionary<Type, IReadOnlyCollection<string>>()) { LoneItems = true };
}
