using System.CommandLine;
using Simulator.Application;
using Simulator.Cli.Hosting;
using Simulator.Cli.Screen;

namespace Simulator.Cli.Commands;

/// <summary>Runs a command line, and reports a failure by a message and an exit code.</summary>
internal static class Shell
{
    private const int Failed = 1;
    private const int BadInput = 2;
    private const int Cancelled = 130;

    /// <summary>The way that words are read: one letter never stands for several options, and a word that begins with <c>@</c> is text.</summary>
    public static ParserConfiguration Parsing { get; } = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>Runs a command line in the terminal of the program.</summary>
    /// <returns>0 for success, 1 for failure, 2 for bad input, 130 when the user cancelled.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> line) => RunAsync(
        line, parse => new(SystemTerminal.Open(parse.GetValue(Inputs.NoColor), parse.GetValue(Inputs.NoPager)), parse.GetValue(Inputs.Verbose)));

    /// <summary>Runs a command line.</summary>
    /// <param name="line">The words after the name of the program.</param>
    /// <param name="surround">The surroundings of the command.</param>
    /// <inheritdoc cref="RunAsync(IReadOnlyList{string})" path="/returns"/>
    public static async Task<int> RunAsync(IReadOnlyList<string> line, Func<ParseResult, Surroundings> surround)
    {
        var parse = CommandTree.For(line).Parse(line, Parsing);
        var surroundings = surround(parse);
        var exitCode = await GuardAsync(surroundings, () => RunAsync(parse, line, surroundings));
        return await GuardAsync(surroundings, () =>
        {
            surroundings.Terminal.Finish();
            return Task.FromResult(exitCode);
        });
    }

    private static async Task<int> RunAsync(ParseResult parse, IReadOnlyList<string> line, Surroundings surroundings)
    {
        if (parse.Action is HelpPage or VersionLine || UsageErrors.Of(parse, line) is not { Count: > 0 } problems)
        {
            return await parse.InvokeAsync(new Invocation(surroundings));
        }

        return Report(surroundings.Terminal, BadInput, [.. problems, $"Help: {UsageErrors.NameOf(parse.CommandResult)} --help"]);
    }

    private static async Task<int> GuardAsync(Surroundings surroundings, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception failure) when (failure is OutputFailedException or PagerFailedException)
        {
            return Report(surroundings.Terminal, Failed, [failure.Message]);
        }
        catch (Exception failure) when (Failure.Of(failure) is var found && (found.Kind != FailureKind.Unexpected || !surroundings.Verbose))
        {
            return found.Kind switch
            {
                FailureKind.BadInput => Report(surroundings.Terminal, BadInput, found.Lines),
                FailureKind.Cancelled => Report(surroundings.Terminal, Cancelled, found.Lines),
                FailureKind.Failed => Report(surroundings.Terminal, Failed, found.Lines),
                _ => Report(surroundings.Terminal, Failed, [.. found.Lines, "This is a defect. --verbose shows where it comes from."]),
            };
        }
    }

    private static int Report(Terminal terminal, int exitCode, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            terminal.Say(line);
        }

        return exitCode;
    }
}
