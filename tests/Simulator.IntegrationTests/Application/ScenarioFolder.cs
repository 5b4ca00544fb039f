using Simulator.Domain.Values;
using Simulator.Files.Scenarios;

namespace Simulator.IntegrationTests.Application;

/// <summary>A folder of scenarios that a test writes, with names that no other test has.</summary>
internal sealed class ScenarioFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("simulator-scenarios-");
    private readonly string mark = $"{Guid.NewGuid():N}"[..8];

    /// <summary>The scenarios of this repository.</summary>
    public static ScenariosFolder Real { get; } = new(Path.Combine(Path.GetDirectoryName(SeedsCopy.Real.Path)!, "scenarios"));

    public ScenariosFolder Folder => new(root.FullName);

    /// <summary>The name of a scenario in this folder.</summary>
    public TimelineId Name(string name) => new($"{name}-{mark}");

    /// <summary>The path of its file.</summary>
    public string File(string name) => Path.Combine(root.FullName, $"{Name(name)}.yaml");

    /// <summary>Writes the file of a scenario.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="from">What it leaves, as files write it.</param>
    /// <param name="changes">Its changes, a line each.</param>
    /// <param name="carry">What it carries over.</param>
    /// <param name="more">What comes after.</param>
    public string Write(
        string name, string from = "{ timeline: pak-afg-2025, before: 2025-11-06 }", string changes = Gesture, string carry = "exogenous",
        string more = "")
    {
        System.IO.File.WriteAllText(File(name),
            $"""
            scenario: {Name(name)}
            title: What if a step is made?
            teaches: trust
            from: {from}
            hypothesis: A step is made.
            carry: {carry}
            changes:
            {changes}
            {more}

            """);
        return File(name);
    }

    /// <summary>Changes a text that the file of a scenario has.</summary>
    public void Edit(string name, string from, string to)
    {
        var text = System.IO.File.ReadAllText(File(name));
        Assert.Contains(from, text);
        System.IO.File.WriteAllText(File(name), text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Dispose() => root.Delete(recursive: true);

    /// <summary>A change that the process can mean on any day.</summary>
    public const string Gesture = "- { on: 2025-11-10, event: conciliatory-gesture, by: pakistan, toward: afghan-taliban }";
}
