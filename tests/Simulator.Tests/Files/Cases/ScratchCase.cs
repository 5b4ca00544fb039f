using Simulator.Files.Cases;
using Simulator.Files.Problems;

namespace Simulator.Tests.Files.Cases;

/// <summary>The scaffold of a case in a folder of its own, to be broken.</summary>
internal sealed class ScratchCase : IDisposable
{
    private readonly DirectoryInfo seeds = Directory.CreateTempSubdirectory("simulator-case-");

    public ScratchCase() => Folder = CaseScaffold.Create(new(seeds.FullName), "river-talks");

    public CaseFolder Folder { get; private set; }

    /// <summary>The text of one of its files.</summary>
    public string this[string file]
    {
        get => File.ReadAllText(Folder.File(file));
        set => File.WriteAllText(Folder.File(file), value);
    }

    /// <summary>Replaces a passage that a file has once.</summary>
    public ScratchCase With(string file, string passage, string replacement)
    {
        Assert.Equal(2, this[file].Split(passage).Length);
        this[file] = this[file].Replace(passage, replacement, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Gives the folder another name.</summary>
    public ScratchCase Renamed(string name)
    {
        var moved = new CaseFolder(Path.Combine(seeds.FullName, name));
        Directory.Move(Folder.Path, moved.Path);
        Folder = moved;
        return this;
    }

    /// <summary>What a reader says of it, with file names instead of paths.</summary>
    public IReadOnlyList<string> Problems()
    {
        try
        {
            CaseReader.Read(Folder);
            return [];
        }
        catch (BadInputException bad)
        {
            return [.. bad.Problems.Select(problem => (problem with { File = Path.GetRelativePath(Folder.Path, problem.File!) }).ToString())];
        }
    }

    public void Dispose() => seeds.Delete(recursive: true);
}
