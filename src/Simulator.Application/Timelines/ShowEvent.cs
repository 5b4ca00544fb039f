using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Cases;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Files;
using Simulator.Files.Problems;

namespace Simulator.Application.Timelines;

/// <summary>Shows one event of a timeline, with the events that it follows from and that follow from it.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Event">The event: its row, the row of a rival account of it, its version, or its identity.</param>
/// <exception cref="BadInputException">The timeline has no such event.</exception>
public sealed record ShowEvent(TimelineId Timeline, string Event) : IRequest<EventShown>, IAboutTimeline;

/// <summary>An event of a timeline.</summary>
/// <param name="Case">The case.</param>
/// <param name="Timeline">The timeline.</param>
/// <param name="Reading">The claims that the timeline follows.</param>
/// <param name="Step">The event, with the states before and after it.</param>
/// <param name="Rival">The row of the rival account by which the event was found; <c>null</c> when it was found by itself.</param>
/// <param name="Causes">The events of the timeline that it follows from.</param>
/// <param name="Effects">The events of the timeline that follow from it.</param>
/// <param name="Branched">The fork of the timeline; <c>null</c> for a timeline that is not a branch.</param>
public sealed record EventShown(
    Case Case,
    TimelineId Timeline,
    Reading Reading,
    ReplayStep Step,
    RowId? Rival,
    IReadOnlyList<TimelineEvent> Causes,
    IReadOnlyList<TimelineEvent> Effects,
    ScenarioBranched? Branched);

internal sealed class ShowEventHandler(TimelineReader reader, SimulatorFolders folders) : IRequestHandler<ShowEvent, EventShown>
{
    public async Task<EventShown> Handle(ShowEvent request, CancellationToken cancellationToken)
    {
        var ancestry = await reader.AncestryAsync(request.Timeline, cancellationToken);
        var (steps, state) = (new List<ReplayStep>(), NegotiationState.Empty);
        await foreach (var stored in reader.EventsAsync(request.Timeline, ancestry.Reading, Knowledge.All, until: null, cancellationToken))
        {
            var before = state;
            state = Negotiation.Evolve(state, stored.Event);
            steps.Add(new(stored.Id, stored.Version, stored.Event, before, state, stored.RecordedAt));
        }

        var @case = await reader.CaseOfAsync(ancestry.Root, cancellationToken);
        var (step, rival) = EventLookup.Find(steps, request.Event);
        return step is null
            ? throw EventLookup.Unknown(@case, steps, request.Timeline, request.Event, TimelineOption.Of(folders, request.Timeline))
            : new(
                @case, request.Timeline, ancestry.Reading, step, rival,
                EventLookup.Causes(steps, step), EventLookup.Effects(steps, step), ancestry.Branched);
    }
}
