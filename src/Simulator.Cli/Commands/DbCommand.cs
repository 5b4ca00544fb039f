using System.CommandLine;
using Simulator.Cli.Rendering;
using Simulator.Store.Postgres;

namespace Simulator.Cli.Commands;

/// <summary><c>db</c>: the private database server, and backups.</summary>
internal static class DbCommand
{
    public static Command Create() => new("db", "The private PostgreSQL server that the program starts for itself, and backups of what the database holds")
    {
        Start(), Stop(), Status(), DbBackupCommands.Backup(), DbBackupCommands.Restore(),
    };

    private static Command Start()
    {
        var command = new Command("start", "Start the server and keep it running after the program ends, so that commands answer sooner");
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            Show(terminal, await PrivatePostgres.KeepRunningAsync(SimulatorHome.FromEnvironment(), PrivatePostgresOptions.FromEnvironment(), terminal.Say, cancel));
            return 0;
        });
        return command;
    }

    private static Command Stop()
    {
        var force = new Option<bool>("--force") { Description = "Stop it under the programs that use it" };
        var command = new Command("stop", "Stop the server") { force };
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            var outcome = await PrivatePostgres.StopAsync(
                SimulatorHome.FromEnvironment(), PrivatePostgresOptions.FromEnvironment(), parse.GetValue(force), terminal.Say, cancel);
            terminal.WriteLine(outcome switch
            {
                StopOutcome.Stopped => "Stopped.",
                StopOutcome.WasNotRunning => "It was not running.",
                StopOutcome.InUse => "Other programs use it: it will stop when the last of them ends. --force stops it now.",
                _ => throw new InvalidOperationException($"Every outcome has its sentence, {outcome} too."),
            });
            return outcome == StopOutcome.InUse ? 1 : 0;
        });
        return command;
    }

    private static Command Status()
    {
        var command = new Command("status", "Tell whether the server runs, and where its data lives");
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            if (Environment.GetEnvironmentVariable(DatabaseConnection.Variable) is { Length: > 0 })
            {
                terminal.Say($"Note: {DatabaseConnection.Variable} names another database, which commands use instead of this one.");
            }

            Show(terminal, await PrivatePostgres.StatusAsync(SimulatorHome.FromEnvironment(), PrivatePostgresOptions.FromEnvironment(), cancel));
            return 0;
        });
        return command;
    }

    private static void Show(Terminal terminal, PrivatePostgresStatus status)
    {
        var lines = new (string Label, string? Value)[]
        {
            ("running", status.Running ? "yes" : "no"),
            ("version", status.Major is { } major ? $"PostgreSQL {major}" : "none made yet"),
            ("data", status.DataFolder),
            ("address", status.Address),
            ("in use", status.Running ? $"{(status.InUse ? "yes" : "no")}, {status.Sessions} session(s)" : null),
            ("kept", status.Kept ? "yes, until 'db stop'" : "no, it stops with the last program that uses it"),
            ("log", status.Log),
        };
        foreach (var (label, value) in lines.Where(line => line.Value is not null))
        {
            terminal.WriteLine($"{label,-9}{value}");
        }
    }
}
