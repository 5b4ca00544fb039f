using MediatR;
using Simulator.Application.Requests;
using Simulator.Domain.Serialization;
using Simulator.Domain.Values;
using Simulator.Files.Exchange;
using Simulator.Files.Problems;
using Simulator.PrivatePostgres;
using Simulator.Store;

namespace Simulator.Application.Exchange;

/// <summary>
/// Imports timelines from a file of JSON Lines, with their branches and cases. The whole file is refused when a line is not valid, when a timeline is
/// not possible in the process, or when a timeline exists with other events. Events that are already stored stay, so an interrupted import resumes
/// where it stopped.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="As">
/// The new name of the root; default: the name in the file. The new name of a branch is that name, a hyphen, and its name in the file.
/// </param>
/// <param name="Progress">The receiver of the part of the work that is done, from 0 to 1; may be left out.</param>
public sealed record ImportTimeline(string File, TimelineId? As = null, IProgress<double>? Progress = null) : IRequest<Imported>, IValidated
{
    /// <summary>True when the database must hold no other timelines, as for the restore of a backup. Default false.</summary>
    public bool Alone { get; init; }

    /// <inheritdoc/>
    public IEnumerable<Problem> Validate()
    {
        if (Directory.Exists(File))
        {
            yield return new($"'{File}' is a folder. Allowed: a file of JSON Lines, as 'export' writes it.");
        }
        else if (!System.IO.File.Exists(File))
        {
            yield return new($"The file '{File}' does not exist. Allowed: a file of JSON Lines, as 'export' writes it.");
        }

        if (As is { Value: var name } && Names.Flaw(name, "a timeline", "my-copy") is { } flaw)
        {
            yield return new(flaw);
        }
    }
}

/// <summary>The result of an import.</summary>
/// <param name="Timelines">The timelines of the file, a branch after its parent.</param>
/// <param name="Events">The number of events of the file.</param>
/// <param name="Appended">The number of those that were not stored before.</param>
public sealed record Imported(IReadOnlyList<TimelinePlace> Timelines, long Events, long Appended);

internal sealed class ImportTimelineHandler(EventStore store, TimelineTree tree, CaseDocuments documents, EventCodec codec)
    : IRequestHandler<ImportTimeline, Imported>
{
    /// <summary>Reads the file twice: first to check the whole file, then to store it.</summary>
    public async Task<Imported> Handle(ImportTimeline request, CancellationToken cancellationToken)
    {
        var names = new ExchangeNames(request.As);
        await using var file = Open(request.File);
        if (await DatabaseArchive.IsArchiveAsync(request.File, cancellationToken))
        {
            throw new BadInputException(
                $"'{request.File}' is an archive of pg_dump. Allowed: JSON Lines, as 'export' writes them; 'db restore' reads archives.");
        }

        var problems = new ProblemList(request.File);
        var check = new ExchangeCheck(codec, names, problems);
        await using var stored = new StoredTimelines(store, tree);
        await foreach (var line in LinesAsync(file, request.Progress, part: 0, cancellationToken))
        {
            if (check.Take(line) is { } read && problems.Count == 0)
            {
                await stored.CompareAsync(read, cancellationToken);
            }
        }

        check.End();
        foreach (var other in stored.Others)
        {
            problems.Add($"Timeline '{other}' exists with other events. Allowed: --as with a new name.");
        }

        problems.ThrowIfAny();
        if (request.Alone)
        {
            await RefuseOthersAsync(check, cancellationToken);
        }

        file.Position = 0;
        var again = new ExchangeCheck(codec, names, problems);
        var events = LinesAsync(file, request.Progress, part: 1, cancellationToken).Select(line => Retaken(again, line, problems))
            .Where(read => read is not null).Select(read => read!.Value);
        await using var writer = new ExchangeImport(store, documents, check, stored, events.GetAsyncEnumerator(cancellationToken));
        var appended = await writer.WriteAsync(cancellationToken);
        return new([.. check.Sections.Select(stored.PlaceOf)], check.Sections.Sum(section => section.Events), appended);
    }

    private async Task RefuseOthersAsync(ExchangeCheck check, CancellationToken cancel)
    {
        const int Named = 12;
        var others = (await tree.AllAsync(cancel)).Select(place => place.Timeline).Except(check.Sections.Select(section => section.Target)).ToArray();
        if (others.Length > 0)
        {
            throw new BadInputException(
                $"The database holds timelines that the file does not: {Series.Some([.. others.Select(other => other.Value)], Named)}. "
                + "Nothing was written. Allowed: an empty database, such as that of an empty SIMULATOR_HOME; "
                + "or 'import', which adds to the timelines of a database.");
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            var file = new FileStream(
                path, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan, BufferSize = 0 });
            return file.CanSeek ? file : throw new BadInputException(
                $"'{path}' cannot be read twice, as an import has to. Allowed: a file on a disk.");
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"'{path}' cannot be read: {SystemReason.Of(closed)} Allowed: a file that you may read.");
        }
    }

    private static async IAsyncEnumerable<JsonLine> LinesAsync(
        FileStream file, IProgress<double>? progress, int part, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var length = (double)Math.Max(1, file.Length);
        await foreach (var line in JsonLines.ReadAsync(file, cancel))
        {
            yield return line;
            progress?.Report((part + Math.Min(1, line.End / length)) / 2);
        }
    }

    /// <summary>Takes a line again. A line that was valid the first time is valid again, unless the file has changed.</summary>
    private static ExchangedEvent? Retaken(ExchangeCheck check, JsonLine line, ProblemList problems)
    {
        var read = check.Take(line);
        problems.ThrowIfAny();
        return read;
    }
}

/// <summary>An import was interrupted. Stored events stay, and the same import, run again, resumes after them.</summary>
/// <param name="stored">The number of events of the file that are stored.</param>
/// <param name="events">The number of events of the file.</param>
/// <param name="cause">The cause: a cancellation, or the loss of the database.</param>
public sealed class ImportInterruptedException(long stored, long events, Exception cause)
    : Exception($"{stored} of {events} events are stored. Run the same command again to continue.", cause)
{
    /// <summary>The number of events of the file that are stored.</summary>
    public long Stored => stored;

    /// <summary>The number of events of the file.</summary>
    public long Events => events;
}
