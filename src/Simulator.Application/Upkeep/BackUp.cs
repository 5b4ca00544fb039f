using MediatR;
using Simulator.Application.Exchange;
using Simulator.Application.Requests;
using Simulator.Domain.Values;
using Simulator.Files.Writing;
using Simulator.Postgres;
using Simulator.PrivatePostgres;
using Simulator.Store;

namespace Simulator.Application.Upkeep;

/// <summary>
/// Backs up the database to a file: an archive of PostgreSQL's <c>pg_dump</c> when that is installed, else JSON Lines.
/// </summary>
/// <param name="File">The file; it is replaced only when the new one is complete.</param>
/// <param name="Portable">True to write JSON Lines, which can be restored with any version of PostgreSQL.</param>
public sealed record BackUp(string File, bool Portable = false) : IRequest<BackedUp>;

/// <summary>A backup that was written.</summary>
/// <param name="Holdings">The number of timelines and events in the backup.</param>
/// <param name="Bytes">The size of the file, in bytes.</param>
/// <param name="Version">The version of <c>pg_dump</c>; <c>null</c> for JSON Lines.</param>
public sealed record BackedUp(Holdings Holdings, long Bytes, string? Version);

/// <summary>The access of PostgreSQL's own programs to the database, for archives.</summary>
/// <param name="ConnectionString">The database, with its password.</param>
/// <param name="Search">The search for the programs.</param>
public sealed record ArchiveAccess(string ConnectionString, PostgresSearch Search)
{
    /// <summary>The archive of the database; <c>null</c> when this machine has no programs as new as the server.</summary>
    public Task<DatabaseArchive?> FindAsync(ConnectionLoss loss, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return loss.RetryAsync(() => DatabaseArchive.OfAsync(ConnectionString, Search, cancel), ConnectionLoss.WhenReading, cancel);
    }
}

internal sealed class BackUpHandler(IMediator mediator, SimulatorStore store, ArchiveAccess access, Say say) : IRequestHandler<BackUp, BackedUp>
{
    public async Task<BackedUp> Handle(BackUp request, CancellationToken cancellationToken)
    {
        var everything = await mediator.Send(new ExportEverything(), cancellationToken);
        var archive = request.Portable ? null : await access.FindAsync(store.Loss, cancellationToken);
        if (archive is null && !request.Portable)
        {
            say("Note: there is no pg_dump here that is as new as the server, so the backup is written as JSON Lines.");
        }

        if (archive is null && everything.Registered > 0)
        {
            say($"Note: JSON Lines do not hold the register of runs, which has {Counted.Of(everything.Registered, "entry", "entries")} here; "
                + "an archive of pg_dump does.");
        }

        var holdings = new Holdings(everything.Timelines, everything.Events);
        var bytes = await WholeFile.WriteAsync(request.File, async partial =>
        {
            if (archive is null)
            {
                await WholeFile.WriteLinesAsync(partial, everything.Lines, cancellationToken);
            }
            else
            {
                holdings = await archive.WriteAsync(partial, cancellationToken);
            }
        });
        return new(holdings, bytes, archive?.Version);
    }
}
