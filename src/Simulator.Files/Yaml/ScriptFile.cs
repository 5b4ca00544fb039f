using Simulator.Files.Problems;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.Yaml;

/// <summary>
/// What files that people write for themselves have in common: scenarios, graph models, bargaining problems. One word may stand in them for a list of
/// one.
/// </summary>
internal static class ScriptFile
{
    private const int LargestFile = 256 << 10;
    private const int MostValues = 10_000;

    /// <summary>The text of a file; <c>null</c>, with problems, when it cannot be read.</summary>
    public static string? Read(string path, ProblemList problems) => YamlFile.Text(path, LargestFile, problems);

    /// <summary>The text of a file.</summary>
    /// <exception cref="BadInputException">It cannot be read.</exception>
    public static string Open(string path)
    {
        var problems = new ProblemList();
        return Read(path, problems) ?? throw problems.Refusal();
    }

    /// <summary>The document in a text; none, with problems, where it is no YAML or too large.</summary>
    public static YamlNode? Parse(string path, string text, ProblemList problems) => YamlFile.Parse(text, path, problems, MostValues);

    /// <summary>Reads the nodes of a file.</summary>
    /// <param name="path">The file, as messages are to name it.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="names">The names of a case, where they are known.</param>
    public static YamlBinder Binder(string path, ProblemList problems, IReadOnlyDictionary<Type, IReadOnlyCollection<string>>? names = null) =>
        new(path, problems, names ?? new Dictionary<Type, IReadOnlyCollection<string>>()) { LoneItems = true };
}
