using MediatR;
using Simulator.Application.Pipeline;
using Simulator.Domain;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Store;

namespace Simulator.Application.Fiction;

/// <summary>Makes a fictional conflict as a timeline with a case of its own, or makes one longer that the same request has begun.</summary>
/// <remarks>
/// The same name and seed give the same events with the same identities. So it may be stopped at any time and sent again, and goes on after
/// what is stored. It takes the same memory for any number of events.
/// </remarks>
/// <param name="Name">The name of the timeline: lower-case letters, digits and hyphens.</param>
/// <param name="Seed">From 0; another seed, another conflict.</param>
/// <param name="Events">How many events the timeline is to have, from 1 to <see cref="MostEvents"/>.</param>
/// <param name="Progress">Is told which part of them is stored, from 0 to 1.</param>
public sealed record GenerateTimeline(TimelineId Name, int Seed, int Events, IProgress<double>? Progress = null) : IRequest<GeneratedTimeline>, IValidated
{
    /// <summary>The most events that a generated timeline can have.</summary>
    public const int MostEvents = 10_000_000;

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

        if (Events is < 1 or > MostEvents)
        {
            yield return new($"'{Events}' events cannot be made. Allowed: from 1 to {MostEvents}.");
        }
    }
}

/// <summary>What was made.</summary>
/// <param name="Case">The fictional case.</param>
/// <param name="Head">The end of its timeline.</param>
/// <param name="Added">How many of the events are new.</param>
public sealed record GeneratedTimeline(Case Case, TimelineHead Head, long Added);

internal sealed class GenerateTimelineHandler(EventStore store, CaseShelf shelf, SeedsFolder seeds) : IRequestHandler<GenerateTimeline, GeneratedTimeline>
{
    public async Task<GeneratedTimeline> Handle(GenerateTimeline request, CancellationToken cancellationToken)
    {
        if (seeds.Has(request.Name))
        {
            throw new BadInputException($"'{request.Name}' is the name of a case in '{seeds.Path}'. Allowed: a name of its own, such as fiction-{request.Seed}.");
        }

        var story = new Story(request.Name, request.Seed);
        var head = await store.HeadAsync(request.Name, cancellationToken);
        if (head.Version > 0 && !await ToldAsync(story, head, cancellationToken))
        {
            throw new BadInputException(
                $"Timeline '{request.Name}' exists with other events than this version makes from seed {request.Seed}. "
                + "Allowed: a new name, or the seed that it was made from.");
        }

        if (head.Version > request.Events)
        {
            throw new BadInputException(
                $"Timeline '{request.Name}' has {head.Version} events already, more than {request.Events}. "
                + $"Stored history is not made shorter. Allowed: {head.Version} events or more, or a new name.");
        }

        if (await shelf.HashAsync(request.Name, cancellationToken) != story.CaseHash)
        {
            await shelf.PutAsync(story.Case, story.CaseHash, cancellationToken);
        }

        var added = story.After(head.State)
            .Take((int)(request.Events - head.Version))
            .Select((happened, place) => new NewEvent(story.Identity(head.Version + 1 + place), happened));
        var stored = request.Progress is { } progress ? new Share(progress, request.Events) : null;
        return new(
            story.Case,
            await store.AppendInBatchesAsync(head, added.ToAsyncEnumerable(), stored, cancellationToken),
            request.Events - head.Version);
    }

    /// <summary>
    /// Whether a story has told all that is stored. Its last event is enough to know: each was appended at the version that its identity names,
    /// after an event that was.
    /// </summary>
    private async Task<bool> ToldAsync(Story story, TimelineHead head, CancellationToken cancel) =>
        await store.ReadAsync(head.Timeline, new(From: head.Version), cancel).SingleAsync(cancel) is var last
        && last.Id == story.Identity(head.Version);

    /// <summary>A version as the part of the whole that it is.</summary>
    private sealed class Share(IProgress<double> progress, int of) : IProgress<long>
    {
        public void Report(long value) => progress.Report((double)value / of);
    }
}
