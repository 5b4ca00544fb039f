using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain.Cases;
using Simulator.Domain.Values;

namespace Simulator.Application.Timelines;

/// <summary>Reads the case of a timeline.</summary>
/// <param name="Timeline">The timeline.</param>
public sealed record ReadCase(TimelineId Timeline) : IRequest<Case>, IAboutTimeline;

internal sealed class ReadCaseHandler(TimelineReader reader) : IRequestHandler<ReadCase, Case>
{
    public Task<Case> Handle(ReadCase request, CancellationToken cancellationToken) => reader.CaseAsync(request.Timeline, cancellationToken);
}
