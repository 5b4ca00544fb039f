using System.CommandLine;
using Simulator.Application.Bargains;
using Simulator.Cli.Output;
using Simulator.Cli.Output.Bargains;
using Simulator.Cli.Output.Runs;
using Simulator.Cli.Rendering.Bargains;

namespace Simulator.Cli.Commands.Bargains;

/// <summary><c>bargain frontier</c> and <c>bargain schema</c>: packages over several issues, told by a file.</summary>
internal static class FrontierCommand
{
    /// <summary><c>bargain frontier</c>.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The file of a bargaining problem, such as scenarios/bargaining/riyadh-package.yaml" };
        var command = new Command("frontier",
            """
            The packages that cannot be made better for both, and where Nash, Kalai and Smorodinsky, and the largest sum lie among them

            A package settles every issue, by an outcome or along a line; its utility is the weighted sum over issues. No run is made.

            Examples:
              simulator bargain frontier scenarios/bargaining/square-frontier.yaml
              simulator bargain frontier scenarios/bargaining/riyadh-package.yaml --csv
              simulator bargain frontier scenarios/bargaining/riyadh-package.yaml --chart frontier.svg
            """)
        { file };
        var chart = new ChartFile(command, ChartKind.Frontier);
        var formats = new Formats(command);
        command.SetAction(async (parse, cancel) =>
        {
            var terminal = parse.Terminal();
            var document = FrontierDocument.Of(BargainingFile.Open(parse.GetValue(file)!));
            await chart.WriteAsync(parse, terminal, _ => FrontierChart.Of(document), cancel);
            formats.Print(parse, document, CliJson.Readable.FrontierDocument, FrontierDocument.Columns, data => data.Rows(), data => new FrontierView(terminal, data).Show());
            return 0;
        });
        return command;
    }

    /// <summary><c>bargain schema</c>.</summary>
    public static Command Schema()
    {
        var command = new Command("schema",
            """
            Print the JSON Schema of files of bargaining problems, by which editors complete and check them

            Example:
              simulator bargain schema > scenarios/bargaining/bargaining.schema.json
            """);
        command.SetAction(_ => Console.Out.WriteLine(BargainingSchema.Text()));
        return command;
    }
}
