using System.Data;
using Npgsql;
using Simulator.Postgres;

namespace Simulator.PrivatePostgres;

/// <summary>The size of the contents of a database.</summary>
/// <param name="Timelines">The number of timelines, including branches.</param>
/// <param name="Events">The number of events.</param>
public sealed record Holdings(long Timelines, long Events);

/// <summary>
/// A whole database as an archive of PostgreSQL's own <c>pg_dump</c>: every row unchanged, with the times at which events were stored.
/// </summary>
public sealed class DatabaseArchive
{
    private readonly string database;
    private readonly ArchivePrograms programs;

    private DatabaseArchive(string database, ArchivePrograms programs) => (this.database, this.programs) = (database, programs);

    /// <summary>The version of the programs that write and read the archive.</summary>
    public string Version => programs.Version;

    /// <summary>The archive of a database; <c>null</c> when this machine has no <c>pg_dump</c> and <c>pg_restore</c> as new as the server.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="search">The folders to search for programs.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static async Task<DatabaseArchive?> OfAsync(string connectionString, PostgresSearch search, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(search);
        await using var connection = await OpenAsync(connectionString, cancellation);
        return await ArchivePrograms.FindAsync(search, connection.PostgreSqlVersion.Major, cancellation) is { } found
            ? new(connectionString, found)
            : null;
    }

    /// <summary>True when a file is an archive of <c>pg_dump</c>, by its first bytes.</summary>
    public static async Task<bool> IsArchiveAsync(string file, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(file);
        var mark = new byte[5];
        return await content.ReadAtLeastAsync(mark, mark.Length, throwOnEndOfStream: false, cancellation) == mark.Length
            && mark.AsSpan().SequenceEqual("PGDMP"u8);
    }

    /// <summary>Writes a snapshot of the database; other programs may continue to write to it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The size of the contents of the archive.</returns>
    /// <exception cref="ArchiveException">The archive cannot be written.</exception>
    public async Task<Holdings> WriteAsync(string file, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(database, cancellation);
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var snapshot = await new NpgsqlCommand("select pg_export_snapshot()", connection, moment).ValueAsync<string>(cancellation);
        var holdings = await CountAsync(connection, cancellation);
        await programs.DumpAsync(database, snapshot!, file, cancellation);
        return holdings;
    }

    /// <summary>The size of the contents of the database; <c>null</c> when it lacks the tables of the simulator.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Holdings?> HoldingsAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(database, cancellation);
        var made = new NpgsqlCommand("select exists (select from pg_namespace where nspname = 'simulator')", connection);
        return await made.ValueAsync<bool>(cancellation) ? await CountAsync(connection, cancellation) : null;
    }

    /// <summary>
    /// Restores an archive, all or nothing, into a database without the tables of the simulator. The tables are then as old as the archive.
    /// </summary>
    /// <param name="file">The archive.</param>
    /// <param name="cancellation">Stops the work; then nothing is written.</param>
    /// <returns>The size of the contents of the database after the restore.</returns>
    /// <exception cref="ArchiveException">
    /// The archive cannot be restored, for instance because the database already has the tables. Nothing was written.
    /// </exception>
    public async Task<Holdings> RestoreAsync(string file, CancellationToken cancellation)
    {
        await programs.RestoreAsync(database, file, cancellation);
        await using var connection = await OpenAsync(database, cancellation);
        return await CountAsync(connection, cancellation);
    }

    private static async Task<Holdings> CountAsync(NpgsqlConnection connection, CancellationToken cancellation) => (await new NpgsqlCommand(
        """
        select (select count(*) from simulator.mt_streams where version > 0 and id <> 'mt_tombstone'),
            (select count(*) from simulator.mt_events where stream_id <> 'mt_tombstone')
        """, connection)
        .RowsAsync(row => new Holdings(row.GetInt64(0), row.GetInt64(1)), cancellation))[0];

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }
}
