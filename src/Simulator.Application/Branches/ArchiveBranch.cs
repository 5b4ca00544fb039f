using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Store;

namespace Simulator.Application.Branches;

/// <summary>Puts a branch away: it can still be read, and nothing can be appended to it or branch from it any more.</summary>
/// <remarks>Nothing is deleted. A branch that others have left is protected until they are archived.</remarks>
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
