using System.Reflection;
using System.Text;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Files.Writing;

namespace Simulator.Files.Scenarios;

/// <summary>Creates a new scenario file: a small, complete one to start from.</summary>
public static class ScenarioScaffold
{
    /// <summary>Creates the file.</summary>
    /// <param name="folder">The folder of scenario files.</param>
    /// <param name="name">The name of the scenario: lower-case letters, digits and hyphens.</param>
    /// <param name="folderOfCase">The case from which the scenario forks.</param>
    /// <returns>The path of the file.</returns>
    /// <exception cref="BadInputException">The name has another form, or the file already exists or cannot be written.</exception>
    public static string Create(ScenariosFolder folder, string name, CaseFolder folderOfCase)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (Names.Flaw(name, "a scenario", "border-reopened") is { } flaw)
        {
            throw new BadInputException(flaw);
        }

        if (folder.Find(new(name)) is { } taken)
        {
            throw new BadInputException($"'{taken}' already exists. Allowed: a new name.");
        }

        var (@case, events) = CaseReader.Read(folderOfCase);
        using var template = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Simulator.Files.Scenarios.Template.scenario.yaml")!);
        var text = new StringBuilder(template.ReadToEnd())
            .Replace("SCENARIO-NAME", name)
            .Replace("TIMELINE", @case.Id.Value)
            .Replace("ONE-PARTY", @case.Parties[0].Value)
            .Replace("OTHER-PARTY", @case.Parties[^1].Value)
            .Replace("LEVER", @case.Levers.Count > 0 ? @case.Levers[0].Id.Value : "some-lever");
        var last = events.Max(happened => happened.Account.When.Effective());
        foreach (var (word, days) in new[] { ("DAY-1", 7), ("DAY-2", 21), ("DAY-3", 120) })
        {
            text.Replace(word, $"{last.AddDays(days):yyyy-MM-dd}");
        }

        var path = Path.Combine(folder.Path, $"{name}.yaml");
        NewFile.Write(path, text.ToString());
        return path;
    }
}
