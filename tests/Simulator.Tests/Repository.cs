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

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Simulator.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? Above(parent)
        : throw new InvalidOperationException("The tests run outside of the repository.");
}
