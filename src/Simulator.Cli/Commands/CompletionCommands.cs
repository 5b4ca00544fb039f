using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using Simulator.Files.Problems;

namespace Simulator.Cli.Commands;

/// <summary><c>completion</c> prints the script of a shell; the hidden <c>complete</c> answers it.</summary>
internal static class CompletionCommands
{
    /// <summary><c>completion</c>.</summary>
    public static Command Script()
    {
        var shell = new Argument<string>("shell") { Description = $"The shell: {string.Join(", ", CompletionScripts.All.Keys)}" };
        shell.CompletionSources.Add(_ => CompletionScripts.All.Keys.Select(name => new CompletionItem(name)));
        var command = new Command("completion",
            """
            Print the completion script of a shell

            Tab then completes commands, options, timelines, scenarios, levers, parameters and kinds. To keep it, put the line into the startup file
            of the shell, with the path of the program; for zsh after 'compinit'. Names of branches need a server that is kept by 'db start'.

            Examples:
              source <(./simulator completion bash)
              source <(./simulator completion zsh)
              ./simulator completion fish | source
            """)
        { shell };
        command.SetAction(parse =>
        {
            var name = parse.GetValue(shell)!;
            parse.Terminal().Data.WriteLine(CompletionScripts.All.GetValueOrDefault(name) ?? throw new BadInputException(
                $"'{Spelling.Brief(name)}' is not a shell with completion. {Spelling.Hint(name, CompletionScripts.All.Keys)}"));
        });
        return command;
    }

    /// <summary><c>complete</c>: the answers for a command line that is being typed, each on a line with its description.</summary>
    public static Command Answers()
    {
        var typed = new Argument<string>("line") { Description = "The command line up to the cursor" };
        var command = new Command("complete",
            """
            Print the completions of a command line

            Example:
              simulator complete "simulator state --"
            """)
        { typed };
        command.Hidden = true;
        command.SetAction(async (parse, cancel) =>
        {
            var line = parse.GetValue(typed)!;
            if (line.Count(one => one == '"') % 2 + line.Count(one => one == '\'') % 2 > 0)
            {
                // The shell would put the answer in the place of the part behind the last blank, not of the quoted text.
                return 0;
            }

            string[] words = [.. CommandLineParser.SplitCommandLine(line).Skip(1)];
            var last = line.EndsWith(' ') || words.Length == 0 ? "" : words[^1];
            var answers = await new Completions(parse.Surroundings()).OfAsync(last.Length == 0 ? words : words[..^1], last, cancel);
            foreach (var (name, description) in answers)
            {
                parse.Terminal().Data.WriteLine(description.Length == 0 ? name : $"{name}\t{description}");
            }

            return 0;
        });
        return command;
    }
}
