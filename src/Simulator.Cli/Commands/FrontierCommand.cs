using System.CommandLine;
using Simulator.Application.Bargaining;
using Simulator.Cli.Views.Bargains;
using Simulator.Reports.Bargaining;

namespace Simulator.Cli.Commands;

/// <summary><c>bargain frontier</c> and <c>bargain schema</c>: packages over several issues, told by a file.</summary>
internal static class FrontierCommand
{
    /// <summary><c>bargain frontier</c>.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A bargaining problem: a file, or its name in the folder of bargaining problems" };
        var command = new Command("frontier",
            """
            The packages that cannot be made better for both, and where Nash, Kalai and Smorodinsky, and the largest sum lie among them

            A package settles every issue, by an outcome or along a line; its utility is the weighted sum over issues. No run is made.

            Examples:
              simulator bargain frontier riyadh-package
              simulator bargain frontier riyadh-package --chart frontier.svg
              simulator bargain frontier square-frontier --csv
              simulator bargain frontier ./my-package.yaml --json
            """)
        { file };
        var answer = Answer.Of<FrontierReport>(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            await using var useCases = parse.FileUseCases(terminal);
            var report = FrontierReport.Of(await useCases.SendAsync(new ShowFrontier(parse.GetValue(file)!), cancel));
            await answer.PrintAsync(parse, terminal, report, () => new FrontierView(terminal, report).Show(), cancel);
            return 0;
        });
        return command;
    }
}
