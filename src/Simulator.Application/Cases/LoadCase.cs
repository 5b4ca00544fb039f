using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Problems;
using Simulator.Store;

namespace Simulator.Application.Cases;

/// <summary>Loads a case from its folder: appends the events that are not stored yet, and stores its reference data.</summary>
/// <remarks>Files that have not changed since the last load are not parsed. Stored events are never rewritten.</remarks>
/// <param name="Id">The case.</param>
public sealed record LoadCase(TimelineId Id) : IRequest<LoadedCase>;

/// <summary>The result of loading a case.</summary>
/// <param name="Id">The case.</param>
/// <param name="Appended">The number of new events.</param>
/// <param name="Differing">The rows whose wording in the files differs from the stored events. The stored events do not change.</param>
public sealed record LoadedCase(TimelineId Id, int Appended, IReadOnlyList<RowId> Differing);

internal sealed class LoadCaseHandler(EventStore store, CaseDocuments documents, SeedsFolder seeds, Say say) : IRequestHandler<LoadCase, LoadedCase>
{
    public async Task<LoadedCase> Handle(LoadCase request, CancellationToken cancellationToken)
    {
        var folder = seeds.Cases.Single(folder => folder.Id == request.Id);
        var hash = folder.Hash();
        if (await documents.HashAsync(request.Id, cancellationToken) == hash)
        {
            return new(request.Id, 0, []);
        }

        var content = CaseReader.Read(folder);
        var coded = content.Events.Select(happened => new NewEvent(EventIdentity.Of(request.Id, happened.Account.Row!.Value), happened)).ToArray();
        var head = await store.HeadAsync(request.Id, cancellationToken);
        var stored = await store.ReadAsync(request.Id, cancel: cancellationToken).ToListAsync(cancellationToken);

        RefuseRewriting(folder, stored, coded);
        RowId[] differing =
        [
            .. from pair in stored.Zip(coded)
               where pair.First.Event != pair.Second.Event
               select pair.Second.Event.Account.Row!.Value,
        ];
        if (differing.Length > 0)
        {
            // The rules have accepted the files. The stored events differ from them, so the new rows are decided again on the stored events.
            Negotiation.Decide(head.State, coded.Skip(stored.Count).Select(added => added.Event));
        }

        await store.AppendAsync(head, coded[stored.Count..], cancellationToken);
        await documents.PutAsync(content.Case, hash, cancellationToken);

        var loaded = new LoadedCase(request.Id, coded.Length - stored.Count, differing);
        Report(loaded, folder);
        return loaded;
    }

    /// <summary>A sequence can only grow at its end: the stored events must be the beginning of the events in the files.</summary>
    private static void RefuseRewriting(CaseFolder folder, List<StoredEvent> stored, NewEvent[] coded)
    {
        var place = 0;
        while (place < stored.Count && place < coded.Length && stored[place].Id == coded[place].Id)
        {
            place++;
        }

        if (place < stored.Count)
        {
            throw new BadInputException([new(
                $"Version {place + 1} of the stored timeline is row '{stored[place].Event.Account.Row}', "
                + $"in the files it is {(place < coded.Length ? $"'{coded[place].Event.Account.Row}'" : "missing")}. "
                + "Stored history is not rewritten. Allowed: rows added at the end, or the changed sequence as a case of another name.",
                folder.File("events.yaml"))]);
        }
    }

    private void Report(LoadedCase loaded, CaseFolder folder)
    {
        if (loaded.Appended > 0)
        {
            say($"Loaded {Counted.Of(loaded.Appended, "event")} of {loaded.Id} from {folder.Path}.");
        }

        if (loaded.Differing.Count > 0)
        {
            say($"Note: {folder.File("events.yaml")} now describes {string.Join(", ", loaded.Differing)} differently from the stored events. "
                + "Stored history is not rewritten; load the new wording as a case of another name to see it.");
        }
    }
}

/// <summary>Loads every case in the seeds folder that is new or has changed. An invalid case is not loaded, and the user gets a note.</summary>
public sealed record LoadCases : IRequest;

internal sealed class LoadCasesHandler(IMediator mediator, SeedsFolder seeds, Say say) : AsyncRequestHandler<LoadCases>
{
    protected override async Task Handle(LoadCases request, CancellationToken cancellationToken)
    {
        foreach (var folder in seeds.Cases)
        {
            try
            {
                await mediator.Send(new LoadCase(folder.Id), cancellationToken);
            }
            catch (BadInputException broken)
            {
                say($"Note: the case in {folder.Path} was not loaded: it has {Counted.Of(broken.Problems.Count, "problem")}. "
                    + $"The first: {broken.Problems[0]}");
            }
        }
    }
}
