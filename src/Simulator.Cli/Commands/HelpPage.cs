using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Simulator.Cli.Screen;

namespace Simulator.Cli.Commands;

/// <summary>The help of the program and of each command.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    private const int MaxLabel = 26;

    /// <summary>Shows the help of the command that a command line names.</summary>
    public override int Invoke(ParseResult parseResult)
    {
        var (terminal, result) = (parseResult.Terminal(), parseResult.CommandResult);
        terminal.StartPaging();
        foreach (var line in result.Parent is null ? Program(terminal, result) : Page(terminal, result))
        {
            terminal.WriteLine(line);
        }

        return 0;
    }

    /// <summary>The overview that the program shows when it is started alone.</summary>
    public static void ShowOverview(Terminal terminal)
    {
        terminal.WriteLine("simulator: replay peace negotiations, script what-ifs, and run a model of them");
        terminal.WriteLine("");
        foreach (var group in CommandTree.Groups)
        {
            Show(terminal, Labelled(terminal, group.Key, string.Join(", ", group.Select(row => row.Name)), 12));
        }

        terminal.WriteLine("");
        terminal.WriteLine("Start with 'simulator replay', then 'simulator scenario list'.");
        terminal.WriteLine("'simulator --help' describes each command, and 'simulator COMMAND --help' has examples.");
    }

    /// <summary>The form of a command line, such as <c>simulator state [TIMELINE] [options]</c>.</summary>
    public static string Usage(CommandResult result) => string.Join(
        ' ',
        [
            UsageErrors.NameOf(result), .. result.Command.Arguments.Where(argument => !argument.Hidden).Select(Bracketed),
            .. result.Command is { Subcommands.Count: > 0, Arguments.Count: 0 } ? ["COMMAND"] : Array.Empty<string>(), "[options]",
        ]);

    /// <summary>The form of an argument: its name in capitals.</summary>
    public static string Form(Argument argument) => (argument.HelpName ?? argument.Name).ToUpperInvariant();

    private static string Bracketed(Argument argument)
    {
        var form = $"{Form(argument)}{(argument.Arity.MaximumNumberOfValues > 1 ? "..." : "")}";
        return argument.Arity.MinimumNumberOfValues > 0 ? form : $"[{form}]";
    }

    private static IEnumerable<string> Program(Terminal terminal, CommandResult result)
    {
        var width = CommandTree.Commands.Max(row => row.Name.Length) + 4;
        return
        [
            .. Wrapped(terminal, HelpText.Of(result.Command).Summary), "", $"Usage: {Usage(result)}",
            .. from @group in CommandTree.Groups
               from line in Section(@group.Key, @group.SelectMany(row => Labelled(terminal, row.Name, HelpText.Of(row.Create()).Summary, width)))
               select line,
            "", "Options of all commands", .. OptionLines(terminal, result.Command.Options),
            "", "'simulator COMMAND --help' describes a command, with examples.",
        ];
    }

    private static IEnumerable<string> Page(Terminal terminal, CommandResult result)
    {
        var (command, text) = (result.Command, HelpText.Of(result.Command));
        var subcommandWidth = command.Subcommands.Select(one => one.Name.Length).DefaultIfEmpty().Max() + 4;
        string[] shared = [.. UsageErrors.OptionsOf(result).Except(command.Options).Where(option => !option.Hidden).Select(option => option.Name)];
        return
        [
            .. Wrapped(terminal, text.Summary),
            .. Section("", text.Details.SelectMany((paragraph, i) => Wrapped(terminal, paragraph).Prepend("").Skip(i == 0 ? 1 : 0))),
            "", $"Usage: {Usage(result)}",
            .. Section("Commands", from one in command.Subcommands
                                   where !one.Hidden
                                   from line in Labelled(terminal, one.Name, HelpText.Of(one).Summary, subcommandWidth)
                                   select line),
            .. Section("Arguments", from argument in command.Arguments
                                    where !argument.Hidden
                                    from line in Labelled(terminal, Form(argument), argument.Description ?? "", MaxLabel)
                                    select line),
            .. Section("Options", OptionLines(terminal, command.Options.Where(option => !option.Hidden))),
            .. Section("Examples", text.Examples.Select(example => $"  {example}")),
            "", .. Wrapped(terminal, $"Every command has {string.Join(", ", shared)}."),
        ];
    }

    private static IEnumerable<string> OptionLines(Terminal terminal, IEnumerable<Option> options) =>
        from option in options
        from line in Labelled(
            terminal, option.Arity.MaximumNumberOfValues == 0 ? option.Name : $"{option.Name} {option.HelpName}", option.Description ?? "", MaxLabel)
        select line;

    private static IEnumerable<string> Section(string heading, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        return all.Length == 0 ? [] : heading.Length == 0 ? ["", .. all] : ["", heading, .. all];
    }

    /// <summary>A label and a text beside it, wrapped below itself; a label that is too long has a line of its own.</summary>
    private static IEnumerable<string> Labelled(Terminal terminal, string label, string text, int width)
    {
        string[] lines = [.. Wrapped(terminal, text, width)];
        return label.Length + 4 > width
            ? lines.Prepend($"  {label}")
            : lines.Skip(1).Prepend($"  {label}".PadRight(width) + lines[0].TrimStart());
    }

    private static IEnumerable<string> Wrapped(Terminal terminal, string text, int indent = 0) =>
        Terminal.Wrapped(text, terminal.Width, indent);

    private static void Show(Terminal terminal, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            terminal.WriteLine(line);
        }
    }
}
