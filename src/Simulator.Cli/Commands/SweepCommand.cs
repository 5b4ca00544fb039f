using System.CommandLine;
using Simulator.Application.Simulations.Sweeps;
using Simulator.Cli.Screen;
using Simulator.Domain.ModelCards;
using Simulator.Files.Problems;
using Simulator.Reports.Sweeps;

namespace Simulator.Cli.Commands;

/// <summary><c>sweep</c>: runs over a grid or a Latin hypercube of parameters and levels of levers, as a table that grows cell by cell.</summary>
internal static class SweepCommand
{
    public static Command Create()
    {
        var vary = new Option<string[]>("--vary")
        {
            Description = $"What to vary, and over which values; may be given several times: {VariationFormat.Allowed}",
            HelpName = "NAME=VALUES",
            AllowMultipleArgumentsPerToken = false,
        };
        var points = Inputs.Number<int>(
            "--lhs", "Instead of every combination, draw so many points that cover all ranges evenly (Latin hypercube)",
            "a whole number from 1 to 100,000");
        var measures = Inputs.SeveralWords<Measure>("--measure", "measure", "Tell only this measure of each cell", "all of them");
        var to = new Option<string?>("--out") { Description = "The file; standard output when left out. "
            + "A file that holds the beginning of the same sweep is gone on with", HelpName = "FILE.csv" };
        var force = new Option<bool>("--force") { Description = "Begin the file anew, whatever it holds" };
        var command = new Command("sweep",
            """
            Run the model in every cell of a grid of parameters and levels of levers, and write a row for each

            A row has the values of its cell, then each measure and the share of each outcome with the ends of its interval. Where a lever is
            contested, each cell has a row for each reading of it. All cells run under the same luck.
            The file begins with its plan, in lines with a '#'. When the program is stopped, by whatever, the same command goes on where it was,
            and the file comes out the same to the byte. A file of another plan is refused.
            It is a run of a model, and no statement of what will happen.

            Examples:
              simulator sweep --vary tau=0.04..0.10:7 --vary mu0=0.08,0.13,0.2 --out sweep.csv
              simulator sweep --vary lever:monitoring-mechanism=0..1:5@2025-11-06 --from 2025-11-06 --runs 2000 > levels.csv
              simulator sweep --vary p_esc=0.03..0.08 --vary eta0=0.015..0.06 --lhs 200 --measure relapse --out points.csv
            """);
        var inputs = new RunInputs(command, "in each cell");
        Option[] options = [vary, points, measures, to, force];
        Array.ForEach(options, command.Options.Add);
        command.Validators.Add(result =>
        {
            if (result.GetValue(force) && result.GetValue(to) is null)
            {
                result.AddError("--force is given without --out. Allowed: --out with the file to begin anew.");
            }
        });
        command.SetAction(async (parse, cancel) =>
        {
            var (terminal, setup) = (parse.Terminal(), inputs.Setup(parse));
            var sweep = await PlanAsync(
                parse, terminal, new(setup, parse.GetValue(vary) ?? [], parse.GetValue(points), [.. parse.GetValue(measures) ?? []]), cancel);
            var table = new SweepTable(sweep.Plan);
            if (parse.GetValue(to) is not { Length: > 0 } path)
            {
                Console.Out.Write(string.Concat(table.Head.Select(line => line + SweepTable.End)));
                await RunAsync(sweep, table, 0, Console.IsOutputRedirected ? terminal : null, Console.Out.Write, cancel);
                return 0;
            }

            using var file = SweepFile.Open(path, table, parse.GetValue(force));
            await KeepingAsync(sweep, table, file, path, terminal, cancel);
            return 0;
        });
        return command;
    }

    /// <summary>The database is let go before the first run: a sweep may take hours.</summary>
    private static async Task<PlannedSweep> PlanAsync(ParseResult parse, Terminal terminal, PlanSweep request, CancellationToken cancel)
    {
        await using var session = await parse.OpenSessionAsync(terminal, cancel);
        return await session.LoadAndSendAsync(request, cancel);
    }

    private static async Task KeepingAsync(
        PlannedSweep sweep, SweepTable table, SweepFile file, string path, Terminal terminal, CancellationToken cancel)
    {
        var done = file.Finished;
        try
        {
            await RunAsync(sweep, table, file.Finished, terminal, rows =>
            {
                file.Append(rows);
                done++;
            }, cancel);
            terminal.Say($"{path} has all {Counted.Of(table.Cells, "cell")}: {file.Finished} were there, {done - file.Finished} were run.");
        }
        catch (OperationCanceledException)
        {
            terminal.Say($"{path} has {done} of {Counted.Of(table.Cells, "cell")}. The same command goes on with the next one.");
            throw;
        }
    }

    /// <summary>Runs the cells that are not there yet.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <param name="table">How it is written.</param>
    /// <param name="finished">How many cells are there.</param>
    /// <param name="terminal">Where to show progress; nowhere where rows are shown.</param>
    /// <param name="write">Writes the rows of a cell.</param>
    /// <param name="cancel">Stops between runs.</param>
    private static Task<int> RunAsync(
        PlannedSweep sweep, SweepTable table, int finished, Terminal? terminal, Action<string> write, CancellationToken cancel)
    {
        return terminal is null ? RowsAsync(null) : terminal.WithProgressAsync("Running", RowsAsync);

        Task<int> RowsAsync(IProgress<double>? progress) => Task.Run(
            () =>
            {
                foreach (var cell in sweep.From(finished + 1, progress, cancel))
                {
                    write(table.Rows(cell));
                }

                return 0;
            },
            cancel);
    }
}
