using Simulator.Application.Catalogues;

namespace Simulator.Reports.Catalogues;

/// <summary>A scenario file that uses an entry of a case.</summary>
/// <param name="Name">The name, by which commands know it.</param>
/// <param name="Title">The question that it asks.</param>
public sealed record ScenarioName(string Name, string Title)
{
    /// <summary>The scenarios that fulfil a condition.</summary>
    public static IReadOnlyList<ScenarioName> Of(Catalogue catalogue, Func<ScenarioUse, bool> uses)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return [.. catalogue.Scenarios.Where(uses).Select(scenario => new ScenarioName(scenario.Name, scenario.Title))];
    }
}
