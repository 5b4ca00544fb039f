using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Simulator.Files.Yaml;

namespace Simulator.Application.Scenarios;

/// <summary>A scenario file as a table of contents lists it.</summary>
/// <param name="Name">Its place in the folder, without the extension.</param>
/// <param name="Title">What it asks; what is wrong with it where it cannot be read.</param>
/// <param name="Teaches">The concepts that it teaches.</param>
public sealed record ScenarioList(string Name, string Title, string Teaches)
{
    /// <summary>The files of a folder, in the order of their names.</summary>
    public static IReadOnlyList<ScenarioList> Of(ScenariosFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return [.. folder.Files.Select(file => Of(Path.ChangeExtension(Path.GetRelativePath(folder.Path, file), null), file))];
    }

    private static ScenarioList Of(string name, string file)
    {
        try
        {
            return ScenarioFile.Open(file) is { Script: { } script }
                ? new(name, script.Title, string.Join(", ", script.Teaches.Select(concept => YamlBinder.Kebab($"{concept}").Replace('-', ' '))))
                : new(name, "cannot be read: simulator scenario validate says why", "");
        }
        catch (BadInputException broken)
        {
            return new(name, broken.Problems[0].Message, "");
        }
    }
}
