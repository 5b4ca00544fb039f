using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Store;

namespace Simulator.Application.Branches;

/// <summary>Archives a branch: it can still be read, but no event can be appended to it, and no branch can fork from it.</summary>
/// <remarks>Nothing is deleted. A branch with live branches of its own cannot be archived before them.</remarks>
/// <param name="Timeline">The branch.</param>
public sealed record ArchiveBranch(TimelineId Timeline) : IRequest, IAboutTimeline;

internal sealed class ArchiveBranchHandler(EventStore store) : AsyncRequestHandler<ArchiveBranch>
{
    protected override async Task Handle(ArchiveBranch request, CancellationToken cancellationToken)
    {
        try
        {
            await store.ArchiveAsync(request.Timeline, cancellationToken);
        }
        catch (ArchiveRefusedException refused)
        {
            throw new BadInputException(refused.Message);
        }
    }
}
