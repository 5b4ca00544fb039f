using System.Runtime.CompilerServices;
using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Problems;

namespace Simulator.Application.Timelines;

/// <summary>Replays the events of a timeline in order, each with the state after it.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Readings">The claims that replace those of the house reading, such as <c>C07=S3</c>.</param>
/// <param name="From">The first day to show. Earlier events still count for the state.</param>
/// <param name="Until">The last day to show.</param>
/// <param name="Kind">A kind or theme; only events of it are shown.</param>
/// <param name="Actor">An actor, by name, alias or full name; only events with the actor, or with actors who act for it, are shown.</param>
/// <param name="AsKnownOn">A day; only what was known on that day is shown.</param>
/// <param name="Party">The party to which it was known; <c>null</c> for the public.</param>
public sealed record ReplayTimeline(
    TimelineId Timeline,
    IReadOnlyList<string> Readings,
    DateOnly? From = null,
    DateOnly? Until = null,
    string? Kind = null,
    string? Actor = null,
    DateOnly? AsKnownOn = null,
    string? Party = null) : IRequest<Replay>, IAboutTimeline, IValidated
{
    /// <inheritdoc/>
    public IEnumerable<Problem> Validate()
    {
        if (From > Until)
        {
            yield return new(
                $"The days would begin on {From:yyyy-MM-dd} and end on {Until:yyyy-MM-dd}. Allowed: an end on or after the beginning.");
        }

        foreach (var problem in Knowledge.Problems(AsKnownOn, Party))
        {
            yield return problem;
        }
    }
}

/// <summary>The replay of a timeline.</summary>
/// <param name="Case">The case of the timeline.</param>
/// <param name="Reading">The claims that are followed.</param>
/// <param name="Events">The events, read as they are consumed.</param>
/// <param name="Timeline">The timeline.</param>
/// <param name="Branched">The fork of the timeline; <c>null</c> for a timeline that is not a branch.</param>
public sealed record Replay(Case Case, Reading Reading, IAsyncEnumerable<ReplayStep> Events, TimelineId Timeline, ScenarioBranched? Branched = null);

/// <summary>An event of a replay.</summary>
/// <param name="Id">The identity of the event.</param>
/// <param name="Version">The version of the event on the stored timeline.</param>
/// <param name="Event">The event under the reading.</param>
/// <param name="Before">The state before the event.</param>
/// <param name="After">The state after the event.</param>
/// <param name="RecordedAt">The time at which the event was stored.</param>
public sealed record ReplayStep(
    Guid Id, long Version, NegotiationEvent Event, NegotiationState Before, NegotiationState After, DateTimeOffset RecordedAt);

internal sealed class ReplayTimelineHandler(TimelineReader reader) : IRequestHandler<ReplayTimeline, Replay>
{
    public async Task<Replay> Handle(ReplayTimeline request, CancellationToken cancellationToken)
    {
        var ancestry = await reader.AncestryAsync(request.Timeline, cancellationToken);
        var @case = await reader.CaseOfAsync(ancestry.Root, cancellationToken);
        var reading = ReadingFormat.Parse(@case, request.Readings, ancestry.Reading);
        var cast = new ActorNames(@case);
        var kind = request.Kind is null ? null : KindFilter.Parse(request.Kind);
        var actors = request.Actor is null ? null : cast.WhoActsFor(request.Actor);
        var knowledge = new Knowledge(request.AsKnownOn, request.Party is null ? null : cast.Find(request.Party));
        return new(@case, reading, StepsAsync(request, reading, knowledge, Wanted, cancellationToken), request.Timeline, ancestry.Branched);

        bool Wanted(NegotiationEvent happened) =>
            (kind is null || kind(happened))
            && (actors is null || happened.Account.Actors.Any(actors.Contains))
            && !(happened.Account.When.Effective() < request.From);
    }

    private async IAsyncEnumerable<ReplayStep> StepsAsync(
        ReplayTimeline request, Reading reading, Knowledge knowledge, Func<NegotiationEvent, bool> wanted,
        [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var state = NegotiationState.Empty;
        await foreach (var stored in reader.EventsAsync(request.Timeline, reading, knowledge, request.Until, cancel))
        {
            var before = state;
            state = Negotiation.Evolve(state, stored.Event);
            if (wanted(stored.Event))
            {
                yield return new(stored.Id, stored.Version, stored.Event, before, state, stored.RecordedAt);
            }
        }
    }
}
