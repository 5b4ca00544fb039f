using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain;
using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Engine.Fiction;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Store;

namespace Simulator.Application.Fiction;

/// <summary>A fictional conflict to generate as a timeline with a case of its own, or to make longer when the same request has begun it.</summary>
/// <remarks>
/// The same name and seed give the same events with the same identities. So the request may be stopped at any time and sent again, and resumes
/// after what is stored. It takes the same memory for any number of events.
/// </remarks>
/// <param name="Name">The name of the timeline: lower-case letters, digits and hyphens.</param>
/// <param name="Seed">The seed, from 0; another seed, another conflict.</param>
/// <param name="Events">The number of events that the timeline is to have, from 1 to <see cref="MaxEvents"/>.</param>
/// <param name="Progress">The receiver of the part of them that is stored, from 0 to 1; may be left out.</param>
public sealed record GenerateTimeline(TimelineId Name, int Seed, int Events, IProgress<double>? Progress = null)
    : IRequest<GeneratedTimeline>, IValidated
{
    /// <summary>The maximum number of events of a generated timeline.</summary>
    public const int MaxEvents = 10_000_000;

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate()
    {
        if (Names.Flaw(Name.Value, "a timeline", "fiction-7") is { } flaw)
        {
            yield return new(flaw);
        }

        if (Seed < 0)
        {
            yield return new($"'{Seed}' is not a seed. Allowed: a whole number from 0 to {int.MaxValue}.");
        }

        if (Events is < 1 or > MaxEvents)
        {
            yield return new($"The number of events is {Events}. Allowed: 1 to {MaxEvents}.");
        }
    }
}

/// <summary>A generated conflict.</summary>
/// <param name="Case">The fictional case.</param>
/// <param name="Head">The end of its timeline.</param>
/// <param name="Added">The number of events that are new.</param>
public sealed record GeneratedTimeline(Case Case, TimelineHead Head, long Added);

internal sealed class GenerateTimelineHandler(EventStore store, CaseDocuments documents, SeedsFolder seeds)
    : IRequestHandler<GenerateTimeline, GeneratedTimeline>
{
    public async Task<GeneratedTimeline> Handle(GenerateTimeline request, CancellationToken cancellationToken)
    {
        seeds.RefuseNameOfCase(request.Name);
        var story = new Story(request.Name, request.Seed, FictionalModel.Parameters);
        var head = await store.HeadAsync(request.Name, cancellationToken);
        var edition = head.Version > 0 ? await EditionAsync(request, head, cancellationToken) : Story.Edition;
        if (edition is { } made && made != Story.Edition)
        {
            throw new BadInputException(
                $"Timeline '{request.Name}' was generated from seed {request.Seed} by an earlier version, which continues conflicts differently. "
                + "It can be read and branched, but not extended. Allowed: a new name.");
        }

        if (edition is null)
        {
            throw new BadInputException(
                $"Timeline '{request.Name}' exists with other events than this version makes from seed {request.Seed}. "
                + "Allowed: a new name, or the seed that it was made from.");
        }

        if (head.Version > request.Events)
        {
            throw new BadInputException(
                $"Timeline '{request.Name}' has {head.Version} events already, more than {request.Events}. "
                + $"Stored history is never shortened. Allowed: {head.Version} events or more, or a new name.");
        }

        if (await documents.HashAsync(request.Name, cancellationToken) != story.CaseKey)
        {
            await documents.PutAsync(story.Case, story.CaseKey, cancellationToken);
        }

        var added = story.After(head.State)
            .Take((int)(request.Events - head.Version))
            .Select((happened, place) => new NewEvent(StoryIdentity.Of(request.Name, request.Seed, head.Version + 1 + place), happened));
        var stored = request.Progress is { } progress ? new Share(progress, request.Events) : null;
        return new(
            story.Case,
            await store.AppendInBatchesAsync(head, added.ToAsyncEnumerable(), stored, cancellationToken),
            request.Events - head.Version);
    }

    /// <summary>
    /// The edition of the story that gave a timeline its events; <c>null</c> when none did. The last event is enough to know: each was appended
    /// at the version that its identity names, after an event that was.
    /// </summary>
    private async Task<int?> EditionAsync(GenerateTimeline request, TimelineHead head, CancellationToken cancel)
    {
        var last = await store.ReadAsync(head.Timeline, new(From: head.Version), cancel).SingleAsync(cancel);
        for (var edition = Story.Edition; edition > 0; edition--)
        {
            if (StoryIdentity.Of(request.Name, request.Seed, head.Version, edition) == last.Id)
            {
                return edition;
            }
        }

        return null;
    }

    /// <summary>A version as the part of the whole that it is.</summary>
    private sealed class Share(IProgress<double> progress, int of) : IProgress<long>
    {
        public void Report(long value) => progress.Report((double)value / of);
    }
}

/// <summary>The identities of the events of generated conflicts.</summary>
internal static class StoryIdentity
{
    /// <summary>The identity of an event.</summary>
    /// <param name="name">The name of the timeline.</param>
    /// <param name="seed">The seed of the story.</param>
    /// <param name="version">The version of the event, from 1.</param>
    /// <param name="edition">The edition of the story; default: the present one.</param>
    public static Guid Of(TimelineId name, int seed, long version, int edition = Story.Edition) =>
        EventIdentity.Of($"{name}/{Story.KeyOf(seed, edition)}/{version}");
}
