using System.CommandLine;
using Simulator.Application.Schemas;
using Simulator.Files;

namespace Simulator.Cli.Commands;

/// <summary><c>schema</c> of a kind of file, which stands under the command that uses such files.</summary>
internal static class SchemaCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="kind">The kind of file.</param>
    /// <param name="files">What such files are called, in the plural.</param>
    /// <param name="example">An example of its use, as a command line.</param>
    public static Command Of(ScriptKind kind, string files, string example)
    {
        var command = new Command("schema",
            $"""
            Print the JSON Schema of {files}, by which editors complete and check them

            Example:
              {example}
            """);
        command.SetAction(async (parse, cancel) =>
        {
            await using var useCases = parse.FileUseCases(parse.Terminal());
            Console.Out.WriteLine(await useCases.SendAsync(new ShowSchema(kind), cancel));
            return 0;
        });
        return command;
    }
}
