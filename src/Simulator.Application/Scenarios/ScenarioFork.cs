using Simulator.Domain;
using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;
using Simulator.Files.Yaml;
using YamlDotNet.RepresentationModel;

namespace Simulator.Application.Scenarios;

/// <summary>The fork of a scenario, resolved: the history before and after it, and the claims that the scenario follows.</summary>
/// <param name="History">The history at the fork; at the end of the parent when the file names no place that the parent has.</param>
/// <param name="Readings">The claims that the scenario follows in place of those of its parent.</param>
/// <param name="IsPlaced">False when the file names no place that the parent has; its problems then say so.</param>
internal sealed record ScenarioFork(ForkedHistory History, ValueList<Choice> Readings, bool IsPlaced)
{
    /// <summary>Resolves the fork of a file. Problems are added to those of the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="parent">The parent.</param>
    /// <param name="made">For a branch that exists: its fork version, and the last version of the parent that was read.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<ScenarioFork> ResolveAsync(ScenarioFile file, IParent parent, (long Version, long Seen)? made, CancellationToken cancel)
    {
        var readings = Chosen(file, parent.Case);
        var version = made?.Version ?? await VersionAsync(file, parent, cancel);
        var reading = readings.Aggregate(parent.Reading, (reading, choice) => reading.Following(choice.Set, choice.Claim));
        return new(
            await ForkedHistory.AtAsync(parent, version ?? await parent.EndAsync(cancel), reading, made?.Seen, cancel), readings,
            version is not null);
    }

    private static async Task<long?> VersionAsync(ScenarioFile file, IParent parent, CancellationToken cancel)
    {
        var problems = new ProblemList();
        var version = file.HasPlace ? await parent.VersionAsync(file.From!.Point, problems, cancel) : null;
        file.Binder().Complain(file.Place, problems);
        return version;
    }

    private static ValueList<Choice> Chosen(ScenarioFile file, Case @case)
    {
        var (reading, binder) = (Reading.House, file.Binder());
        var node = YamlFile.Child(file.Root, ScenarioFile.ReadingsKey);
        binder.Entries(node);
        foreach (var (set, claim) in node is YamlMappingNode mapping ? mapping.Children : Enumerable.Empty<KeyValuePair<YamlNode, YamlNode>>())
        {
            if (!@case.ClaimSets.Any(known => string.Equals(known.Id.Value, $"{set}", StringComparison.OrdinalIgnoreCase)))
            {
                binder.Complain(set, ReadingFormat.UnknownSet(@case, $"{set}").Message);
                continue;
            }

            var problems = new ProblemList();
            reading = ReadingFormat.Read(@case, $"{set}={claim}", reading, problems);
            binder.Complain(claim, problems);
        }

        return reading.Choices;
    }
}
