using MediatR;
using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Files;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Files.Scenarios;

namespace Simulator.Application.Kinds;

/// <summary>The kinds of events, by theme. Needs no database.</summary>
/// <param name="Theme">One theme only; <c>null</c> for all.</param>
public sealed record ListKinds(Theme? Theme = null) : IRequest<IReadOnlyList<EventKind>>;

/// <summary>Describes a kind of event, with an example from the featured case. Needs no database.</summary>
/// <param name="Given">The kind, in any of its spellings.</param>
/// <exception cref="BadInputException">There is no such kind.</exception>
public sealed record ShowKind(string Given) : IRequest<KindShown>;

/// <summary>A kind of event.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Example">An example; <c>null</c> when there is none.</param>
public sealed record KindShown(EventKind Kind, KindExample? Example);

internal sealed class ListKindsHandler : IRequestHandler<ListKinds, IReadOnlyList<EventKind>>
{
    public Task<IReadOnlyList<EventKind>> Handle(ListKinds request, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<EventKind>>([.. EventKinds.All.Where(kind => request.Theme is null || kind.Theme == request.Theme)]);
}

internal sealed class ShowKindHandler(SimulatorFolders folders) : IRequestHandler<ShowKind, KindShown>
{
    public Task<KindShown> Handle(ShowKind request, CancellationToken cancellationToken)
    {
        var kind = KindGuide.Find(request.Given);
        return Task.FromResult(new KindShown(kind, Example(kind)));
    }

    private KindExample? Example(EventKind kind)
    {
        try
        {
            return KindExample.Of(kind, CaseReader.Read(folders.Seeds.Find(folders.Seeds.Featured.Value)), folders.ScenariosOrEmpty);
        }
        catch (BadInputException)
        {
            // Authors who mend a broken case need the description most.
            return null;
        }
    }
}
