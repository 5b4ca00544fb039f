using System.CommandLine;
using Simulator.Application.Simulations.Sensitivities;
using Simulator.Cli.Views.Sensitivities;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Reports.Framing;
using Simulator.Reports.Sensitivities;

namespace Simulator.Cli.Commands;

/// <summary><c>sensitivity</c>: the dependence of results on the parameters, which are known only within ranges.</summary>
internal static class SensitivityCommand
{
    private const StringSplitOptions Splitting = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    public static Command Create()
    {
        var method = Inputs.Word<SensitivityMethod>("--method", "method", "The method by which parameters are varied", "one-at-a-time");
        var measure = Inputs.Word<Measure>("--measure", "measure", "The measure to analyse; 'ranges' analyses all", "relapse");
        var parameters = new Option<string[]>("--parameters")
        {
            Description = "The parameters to vary, by their symbols; default: "
                + $"all {ModelParameters.All.Count(known => known.Role == ParameterRole.Exposed)} exposed ones. "
                + "A parameter given with --set keeps its value",
            HelpName = "tau,mu0,...",
        };
        var all = Inputs.Flag("--all", "Also vary the thresholds and the parameters of the added steps");
        var trajectories = Inputs.Number<int>(
            "--trajectories", $"For morris: the number of trajectories through the ranges; default: {MorrisScreening.DefaultTrajectories}",
            $"a whole number from 2 to {MorrisScreening.MaxTrajectories:N0}");
        var rows = Inputs.Number<int>(
            "--rows", $"For sobol: the number of rows of the design; default: {SobolAnalysis.DefaultRows}",
            $"a whole number from 2 to {SobolAnalysis.MaxRows:N0}");
        var draws = Inputs.Number<int>(
            "--draws", $"For ranges: the number of sets of values drawn; default: {UncertaintyAnalysis.DefaultDraws}",
            $"a whole number from {UncertaintyAnalysis.MinDraws} to {UncertaintyAnalysis.MaxDraws:N0}");
        var command = new Command("sensitivity",
            $"""
            Show how much the results depend on each parameter

            The parameters of the model vary over their ranges.

            one-at-a-time moves one parameter to both ends of its range. morris and sobol vary all of them together and show which matter. ranges
            draws all of them together and shows each result as an interval, never as one number. Contested levers get results for each reading.
            {Caveats.Model}

            Examples:
              simulator sensitivity
              simulator sensitivity --measure agreement --parameters tau,mu0,rA --chart tornado.svg
              simulator sensitivity --method morris --trajectories 40 --all
              simulator sensitivity --method sobol --rows 128 --runs 300 --json
              simulator sensitivity my-branch --method ranges --draws 500 --csv
            """);
        var inputs = new RunInputs(
            command, "for each set of values",
            $"{OneAtATimeAnalysis.DefaultRuns:N0} one at a time, {MorrisScreening.DefaultRuns:N0} for morris, "
            + $"{SobolAnalysis.DefaultRuns:N0} for sobol, {UncertaintyAnalysis.DefaultRuns:N0} for ranges");
        Option[] options = [method, measure, parameters, all, trajectories, rows, draws];
        Array.ForEach(options, command.Options.Add);
        command.Validators.Add(result =>
        {
            // The word as written, which may not be a method.
            var chosen = result.GetResult(method) is { Tokens: [var word, ..] } ? word.Value : EnumWords.Code(SensitivityMethod.OneAtATime);
            (Option, SensitivityMethod)[] owners =
                [(trajectories, SensitivityMethod.Morris), (rows, SensitivityMethod.Sobol), (draws, SensitivityMethod.Ranges)];
            foreach (var (option, of) in owners)
            {
                if (EnumWords.Code(of) != chosen && result.GetResult(option) is not null)
                {
                    result.AddError(
                        $"{option.Name} is given with the method '{Spelling.Brief(chosen)}'. "
                        + $"Allowed: {option.Name} with --method {EnumWords.Code(of)}.");
                }
            }
        });
        var brief = new Brief(command);
        var output = ReportOutput.Of<OneAtATimeReport>(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            var chosen = parse.GetValue(method) ?? SensitivityMethod.OneAtATime;
            var setup = new SensitivitySetup(
                inputs.Setup(parse, DefaultRuns(chosen)), parse.GetValue(measure) ?? Measure.Relapse,
                [.. (parse.GetValue(parameters) ?? []).SelectMany(given => given.Split(',', Splitting))], parse.GetValue(all));
            await using var session = await parse.OpenSessionAsync(cancel);
            await (chosen switch
            {
                SensitivityMethod.OneAtATime => AnswerAsync(
                    progress => session.LoadAndSendAsync(new OneAtATimeAnalysis(setup, progress), cancel), found => new OneAtATimeReport(found)),
                SensitivityMethod.Morris => AnswerAsync(
                    progress => session.LoadAndSendAsync(
                        new MorrisScreening(setup, parse.GetValue(trajectories) ?? MorrisScreening.DefaultTrajectories, progress), cancel),
                    found => new MorrisReport(found)),
                SensitivityMethod.Sobol => AnswerAsync(
                    progress => session.LoadAndSendAsync(
                        new SobolAnalysis(setup, parse.GetValue(rows) ?? SobolAnalysis.DefaultRows, progress), cancel),
                    found => new SobolReport(found)),
                _ => AnswerAsync(
                    progress => session.LoadAndSendAsync(
                        new UncertaintyAnalysis(setup, parse.GetValue(draws) ?? UncertaintyAnalysis.DefaultDraws, progress), cancel),
                    found => new RangesReport(found)),
            });
            return 0;

            async Task AnswerAsync<TFound, TReport>(Func<IProgress<double>?, Task<TFound>> ask, Func<TFound, TReport> report)
                where TReport : SensitivityReport, IReport<TReport>
            {
                var found = report(await terminal.WithProgressAsync("Running", ask));
                await output.PrintAsync(
                    parse, terminal, found, () => brief.Show(parse, terminal, found, new SensitivityView(terminal, found).Show), cancel);
            }
        });
        return command;
    }

    private static long DefaultRuns(SensitivityMethod method) => method switch
    {
        SensitivityMethod.OneAtATime => OneAtATimeAnalysis.DefaultRuns,
        SensitivityMethod.Morris => MorrisScreening.DefaultRuns,
        SensitivityMethod.Sobol => SobolAnalysis.DefaultRuns,
        _ => UncertaintyAnalysis.DefaultRuns,
    };
}
