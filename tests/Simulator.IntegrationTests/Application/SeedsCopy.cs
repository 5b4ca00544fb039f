using Simulator.Domain.Values;
using Simulator.Files.Cases;

namespace Simulator.IntegrationTests.Application;

/// <summary>A folder of cases that a test may change: copies of the real ones.</summary>
internal sealed class SeedsCopy : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("simulator-seeds-");

    /// <summary>The cases of this repository.</summary>
    public static SeedsFolder Real { get; } =
        new(Above(AppContext.BaseDirectory).Select(folder => Path.Combine(folder, "seeds")).First(Directory.Exists));

    public SeedsFolder Folder => new(root.FullName);

    /// <summary>Copies a case, under a name that no other test has unless one is given.</summary>
    public CaseFolder Add(TimelineId original, string? name = null)
    {
        var copy = new CaseFolder(Path.Combine(root.FullName, name ?? $"case-{Guid.NewGuid():N}"));
        Directory.CreateDirectory(copy.Path);
        foreach (var file in Directory.GetFiles(Path.Combine(Real.Path, original.Value)))
        {
            File.Copy(file, copy.File(Path.GetFileName(file)));
        }

        Edit(copy, "case.yaml", $"id: {original}\n", $"id: {copy.Id}\n");
        return copy;
    }

    /// <summary>Changes a text that must be there.</summary>
    public static void Edit(CaseFolder folder, string file, string from, string to)
    {
        var text = File.ReadAllText(folder.File(file));
        Assert.Contains(from, text);
        File.WriteAllText(folder.File(file), text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Dispose() => root.Delete(recursive: true);

    private static IEnumerable<string> Above(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }
}
