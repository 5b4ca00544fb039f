using System.CommandLine;
using Simulator.Application.Upkeep;
using Simulator.Cli.Screen;
using Simulator.Domain.Values;
using Simulator.PrivatePostgres;
using Simulator.Store.Rebuilding;

namespace Simulator.Cli.Commands;

/// <summary><c>db</c>: the private database server, the tables in it, and backups.</summary>
internal static class DbCommand
{
    public static Command Create() => new("db",
        """
        Manage the database: its server, read models, and backups

        Commands use a private PostgreSQL server, or the database that SIMULATOR_DATABASE names.

        Examples:
          simulator db start
          simulator db backup talks.backup
        """)
    {
        Start(), Stop(), Status(), Rebuild(), Verify(), DbBackupCommands.Backup(), DbBackupCommands.Restore(),
    };

    private static Command Start()
    {
        var command = new Command("start",
            """
            Start the server and keep it running, so that commands answer sooner

            Example:
              simulator db start
            """);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            Show(terminal,
                await PrivateServer.KeepRunningAsync(SimulatorHome.FromEnvironment(), PrivateServerOptions.FromEnvironment(), terminal.Say, cancel));
            return 0;
        });
        return command;
    }

    private static Command Stop()
    {
        var force = Inputs.Flag("--force", "Stop the server even while programs use it");
        var command = new Command("stop",
            """
            Stop the server

            Examples:
              simulator db stop
              simulator db stop --force
            """)
        { force };
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            var outcome = await PrivateServer.StopAsync(
                SimulatorHome.FromEnvironment(), PrivateServerOptions.FromEnvironment(), parse.GetValue(force), terminal.Say, cancel);
            terminal.WriteLine(outcome switch
            {
                StopOutcome.Stopped => "Stopped.",
                StopOutcome.WasNotRunning => "The server was not running.",
                StopOutcome.InUse => "Other programs use the server. It will stop when the last of them ends; --force stops it now.",
                _ => throw new InvalidOperationException($"Outcome '{outcome}' has no sentence."),
            });
            return outcome == StopOutcome.InUse ? 1 : 0;
        });
        return command;
    }

    private static Command Status()
    {
        var command = new Command("status",
            """
            Show whether the server runs, and the folder of its data

            Example:
              simulator db status
            """);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            if (Environment.GetEnvironmentVariable(DatabaseConnection.Variable) is { Length: > 0 })
            {
                terminal.Say($"Note: {DatabaseConnection.Variable} names another database, which commands use instead of the private server.");
            }

            Show(terminal, await PrivateServer.StatusAsync(SimulatorHome.FromEnvironment(), PrivateServerOptions.FromEnvironment(), cancel));
            return 0;
        });
        return command;
    }

    private static Command Rebuild()
    {
        var command = new Command("rebuild",
            """
            Rebuild all read models from the events; other programs can read and append at the same time

            Example:
              simulator db rebuild
            """);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(cancel);
            var used = await terminal.WithProgressAsync("Rebuilding", progress => session.SendAsync(new RebuildReadModels(progress), cancel));
            terminal.WriteLine($"The read models were rebuilt from {Words(used)}.");
            return 0;
        });
        return command;
    }

    private static Command Verify()
    {
        var command = new Command("verify",
            """
            Check that the events are valid and that every read model follows from them; nothing is changed

            Example:
              simulator db verify
            """);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var session = await parse.OpenSessionAsync(cancel);
            var found = await terminal.WithProgressAsync("Checking", progress => session.SendAsync(new VerifyStore(progress), cancel));
            foreach (var problem in found.Problems)
            {
                terminal.WriteLine(problem);
            }

            terminal.WriteLine(found.Problems.Count == 0
                ? $"No problems found in {Words(found)}."
                : $"{Counted.Of(found.Problems.Count, "problem")} in {Words(found)}. "
                    + "For a wrong read model, run 'simulator db rebuild'; for wrong events, restore a backup.");
            return found.Problems.Count == 0 ? 0 : 1;
        });
        return command;
    }

    private static string Words(CheckedEvents found) =>
        $"{Counted.Of(found.Events, "event")} of {Counted.Of(found.Timelines, "timeline")}, {found.Branches:N0} of them branches";

    private static void Show(Terminal terminal, PrivateServerStatus status)
    {
        var lines = new (string Label, string? Value)[]
        {
            ("running", status.Running ? "yes" : "no"),
            ("version", status.Major is { } major ? $"PostgreSQL {major}" : "not created yet"),
            ("data", status.DataFolder),
            ("address", status.Address),
            ("in use", status.Running ? $"{(status.InUse ? "yes" : "no")}, {Counted.Of(status.Sessions, "session")}" : null),
            ("kept", status.Kept ? "yes, until 'db stop'" : "no, the last program that uses it stops it"),
            ("log", status.Log),
        };
        foreach (var (label, value) in lines.Where(line => line.Value is not null))
        {
            terminal.WriteLine($"{label,-9}{value}");
        }
    }
}
