using System.CommandLine;
using Simulator.Application;
using Simulator.Files.Problems;

namespace Simulator.Cli.Commands;

/// <summary>Runs a command line, and reports a failure by a message and an exit code.</summary>
internal static class Shell
{
    private const int Failed = 1;
    private const int BadInput = 2;
    private const int Cancelled = 130;

    /// <summary>Runs a command line.</summary>
    /// <returns>0 for success, 1 for failure, 2 for bad input, 130 when the user cancelled.</returns>
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var parse = root.Parse(args);
        if (parse.Errors.Count > 0)
        {
            return Report(
                BadInput, [.. parse.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal), .. Nearest(parse), "Try --help."]);
        }

        try
        {
            return await parse.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (Failure.Of(failure) is var found && (found.Kind != FailureKind.Unexpected || !parse.GetValue(Inputs.Verbose)))
        {
            return found.Kind switch
            {
                FailureKind.BadInput => Report(BadInput, found.Lines),
                FailureKind.Cancelled => Report(Cancelled, found.Lines),
                FailureKind.Failed => Report(Failed, found.Lines),
                _ => Report(Failed, [.. found.Lines, "This is a defect. --verbose shows where it comes from."]),
            };
        }
    }

    private static IEnumerable<string> Nearest(ParseResult parse) =>
        from word in parse.UnmatchedTokens
        let known = parse.CommandResult.Command.Subcommands.Select(command => command.Name).Concat(
            parse.CommandResult.Command.Options.Select(option => option.Name))
        let near = Spelling.Nearest(word, known)
        where near is not null
        select $"Did you mean '{near}'?";

    private static int Report(int exitCode, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Console.Error.WriteLine(line);
        }

        return exitCode;
    }
}
