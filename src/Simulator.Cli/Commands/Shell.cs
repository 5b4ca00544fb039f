using System.CommandLine;
using Simulator.Postgres;
using Simulator.Application.Exchange;
using Simulator.Domain;
using Simulator.Domain.Serialization;
using Simulator.Files.Problems;
using Simulator.PrivatePostgres;
using Simulator.Store;
using Simulator.Store.Rebuilding;

namespace Simulator.Cli.Commands;

/// <summary>Runs a command line and turns what goes wrong into a message and an exit code.</summary>
internal static class Shell
{
    private const int Failed = 1;
    private const int BadInput = 2;
    private const int Cancelled = 130;

    /// <summary>Runs a command line.</summary>
    /// <returns>0 when all went well, 1 when it failed, 2 for bad input, 130 when the user cancelled.</returns>
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var parse = root.Parse(args);
        if (parse.Errors.Count > 0)
        {
            return Tell(
                BadInput, [.. parse.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal), .. Nearest(parse), "Try --help."]);
        }

        try
        {
            return await parse.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (BadInputException bad)
        {
            return Tell(BadInput, bad.Problems.Select(problem => problem.ToString()));
        }
        catch (RefusedException refused)
        {
            return Tell(BadInput, [refused.Message]);
        }
        catch (ImportInterruptedException interrupted)
        {
            return interrupted.InnerException is OperationCanceledException
                ? Tell(Cancelled, [$"Cancelled. {interrupted.Message}"])
                : Tell(Failed, [.. DatabaseFailure.Explain(interrupted.InnerException!), interrupted.Message]);
        }
        catch (OperationCanceledException)
        {
            return Tell(Cancelled, ["Cancelled."]);
        }
        catch (Exception known) when (known is PostgresUnavailableException or ArchiveException or NewerDatabaseException
            or WrongExpectedVersionException or ForkRefusedException or UnreadableEventException)
        {
            return Tell(Failed, [known.Message]);
        }
        catch (RebuildRefusedException refused)
        {
            return Tell(Failed, [refused.Message, .. refused.Details]);
        }
        catch (Exception failure) when (DatabaseFailure.Is(failure))
        {
            return Tell(Failed, DatabaseFailure.Explain(failure));
        }
        catch (Exception unexpected) when (!parse.GetValue(Inputs.Verbose))
        {
            return Tell(Failed, [$"An unexpected error: {unexpected.Message}", "This is a defect. --verbose shows where it comes from."]);
        }
    }

    private static IEnumerable<string> Nearest(ParseResult parse) =>
        from word in parse.UnmatchedTokens
        let known = parse.CommandResult.Command.Subcommands.Select(command => command.Name).Concat(
            parse.CommandResult.Command.Options.Select(option => option.Name))
        let near = Spelling.Nearest(word, known)
        where near is not null
        select $"Did you mean '{near}'?";

    private static int Tell(int exitCode, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Console.Error.WriteLine(line);
        }

        return exitCode;
    }
}
