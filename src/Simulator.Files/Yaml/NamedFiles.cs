using Simulator.Files.Problems;

namespace Simulator.Files.Yaml;

/// <summary>The YAML files of a folder, each named after its content.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="What">The kind of content, in the singular, as messages name it.</param>
public sealed record NamedFiles(string Folder, string What)
{
    /// <summary>The files, in the order of their names; empty when the folder does not exist.</summary>
    public IReadOnlyList<string> All => Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder, "*.yaml").Order(StringComparer.Ordinal)] : [];

    /// <summary>The names of the files, without folder and extension.</summary>
    public IReadOnlyList<string> Names => [.. All.Select(NameOf)];

    /// <summary>The file at a path, or the file of that name in the folder.</summary>
    /// <exception cref="BadInputException">Neither exists.</exception>
    public string Find(string given) => File.Exists(given) ? given
        : All.FirstOrDefault(file => NameOf(file) == given)
        ?? throw new BadInputException($"There is no {What} '{Spelling.Brief(given)}'. {Spelling.Hint(given, [.. Names, "the path of a file"])}");

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);
}
