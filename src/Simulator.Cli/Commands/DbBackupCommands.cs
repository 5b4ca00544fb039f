using System.CommandLine;
using Simulator.Application.Exchange;
using Simulator.Application.Upkeep;
using Simulator.Cli.Screen;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Postgres;
using Simulator.PrivatePostgres;
using Simulator.Store.Migrations;

namespace Simulator.Cli.Commands;

/// <summary><c>db backup</c> and <c>db restore</c>: the whole content of a database, as a file.</summary>
internal static class DbBackupCommands
{
    public static Command Backup()
    {
        var file = new Argument<string>("file") { Description = "The file to write, replaced only when the new one is complete" };
        var portable = Inputs.Flag("--portable", "Write JSON Lines, which can be restored to any version of PostgreSQL and read by 'import'");
        var command = new Command("backup",
            """
            Back up the whole database to a file: all timelines, branches and cases, and the register of runs

            The file is an archive of PostgreSQL's pg_dump when that is installed, and JSON Lines otherwise. JSON Lines leave out the times at
            which events were stored, and the register of runs that 'calibrate register' keeps.

            Examples:
              simulator db backup talks.backup
              simulator db backup talks.jsonl --portable
            """)
        { file, portable };
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(cancel);
            var written = await session.SendAsync(new BackUp(parse.GetValue(file)!, parse.GetValue(portable)), cancel);
            terminal.WriteLine(
                $"Wrote {parse.GetValue(file)}: {Words(written.Holdings)}, {written.Bytes:N0} bytes, "
                + $"as {(written.Version is { } version ? $"an archive of pg_dump {version}" : "JSON Lines")}.");
            return 0;
        });
        return command;
    }

    public static Command Restore()
    {
        var file = new Argument<string>("file") { Description = "A file that db backup wrote" };
        var command = new Command("restore",
            """
            Restore a backup into an empty database

            With JSON Lines, the database may already hold part of the backup. A database with other timelines is refused.

            Example:
              SIMULATOR_HOME=/tmp/restored simulator db restore talks.backup
            """)
        { file };
        command.SetAction(async (parse, cancel) =>
        {
            var (terminal, path) = (parse.Terminal(), parse.GetValue(file)!);
            if (!File.Exists(path))
            {
                throw new BadInputException(
                    $"'{path}' {(Directory.Exists(path) ? "is a folder" : "does not exist")}. Allowed: a file that 'db backup' wrote.");
            }

            terminal.WriteLine(await DatabaseArchive.IsArchiveAsync(path, cancel)
                ? $"Restored {path}: {Words(await FromArchiveAsync(terminal, path, cancel))}."
                : await FromLinesAsync(parse, terminal, path, cancel));
            return 0;
        });
        return command;
    }

    /// <summary>Restores an archive. Opens no session, because a session would create the tables.</summary>
    private static async Task<Holdings> FromArchiveAsync(Terminal terminal, string path, CancellationToken cancel)
    {
        await using var joined = await DatabaseConnection.OpenAsync(
            Environment.GetEnvironmentVariable(DatabaseConnection.Variable), SimulatorHome.FromEnvironment(), PrivateServerOptions.FromEnvironment(),
            terminal.Say, cancel);
        await using var database = joined.CreateDataSource();
        var loss = new ConnectionLoss(database, joined.Revive);
        var archive = await new ArchiveAccess(joined.ConnectionString, PostgresSearch.FromEnvironment()).FindAsync(loss, cancel)
            ?? throw new BadInputException(
                $"'{path}' is an archive of pg_dump, and no installed pg_restore is as new as the server. "
                + $"Allowed: install the client programs of PostgreSQL, or set {PostgresSearch.Variable} to a folder that has them.");
        if (await loss.RetryAsync(() => archive.HoldingsAsync(cancel), ConnectionLoss.WhenReading, cancel) is { } holdings)
        {
            throw new BadInputException(
                $"The database already has the tables of the simulator, with {Words(holdings)}. Nothing was written. "
                + $"Allowed: a database without them, such as that of an empty {SimulatorHome.Variable}; "
                    + "or a --portable backup, which resumes an interrupted restore.");
        }

        var restored = await archive.RestoreAsync(path, cancel);
        await loss.RetryAsync(() => Schema.EnsureAsync(database, terminal.Say, cancel), Schema.WhenPreparing, cancel);
        return restored;
    }

    private static async Task<string> FromLinesAsync(ParseResult parse, Terminal terminal, string path, CancellationToken cancel)
    {
        await using var session = await parse.OpenSessionAsync(cancel);
        var imported = await terminal.WithProgressAsync("Restoring", progress =>
            session.SendAsync(new ImportTimeline(path, Progress: progress) { Alone = true }, cancel));
        var before = imported.Events - imported.Appended;
        return $"Restored {path}: {Words(new(imported.Timelines.Count, imported.Events))}"
            + $"{(before > 0 ? $", of which {before} were already stored" : "")}.";
    }

    private static string Words(Holdings holdings) => $"{Counted.Of(holdings.Timelines, "timeline")}, {Counted.Of(holdings.Events, "event")}";
}
