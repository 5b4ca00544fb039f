using Simulator.Files.Problems;

namespace Simulator.Files.Yaml;

/// <summary>The YAML files of a folder, each called after what it holds.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="What">What a file holds, in the singular, as messages name it.</param>
public sealed record NamedFiles(string Folder, string What)
{
    /// <summary>The files, in the order of their names; none where there is no such folder.</summary>
    public IReadOnlyList<string> All => Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder, "*.yaml").Order(StringComparer.Ordinal)] : [];

    /// <summary>What the files are called.</summary>
    public IReadOnlyList<string> Names => [.. All.Select(NameOf)];

    /// <summary>The file at a path, or the one in the folder that is called so.</summary>
    /// <exception cref="BadInputException">There is neither.</exception>
    public string Find(string given) => File.Exists(given) ? given
        : All.FirstOrDefault(file => NameOf(file) == given)
        ?? throw new BadInputException($"There is no {What} '{Spelling.Brief(given)}'. {Spelling.Hint(given, [.. Names, "the path of a file"])}");

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);
}
