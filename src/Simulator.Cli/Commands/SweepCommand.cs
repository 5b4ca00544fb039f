using System.CommandLine;
using Simulator.Application.Simulations.Sweeps;
using Simulator.Cli.Screen;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Reports.Framing;
using Simulator.Reports.Sweeps;

namespace Simulator.Cli.Commands;

/// <summary><c>sweep</c>: runs over a grid or a Latin hypercube of parameters and levels of levers, as a table that grows cell by cell.</summary>
internal static class SweepCommand
{
    public static Command Create()
    {
        var vary = new Option<string[]>("--vary")
        {
            Description = $"A parameter or lever to vary, with its values; may be given several times: {VariationFormat.Allowed}",
            HelpName = "NAME=VALUES",
            AllowMultipleArgumentsPerToken = false,
        };
        var points = Inputs.Number<int>(
            "--lhs", "Instead of every combination, sample that many points evenly over all ranges (Latin hypercube)",
            "a whole number from 1 to 100,000");
        var measures = Inputs.SeveralWords<Measure>("--measure", "measure", "Write only this measure of each cell", "all of them");
        var to = new Option<string?>("--out")
        {
            Description = "The file; default: standard output. A file with the beginning of the same sweep is resumed", HelpName = "FILE.csv",
        };
        var force = Inputs.Flag("--force", "Overwrite the file, whatever its content");
        var command = new Command("sweep",
            $"""
            Run the model in every cell of a grid, as CSV

            The grid varies parameters and levels of levers; each cell gets a row.

            A row has the values of its cell, then each measure and the share of each outcome with the ends of its interval. Where a lever is
            contested, each cell has a row for each reading. All cells use common random numbers.
            The file begins with its plan, in lines that begin with '#'. When the program is stopped for any reason, the same command resumes the
            sweep, and the finished file is byte-identical. A file of another plan is refused.
            {Caveats.Model}

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
                result.AddError("--force is given without --out. Allowed: --out with the file to overwrite.");
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
                terminal.Data.Write(string.Concat(table.Head.Select(line => line + SweepTable.End)));
                await RunAsync(sweep, table, 0, terminal.IsScreen ? null : terminal, rows =>
                {
                    terminal.Data.Write(rows);
                    terminal.Flush();
                }, cancel);
                return 0;
            }

            using var file = SweepFile.Open(path, table, parse.GetValue(force));
            await KeepingAsync(sweep, table, file, path, terminal, cancel);
            return 0;
        });
        return command;
    }

    /// <summary>Plans the sweep. The database is released before the first run, because a sweep may take hours.</summary>
    private static async Task<PlannedSweep> PlanAsync(ParseResult parse, Terminal terminal, PlanSweep request, CancellationToken cancel)
    {
        await using var session = await parse.OpenSessionAsync(cancel);
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
            terminal.Say($"{path} has all {Counted.Of(table.Cells, "cell")}: {file.Finished} from before, {done - file.Finished} run now.");
        }
        catch (OperationCanceledException)
        {
            terminal.Say($"{path} has {done} of {Counted.Of(table.Cells, "cell")}. The same command resumes with the next one.");
            throw;
        }
    }

    /// <summary>Runs the cells that are not finished.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <param name="table">The written form of the sweep.</param>
    /// <param name="finished">The number of finished cells.</param>
    /// <param name="terminal">The terminal for progress; <c>null</c> when the rows go to the same terminal.</param>
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
