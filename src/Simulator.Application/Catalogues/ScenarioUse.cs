using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Simulator.Files.Yaml;
using YamlDotNet.RepresentationModel;

namespace Simulator.Application.Catalogues;

/// <summary>A scenario file, with the levers and factors that it changes.</summary>
/// <param name="Name">The name of the scenario, by which commands know it.</param>
/// <param name="Title">The question that it asks.</param>
/// <param name="Hypothesis">The assumption, in a sentence.</param>
/// <param name="Teaches">The concepts that it teaches.</param>
/// <param name="Levers">The levers that it applies.</param>
/// <param name="Factors">The structural factors whose weight it changes.</param>
public sealed record ScenarioUse(
    string Name, string Title, string Hypothesis, ValueList<Concept> Teaches, ValueList<LeverId> Levers, ValueList<FactorId> Factors)
{
    /// <summary>The valid scenario files that fork from a case, or from another file that does, in the order of their names.</summary>
    /// <param name="folder">The folder of the scenario files.</param>
    /// <param name="root">The case.</param>
    public static IReadOnlyList<ScenarioUse> Of(ScenariosFolder folder, TimelineId root)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var files = folder.Files.Select(file => ScenarioFile.Read(file, new ProblemList()))
            .OfType<ScenarioFile>().Where(file => file.Script is not null).ToArray();
        var parents = files.DistinctBy(file => file.Script!.Scenario).ToDictionary(
            file => new TimelineId(file.Script!.Scenario.Value), file => file.From!.Timeline);
        return [.. files.Where(file => ForksFrom(file.From!.Timeline, root, parents)).Select(Of)];
    }

    private static bool ForksFrom(TimelineId timeline, TimelineId root, Dictionary<TimelineId, TimelineId> parents)
    {
        for (var steps = 0; timeline != root; steps++)
        {
            if (steps > parents.Count || !parents.TryGetValue(timeline, out timeline))
            {
                return false;
            }
        }

        return true;
    }

    private static ScenarioUse Of(ScenarioFile file)
    {
        var changes = file.Changes(file.Binder()).ToArray();
        return new(
            file.Script!.Scenario.Value, file.Script.Title, file.Script.Hypothesis, file.Script.Teaches,
            [.. Named(changes, "lever").Select(LeverId.From)], [.. Named(changes, "factor").Select(FactorId.From)]);
    }

    private static IEnumerable<string> Named(IEnumerable<YamlNode> changes, string key) =>
        changes.Select(change => YamlFile.Child(change, key)).OfType<YamlScalarNode>().Select(node => node.Value).OfType<string>()
            .Distinct(StringComparer.Ordinal);
}
