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

/// <summary>Tells the events of a timeline in order, each with the state that it leads to.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Readings">The claims to follow instead of the house's, such as <c>C07=S3</c>.</param>
/// <param name="From">First day to tell; earlier events count for the state all the same.</param>
/// <param name="Until">Last day to tell.</param>
/// <param name="Kind">A kind or theme; only such events are told.</param>
/// <param name="Actor">An actor, by name, alias or full name; only events that it, or those who act for it, took part in are told.</param>
/// <param name="AsKnownOn">Only what was known on that day.</param>
/// <param name="Party">Known to whom; none for the public.</param>
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
                $"The telling would begin on {From:yyyy-MM-dd} and end on {Until:yyyy-MM-dd}. Allowed: an end on or after the beginning.");
        }

        foreach (var problem in Knowledge.Problems(AsKnownOn, Party))
        {
            yield return problem;
        }
    }
}

/// <summary>The replay of a timeline.</summary>
/// <param name="Case">The case that it belongs to.</param>
/// <param name="Reading">The claims that are followed.</param>
/// <param name="Events">The events, read as they are consumed.</param>
/// <param name="Timeline">The timeline.</param>
/// <param name="Branched">How it left its parent; none for a timeline that branched from no other.</param>
public sealed record Replay(Case Case, Reading Reading, IAsyncEnumerable<ReplayStep> Events, TimelineId Timeline, ScenarioBranched? Branched = null);

/// <summary>An event of a replay.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Version">Its place on the timeline as stored.</param>
/// <param name="Event">The event under the reading.</param>
/// <param name="Before">The state before it.</param>
/// <param name="After">The state after it.</param>
/// <param name="RecordedAt">When it was stored.</param>
public sealed record ReplayStep(
    Guid Id, long Version, NegotiationEvent Event, NegotiationState Before, NegotiationState After, DateTimeOffset RecordedAt);

internal sealed class ReplayTimelineHandler(TimelineReader reader) : IRequestHandler<ReplayTimeline, Replay>
{
    public async Task<Replay> Handle(ReplayTimeline request, CancellationToken cancellationToken)
    {
        var ancestry = await reader.AncestryAsync(request.Timeline, cancellationToken);
        var @case = await reader.CaseOfAsync(ancestry.Root, cancellationToken);
        var reading = ReadingFormat.Parse(@case, request.Readings, ancestry.Reading);
        var cast = new Cast(@case);
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
