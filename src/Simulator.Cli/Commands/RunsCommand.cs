using System.CommandLine;
using Simulator.Application.Simulations;
using Simulator.Cli.Hosting;
using Simulator.Cli.Screen;
using Simulator.Reports.Framing;
using Simulator.Reports.Runs;

namespace Simulator.Cli.Commands;

/// <summary>A command that runs the model: it sends a request under a progress bar, and prints the report of the result.</summary>
/// <typeparam name="TResult">The result of the use case.</typeparam>
/// <typeparam name="TReport">The report of it.</typeparam>
/// <param name="name">The name of the command.</param>
/// <param name="help">The help.</param>
internal sealed class RunsCommand<TResult, TReport>(string name, string help) where TReport : RunsReport, IReport<TReport>
{
    /// <summary>The options in addition to those of every run.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>The options of every run, for a command.</summary>
    public Func<Command, RunInputs> Inputs { get; init; } = command => new(command);

    /// <summary>The number of runs when the user gives none; <c>null</c> for that of <c>simulate</c>.</summary>
    public long? DefaultRuns { get; init; }

    /// <summary>Sends the request.</summary>
    public required Func<UseCases, Question, Task<TResult>> Ask { get; init; }

    /// <summary>Makes the report.</summary>
    public required Func<TResult, TReport> Report { get; init; }

    /// <summary>Shows the report to a person.</summary>
    public required Action<Terminal, TReport> Show { get; init; }

    /// <summary>The exit code that goes with a report. Default 0.</summary>
    public Func<TReport, int> ExitCode { get; init; } = _ => 0;

    /// <summary>Makes the command.</summary>
    public Command Create()
    {
        var command = new Command(name, help);
        var inputs = Inputs(command);
        foreach (var option in Options)
        {
            command.Options.Add(option);
        }

        var brief = new Brief(command);
        var output = ReportOutput.Of<TReport>(command);
        command.SetAction(async (parse, cancel) =>
        {
            var (terminal, setup) = (parse.Terminal(), inputs.Setup(parse, DefaultRuns));
            await using var session = await parse.OpenSessionAsync(cancel);
            var report = Report(await terminal.WithProgressAsync("Running", progress => Ask(session, new(parse, setup, progress, cancel))));
            await output.PrintAsync(parse, terminal, report, () => brief.Show(parse, terminal, report, () => Show(terminal, report)), cancel);
            return ExitCode(report);
        });
        return command;
    }
}

/// <summary>The request of a user for runs.</summary>
/// <param name="Parse">The command line.</param>
/// <param name="Setup">The setup of the runs.</param>
/// <param name="Progress">Receives the share that is done, from 0 to 1; <c>null</c> without a progress bar.</param>
/// <param name="Cancel">Stops the runs.</param>
internal sealed record Question(ParseResult Parse, RunSetup Setup, IProgress<double>? Progress, CancellationToken Cancel);
