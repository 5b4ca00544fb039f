using System.CommandLine;
using Simulator.Application.Simulations.Sensitivities;
using Simulator.Cli.Views.Sensitivities;
using Simulator.Domain.ModelCards;
using Simulator.Files.Problems;
using Simulator.Reports.Framing;
using Simulator.Reports.Sensitivities;
using Simulator.Reports.Wording;

namespace Simulator.Cli.Commands;

/// <summary><c>sensitivity</c>: how much results hang on numbers that nobody knows well.</summary>
internal static class SensitivityCommand
{
    private const StringSplitOptions Splitting = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    public static Command Create()
    {
        var method = Inputs.Word<SensitivityMethod>("--method", "method", "How parameters are varied", "one-at-a-time");
        var measure = Inputs.Word<Measure>("--measure", "measure", "The measure that is looked at; 'ranges' looks at all", "relapse");
        var parameters = new Option<string[]>("--parameters") { Description = "Vary these, by their symbols; all 24 exposed ones when left out. "
            + "One that --set sets stays as it is", HelpName = "tau,mu0,..." };
        var all = new Option<bool>("--all") { Description = "Vary the thresholds and the numbers of the added steps as well" };
        var trajectories = Inputs.Number<int>(
            "--trajectories", $"Of morris: walks through the ranges; {MorrisScreening.DefaultTrajectories} when left out",
            $"a whole number from 2 to {MorrisScreening.MaxTrajectories:N0}");
        var rows = Inputs.Number<int>(
            "--rows", $"Of sobol: rows of the design; {SobolAnalysis.DefaultRows} when left out",
            $"a whole number from 2 to {SobolAnalysis.MaxRows:N0}");
        var draws = Inputs.Number<int>(
            "--draws", $"Of ranges: sets of numbers drawn; {UncertaintyAnalysis.DefaultDraws} when left out",
            $"a whole number from {UncertaintyAnalysis.MinDraws} to {UncertaintyAnalysis.MaxDraws:N0}");
        var command = new Command("sensitivity",
            """
            Vary the parameters of the model over their ranges, and show how much the results hang on each

            one-at-a-time takes one parameter to both ends of its range. morris and sobol vary all at once and tell which of them matter. ranges
            draws them all at once and tells where each result lies: never one number alone. Contested levers get results for each reading.
            It is a run of a model, and no statement of what will happen.

            Examples:
              simulator sensitivity
              simulator sensitivity --measure agreement --parameters tau,mu0,rA --chart tornado.svg
              simulator sensitivity --method morris --trajectories 40 --all
              simulator sensitivity --method sobol --rows 128 --runs 300 --json
              simulator sensitivity my-branch --method ranges --draws 500 --csv
            """);
        var inputs = new RunInputs(
            command, "for each set of numbers",
            $"{OneAtATimeAnalysis.DefaultRuns:N0} one at a time, {MorrisScreening.DefaultRuns:N0} for morris, "
            + $"{SobolAnalysis.DefaultRuns:N0} for sobol, {UncertaintyAnalysis.DefaultRuns:N0} for ranges");
        Option[] options = [method, measure, parameters, all, trajectories, rows, draws];
        Array.ForEach(options, command.Options.Add);
        command.Validators.Add(result =>
        {
            // As it is written, which may be no method at all.
            var chosen = result.GetResult(method) is { Tokens: [var word, ..] } ? word.Value : EnumWords.Code(SensitivityMethod.OneAtATime);
            foreach (var (option, of) in new (Option, SensitivityMethod)[] { (trajectories, SensitivityMethod.Morris), (rows, SensitivityMethod.Sobol), (draws, SensitivityMethod.Ranges) })
            {
                if (EnumWords.Code(of) != chosen && result.GetResult(option) is not null)
                {
                    result.AddError(
                        $"{option.Name} is given with the method '{Spelling.Brief(chosen)}'. "
                        + $"Allowed: {option.Name} with --method {EnumWords.Code(of)}.");
                }
            }
        });
        var answer = Answer.Of<OneAtATimeReport>(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            var chosen = parse.GetValue(method) ?? SensitivityMethod.OneAtATime;
            var setup = new SensitivitySetup(
                inputs.Setup(parse, Usual(chosen)), parse.GetValue(measure) ?? Measure.Relapse,
                [.. (parse.GetValue(parameters) ?? []).SelectMany(given => given.Split(',', Splitting))], parse.GetValue(all));
            await using var session = await parse.OpenSessionAsync(terminal, cancel);
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
                await answer.PrintAsync(parse, terminal, found, () => new SensitivityView(terminal, found).Show(), cancel);
            }
        });
        return command;
    }

    private static long Usual(SensitivityMethod method) => method switch
    {
        SensitivityMethod.OneAtATime => OneAtATimeAnalysis.DefaultRuns,
        SensitivityMethod.Morris => MorrisScreening.DefaultRuns,
        SensitivityMethod.Sobol => SobolAnalysis.DefaultRuns,
        _ => UncertaintyAnalysis.DefaultRuns,
    };
}
