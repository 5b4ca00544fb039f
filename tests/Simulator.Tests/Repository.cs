namespace Simulator.Tests;

/// <summary>The files of the repository that tests may read: its seeds, its scenarios and its approved files.</summary>
internal static class Repository
{
    private static readonly string Root = Above(AppContext.BaseDirectory);

    /// <summary>The folder of the cases.</summary>
    public static string Seeds { get; } = Path.Combine(Root, "seeds");

    /// <summary>The folder of the scenarios.</summary>
    public static string Scenarios { get; } = Path.Combine(Root, "scenarios");

    /// <summary>The folder of the approved files.</summary>
    public static string Approved { get; } = Path.Combine(Root, "tests", "Simulator.Tests", "Approved");

    /// <summary>The code of <c>src</c> and <c>tests</c>.</summary>
    public static IEnumerable<TextFile> Code() => Files("*.cs", "src", "tests");

    /// <summary>What people read: the guides, what the program prints, and the texts of files that it makes.</summary>
    public static IEnumerable<TextFile> Prose() =>
        Directory.EnumerateFiles(Root, "*.md").Select(Read)
            .Concat(Files("*.md", "src", "scenarios", "tests"))
            .Concat(Files("*.txt", "tests"))
            .Concat(Files("*.schema.json", "scenarios"))
            .Concat(Launchers().Values)
            .Concat([Read(Path.Combine(Root, "tests", "faults")), Read(Path.Combine(Root, "tests", "commands"))]);

    /// <summary>The scripts that build and start the program from a checkout, by name.</summary>
    public static IReadOnlyDictionary<string, TextFile> Launchers() =>
        Directory.EnumerateFiles(Root, "simulator*").Select(Read).ToDictionary(file => file.Path, StringComparer.Ordinal);

    /// <summary>True when the repository has a file.</summary>
    /// <param name="path">Its path from the root.</param>
    public static bool Has(string path) => Path.Exists(Path.Combine(Root, path));

    /// <summary>The folders that are passed over: what tools make, and the frozen texts of a database of a former program.</summary>
    private static readonly HashSet<string> Passed =
        new(["bin", "obj", "TestResults", "BenchmarkDotNet.Artifacts", "Fixtures"], StringComparer.Ordinal);

    private static IEnumerable<TextFile> Files(string pattern, params IEnumerable<string> folders) =>
        from folder in folders
        from path in Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
        let within = Path.GetRelativePath(Root, path)
        where !within.Split(Path.DirectorySeparatorChar).Any(Passed.Contains)
        orderby within
        select Read(path);

    private static TextFile Read(string path) => new(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path));

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Simulator.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? Above(parent)
        : throw new InvalidOperationException("The tests run outside of the repository.");
}

/// <summary>A text file of the repository.</summary>
/// <param name="Path">Its path from the root, with slashes.</param>
/// <param name="Text">Its text.</param>
internal sealed record TextFile(string Path, string Text)
{
    /// <summary>Its lines, counted from 1.</summary>
    public IEnumerable<(int Number, string Text)> Lines => Text.Split('\n').Select((line, at) => (at + 1, line.TrimEnd('\r')));
}
