using Simulator.Application.Catalogues;
using Simulator.Files.Cases;
using Simulator.Files.Scenarios;
using Simulator.Tests.Files.Cases;

namespace Simulator.Tests.Reports.Catalogues;

/// <summary>The catalogues of the cases in the repository's seeds, each read once.</summary>
internal static class SeededCatalogue
{
    /// <summary>The talks of 2025.</summary>
    public static Catalogue Talks2025 { get; } = Of(SeededCase.Talks2025);

    /// <summary>The invented talks.</summary>
    public static Catalogue Fictional { get; } = Of(SeededCase.Fictional);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Catalogue> All { get; } = [Talks2025, Fictional];

    private static Catalogue Of(CaseContent content) =>
        new(content.Case, content.Events, ScenarioUse.Of(new ScenariosFolder(Repository.Scenarios), content.Case.Id));
}
