using System.CommandLine;
using Simulator.Application.Bargaining;
using Simulator.Cli.Views.Bargains;
using Simulator.Reports.Bargaining;

namespace Simulator.Cli.Commands;

/// <summary><c>bargain frontier</c>: the efficient packages over several issues, from a file.</summary>
internal static class FrontierCommand
{
    /// <summary><c>bargain frontier</c>.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A bargaining problem: a file, or its name in the folder of bargaining problems" };
        var command = new Command("frontier",
            """
            Show the efficient packages of a bargaining problem, with the solutions of Nash, of Kalai and Smorodinsky, and the largest sum

            A package settles every issue, by an outcome or by a point on a line. Its utility is the weighted sum over the issues.
            It is efficient when no other is better for one party without being worse for the other. The model is not run.

            Examples:
              simulator bargain frontier riyadh-package
              simulator bargain frontier riyadh-package --chart frontier.svg
              simulator bargain frontier square-frontier --csv
              simulator bargain frontier ./my-package.yaml --json
            """)
        { file };
        var output = ReportOutput.Of<FrontierReport>(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var useCases = parse.FileUseCases();
            var report = FrontierReport.Of(await useCases.SendAsync(new ShowFrontier(parse.GetValue(file)!), cancel));
            await output.PrintAsync(parse, terminal, report, () => new FrontierView(terminal, report).Show(), cancel);
            return 0;
        });
        return command;
    }
}
