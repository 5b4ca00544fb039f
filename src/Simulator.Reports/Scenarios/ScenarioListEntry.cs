using Simulator.Application.Scenarios;

namespace Simulator.Reports.Scenarios;

/// <summary>A scenario file as <c>scenario list</c> prints it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Title">The question that it asks; of a file that cannot be read, the problem.</param>
/// <param name="Teaches">The concepts that it is made for.</param>
public sealed record ScenarioListEntry(string Name, string Title, string Teaches)
{
    /// <summary>The entry of a scenario.</summary>
    public static ScenarioListEntry Of(ListedScenario listed) => new(listed.Name, listed.Title, listed.Teaches);
}
