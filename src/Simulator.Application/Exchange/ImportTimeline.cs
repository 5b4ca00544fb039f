using System.Text.Json;
using MediatR;
using Simulator.Application.Cases;
using Simulator.Application.Pipeline;
using Simulator.Domain;
using Simulator.Store;

namespace Simulator.Application.Exchange;

/// <summary>Makes a timeline from a file of JSON Lines. It is refused whole when a line is wrong or the process cannot mean the sequence.</summary>
/// <param name="File">The file.</param>
/// <param name="As">The name of the new timeline; that in the file when left out.</param>
/// <param name="Progress">Is told which part of the file has been read, from 0 to 1.</param>
public sealed record ImportTimeline(string File, TimelineId? As = null, IProgress<double>? Progress = null) : IRequest<TimelineHead>, IValidated
{
    /// <inheritdoc/>
    public IEnumerable<Problem> Validate()
    {
        if (!System.IO.File.Exists(File))
        {
            yield return new($"There is no file '{File}'. Allowed: a file of JSON Lines, as 'export' writes it.");
        }

        if (As is { Value: var name } && !CaseScaffold.IsName(name))
        {
            yield return new($"'{name}' is not a name for a timeline. Allowed: lower-case letters, digits and hyphens.");
        }
    }
}

internal sealed class ImportTimelineHandler(EventStore store, EventCodec codec) : IRequestHandler<ImportTimeline, TimelineHead>
{
    public async Task<TimelineHead> Handle(ImportTimeline request, CancellationToken cancellationToken)
    {
        var (timeline, events) = Read(request, await File.ReadAllLinesAsync(request.File, cancellationToken));
        var head = await store.HeadAsync(timeline, cancellationToken);
        if (head.Version > 0)
        {
            return await HoldsAsync(timeline, events, cancellationToken)
                ? head
                : throw new BadInputException($"Timeline '{timeline}' exists with other events. Allowed: --as with a new name.");
        }

        return await store.AppendAsync(head, events, cancellationToken);
    }

    private (TimelineId Timeline, List<NewEvent> Events) Read(ImportTimeline request, string[] lines)
    {
        var problems = new List<Problem>();
        var events = new List<NewEvent>();
        var state = NegotiationState.Empty;
        TimelineId? from = null;
        for (var number = 1; number <= lines.Length; number++)
        {
            request.Progress?.Report((double)number / lines.Length);
            try
            {
                var line = JsonSerializer.Deserialize(lines[number - 1], ExchangeJson.Default.ExchangeLine) ?? throw new JsonException("The line is null.");
                var happened = codec.Decode(line.Type, JsonSerializer.SerializeToUtf8Bytes(line.Data, ExchangeJson.Default.JsonElement));
                from ??= new(line.Timeline);
                if (line.Version != number || line.Timeline != from.Value.Value)
                {
                    Complain(number, $"It is version {line.Version} of '{line.Timeline}'. Allowed here: version {number} of '{from}'.");
                }

                foreach (var broken in Rules.BrokenBy(state, happened))
                {
                    Complain(number, broken.ToString());
                }

                state = Negotiation.Evolve(state, happened);
                var timeline = request.As ?? from.Value;
                events.Add(new(timeline == from ? line.Id : EventIdentity.Of($"{timeline}/{line.Id}"), happened));
            }
            catch (Exception wrong) when (wrong is JsonException or UnreadableEventException)
            {
                Complain(number, $"The line is no event: {Reason(wrong)} Allowed: a JSON object with timeline, version, id, type, data, as 'export' writes it.");
            }
        }

        if (lines.Length == 0)
        {
            problems.Add(new("The file is empty. Allowed: one event per line.", request.File));
        }

        return problems.Count == 0 ? (request.As ?? from!.Value, events) : throw new BadInputException(problems);

        void Complain(int number, string message) => problems.Add(new(message, request.File, number, 1));
    }

    /// <summary>What is wrong, without the place that the library counts within the line.</summary>
    private static string Reason(Exception wrong) => wrong.Message.Split(" Path: ")[0];

    private async Task<bool> HoldsAsync(TimelineId timeline, List<NewEvent> events, CancellationToken cancel) =>
        await store.ReadAsync(timeline, cancel: cancel).Select(stored => stored.Id).Take(events.Count + 1).ToListAsync(cancel) is var stored
        && stored.SequenceEqual(events.Select(e => e.Id));
}
