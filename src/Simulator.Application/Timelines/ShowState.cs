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
using Simulator.Store;

namespace Simulator.Application.Timelines;

/// <summary>Shows the state of the talks at the end of a timeline, on a day, or at a version.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Readings">The claims that replace those of the house reading, such as <c>C07=S3</c>.</param>
/// <param name="At">The day; <c>null</c> for the end.</param>
/// <param name="Version">The version; <c>null</c> for the end. Not together with a day.</param>
/// <param name="AsKnownOn">A day; only events known on that day count.</param>
/// <param name="Party">The party to which they were known; <c>null</c> for the public.</param>
public sealed record ShowState(
    TimelineId Timeline, IReadOnlyList<string> Readings, DateOnly? At = null, long? Version = null, DateOnly? AsKnownOn = null, string? Party = null)
    : IRequest<StateShown>, IAboutTimeline, IValidated
{
    /// <inheritdoc/>
    public IEnumerable<Problem> Validate()
    {
        if (At is not null && Version is not null)
        {
            yield return new($"Both a day ({At:yyyy-MM-dd}) and a version ({Version}) are given. Allowed: one of them.");
        }

        if (Version < 1)
        {
            yield return new($"'{Version}' is not a version. Allowed: a whole number from 1 on.");
        }

        foreach (var problem in Knowledge.Problems(AsKnownOn, Party))
        {
            yield return problem;
        }
    }
}

/// <summary>The state of the talks.</summary>
/// <param name="Case">The case.</param>
/// <param name="Timeline">The timeline.</param>
/// <param name="At">The day of the request; <c>null</c> for the end.</param>
/// <param name="Version">The version of the last event that counts.</param>
/// <param name="State">The state.</param>
/// <param name="Branched">The fork of the timeline; <c>null</c> for a timeline that is not a branch.</param>
/// <param name="Spans">The dates of the latest events that are longer than a day; empty when they were not read.</param>
public sealed record StateShown(
    Case Case, TimelineId Timeline, DateOnly? At, long Version, NegotiationState State, ScenarioBranched? Branched = null,
    ValueList<DatedRow> Spans = default);

/// <summary>The date of an event.</summary>
/// <param name="Row">The row of the event.</param>
/// <param name="When">The date.</param>
public sealed record DatedRow(RowId Row, When When);

internal sealed class ShowStateHandler(EventStore store, TimelineReader reader) : IRequestHandler<ShowState, StateShown>
{
    /// <summary>The number of latest events whose dates are read for a state that is stored: more than its ledgers keep.</summary>
    private const int Latest = 500;

    public async Task<StateShown> Handle(ShowState request, CancellationToken cancellationToken)
    {
        var ancestry = await reader.AncestryAsync(request.Timeline, cancellationToken);
        var @case = await reader.CaseOfAsync(ancestry.Root, cancellationToken);
        var reading = ReadingFormat.Parse(@case, request.Readings, ancestry.Reading);
        var knowledge = new Knowledge(request.AsKnownOn, request.Party is null ? null : new ActorNames(@case).Find(request.Party));
        var head = await store.HeadAsync(request.Timeline, cancellationToken);
        if (request.At is { } day && day < head.State.Begins)
        {
            throw KnownTimelines.NotBegun(request.Timeline, day, head.State.Begins);
        }

        if (request.Version is { } wanted && wanted > head.Version)
        {
            throw new BadInputException([KnownTimelines.NoVersion(request.Timeline, wanted, head.Version)]);
        }

        var spans = new List<DatedRow>();
        if (request is { At: null, Version: null } && reading == Reading.House && knowledge == Knowledge.All)
        {
            var latest = store.ReadAsync(request.Timeline, new(From: Math.Max(1, head.Version - Latest)), cancellationToken);
            await foreach (var stored in latest)
            {
                Note(stored.Event.Account);
            }

            return new(@case, request.Timeline, null, head.Version, head.State, ancestry.Branched, [.. spans]);
        }

        var (state, version) = (NegotiationState.Empty, 0L);
        await foreach (var stored in reader.EventsAsync(request.Timeline, reading, knowledge, request.At, cancellationToken))
        {
            if (!(stored.Version > request.Version))
            {
                Note(stored.Event.Account);
                (state, version) = (Negotiation.Evolve(state, stored.Event), Math.Max(version, stored.Version));
            }
        }

        return new(@case, request.Timeline, request.At, version, state, ancestry.Branched, [.. spans]);

        void Note(Account account)
        {
            if (account is { Row: { } row, When: var when } && when.From != when.To)
            {
                spans.Add(new(row, when));
            }
        }
    }
}
