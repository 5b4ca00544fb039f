using System.CommandLine;
using Simulator.Application.Schemas;
using Simulator.Files;

namespace Simulator.Cli.Commands;

/// <summary><c>schema</c>: the JSON Schema of a kind of file, as a subcommand of the command that uses such files.</summary>
internal static class SchemaCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="kind">The kind of file.</param>
    /// <param name="files">The name of such files, in the plural.</param>
    /// <param name="example">A command line that uses it.</param>
    public static Command Of(ScriptKind kind, string files, string example)
    {
        var command = new Command("schema",
            $"""
            Print the JSON Schema of {files}, for completion and validation in editors

            Example:
              {example}
            """);
        command.SetAction(async (parse, cancel) =>
        {
            await using var useCases = parse.FileUseCases();
            parse.Terminal().Data.WriteLine(await useCases.SendAsync(new ShowSchema(kind), cancel));
            return 0;
        });
        return command;
    }
}
