using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Application.Timelines;

/// <summary>Shows a source of a timeline, with all that rests on it.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Source">The code of the source, in any case.</param>
/// <exception cref="BadInputException">The case of the timeline has no such source.</exception>
public sealed record ShowSource(TimelineId Timeline, string Source) : IRequest<SourceShown>, IAboutTimeline;

/// <summary>A source.</summary>
/// <param name="Case">The case.</param>
/// <param name="Source">The source.</param>
/// <param name="Events">The events of the timeline, in order.</param>
public sealed record SourceShown(Case Case, Source Source, IReadOnlyList<TimelineEvent> Events);

internal sealed class ShowSourceHandler(TimelineReader reader) : IRequestHandler<ShowSource, SourceShown>
{
    public async Task<SourceShown> Handle(ShowSource request, CancellationToken cancellationToken)
    {
        var @case = await reader.CaseAsync(request.Timeline, cancellationToken);
        var source = @case.Sources.FirstOrDefault(known => string.Equals(known.Id.Value, request.Source, StringComparison.OrdinalIgnoreCase))
            ?? throw new BadInputException(
                $"Unknown source '{Spelling.Brief(request.Source)}'. "
                + Spelling.Hint(request.Source, @case.Sources.Select(known => known.Id.Value)));
        var events = await reader.EventsAsync(request.Timeline, Reading.House, Knowledge.All, until: null, cancellationToken)
            .Select(stored => stored.TimelineEvent).ToListAsync(cancellationToken);
        return new(@case, source, events);
    }
}
