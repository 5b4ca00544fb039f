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
    public static Task<int> RunAsync(IReadOnlyList<string> line) => RunAsync(line, parse => new()
    {
        Terminal = SystemTerminal.Open(parse.GetValue(Inputs.NoColor), parse.GetValue(Inputs.NoPager)),
        Verbose = parse.GetValue(Inputs.Verbose),
    });

    /// <summary>Runs a command line.</summary>
    /// <param name="line">The words after the name of the program.</param>
    /// <param name="surround">The surroundings of the command.</param>
    /// <inheritdoc cref="RunAsync(IReadOnlyList{string})" path="/returns"/>
    public static async Task<int> RunAsync(IReadOnlyList<string> line, Func<ParseResult, Invocation> surround)
    {
        var parse = CommandTree.For(line).Parse(line, Parsing);
        var invocation = surround(parse);
        var exitCode = await GuardAsync(invocation, () => RunAsync(parse, line, invocation));
        return await GuardAsync(invocation, () =>
        {
            invocation.Terminal.Finish();
            return Task.FromResult(exitCode);
        });
    }

    private static async Task<int> RunAsync(ParseResult parse, IReadOnlyList<string> line, Invocation invocation)
    {
        if (parse.Action is HelpPage or VersionLine || UsageErrors.Of(parse, line) is not { Count: > 0 } problems)
        {
            return await parse.InvokeAsync(invocation);
        }

        return Report(invocation.Terminal, BadInput, [.. problems, $"Help: {UsageErrors.NameOf(parse.CommandResult)} --help"]);
    }

    private static async Task<int> GuardAsync(Invocation invocation, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception failure) when (failure is OutputFailedException or PagerFailedException)
        {
            return Report(invocation.Terminal, Failed, [failure.Message]);
        }
        catch (Exception failure) when (Failure.Of(failure) is var found && (found.Kind != FailureKind.Unexpected || !invocation.Verbose))
        {
            return found.Kind switch
            {
                FailureKind.BadInput => Report(invocation.Terminal, BadInput, found.Lines),
                FailureKind.Cancelled => Report(invocation.Terminal, Cancelled, found.Lines),
                FailureKind.Failed => Report(invocation.Terminal, Failed, found.Lines),
                _ => Report(invocation.Terminal, Failed, [.. found.Lines, "This is a defect. --verbose shows where it comes from."]),
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
