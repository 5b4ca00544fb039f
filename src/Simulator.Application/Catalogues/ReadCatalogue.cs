using MediatR;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;

namespace Simulator.Application.Catalogues;

/// <summary>Reads the catalogue of a timeline from the files of its case. Needs no database.</summary>
/// <param name="Timeline">The timeline.</param>
/// <returns><c>null</c> for a timeline that is neither a case in the folder nor a scenario file that forks from one.</returns>
public sealed record ReadCatalogue(TimelineId Timeline) : IRequest<Catalogue?>;

/// <summary>A case with its record, and the scenario files that fork from it: all that can be looked up by name.</summary>
/// <param name="Case">The case.</param>
/// <param name="Events">The events of the record, in their order.</param>
/// <param name="Scenarios">The scenario files that fork from the case or from another of these files, in the order of their names.</param>
public sealed record Catalogue(Case Case, IReadOnlyList<NegotiationEvent> Events, IReadOnlyList<ScenarioUse> Scenarios);

internal sealed class ReadCatalogueHandler(SimulatorFolders folders) : IRequestHandler<ReadCatalogue, Catalogue?>
{
    public Task<Catalogue?> Handle(ReadCatalogue request, CancellationToken cancellationToken) => Task.FromResult(
        RootOf(request.Timeline) is { } root ? Of(folders, CaseReader.Read(folders.Seeds.Find(root.Value))) : null);

    /// <summary>The catalogue of a case.</summary>
    public static Catalogue Of(SimulatorFolders folders, CaseContent content) =>
        new(content.Case, content.Events, ScenarioUse.Of(folders.ScenariosOrEmpty, content.Case.Id));

    /// <summary>The case from which a scenario file forks, by way of other files if need be.</summary>
    private TimelineId? RootOf(TimelineId timeline)
    {
        var passed = new HashSet<TimelineId>();
        while (!folders.Seeds.Has(timeline))
        {
            if (!passed.Add(timeline) || folders.ScenariosOrEmpty.Find(timeline) is not { } file
                || ScenarioFile.Read(file, new ProblemList())?.From is not { } from)
            {
                return null;
            }

            timeline = from.Timeline;
        }

        return timeline;
    }
}
