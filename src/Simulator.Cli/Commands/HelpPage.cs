using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Simulator.Cli.Screen;

namespace Simulator.Cli.Commands;

/// <summary>The help of the program and of each command.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    private const int Indent = 2;
    private const int MaxLabel = 26;

    /// <summary>Shows the help of the command that a command line names.</summary>
    public override int Invoke(ParseResult parseResult)
    {
        var (terminal, result) = (parseResult.Terminal(), parseResult.CommandResult);
        terminal.StartPaging();
        if (result.Parent is null)
        {
            ShowProgram(terminal, result);
        }
        else
        {
            ShowCommand(terminal, result);
        }

        return 0;
    }

    /// <summary>The overview that the program shows when it is started alone.</summary>
    public static void ShowOverview(Terminal terminal)
    {
        const int Groups = 12;
        Paragraph(terminal, "simulator: replay peace negotiations, script what-ifs, and run a model of them");
        terminal.MarkupLine();
        foreach (var group in CommandTree.Groups)
        {
            Item(terminal, group.Key, string.Join(", ", group.Select(row => row.Name)), Groups);
        }

        terminal.MarkupLine();
        Paragraph(terminal, "Start with 'simulator replay', then 'simulator scenario list'.");
        Paragraph(terminal, "'simulator --help' describes each command, and 'simulator COMMAND --help' has examples.");
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

    /// <summary>The form of an option: its name, and that of its value.</summary>
    public static string Form(Option option) => option.Arity.MaximumNumberOfValues == 0 ? option.Name : $"{option.Name} {option.HelpName}";

    private static string Bracketed(Argument argument)
    {
        var form = $"{Form(argument)}{(argument.Arity.MaximumNumberOfValues > 1 ? "..." : "")}";
        return argument.Arity.MinimumNumberOfValues > 0 ? form : $"[{form}]";
    }

    private static void ShowProgram(Terminal terminal, CommandResult result)
    {
        var width = Width(CommandTree.Commands.Select(row => row.Name));
        Paragraph(terminal, HelpText.Of(result.Command).Summary);
        Section(terminal, $"Usage: {Usage(result)}", []);
        foreach (var group in CommandTree.Groups)
        {
            Section(terminal, group.Key, group.Select(row => (row.Name, HelpText.Of(row.Create()).Summary)), width);
        }

        Section(terminal, "Options of all commands", result.Command.Options.Select(Labelled));
        Section(terminal, "'simulator COMMAND --help' describes a command, with examples.", []);
    }

    private static void ShowCommand(Terminal terminal, CommandResult result)
    {
        var (command, text) = (result.Command, HelpText.Of(result.Command));
        Command[] subcommands = [.. command.Subcommands.Where(one => !one.Hidden)];
        var shared = UsageErrors.OptionsOf(result).Except(command.Options).Where(option => !option.Hidden).Select(option => option.Name);
        Paragraph(terminal, text.Summary);
        foreach (var paragraph in text.Details)
        {
            Section(terminal, paragraph, []);
        }

        Section(terminal, $"Usage: {Usage(result)}", []);
        SectionOf("Commands", subcommands.Select(one => (one.Name, HelpText.Of(one).Summary)), Width(subcommands.Select(one => one.Name)));
        SectionOf("Arguments", command.Arguments.Where(one => !one.Hidden).Select(one => (Form(one), one.Description ?? "")));
        SectionOf("Options", command.Options.Where(option => !option.Hidden).Select(Labelled));
        Section(terminal, "Examples", []);
        foreach (var example in text.Examples)
        {
            terminal.WriteLine($"{new string(' ', Indent)}{example}");
        }

        Section(terminal, $"Every command has {string.Join(", ", shared)}.", []);

        void SectionOf(string heading, IEnumerable<(string, string)> items, int width = MaxLabel)
        {
            if (items.Any())
            {
                Section(terminal, heading, items, width);
            }
        }
    }

    private static (string Label, string Text) Labelled(Option option) => (
        Form(option), option.Description ?? "");

    private static int Width(IEnumerable<string> labels) => labels.Select(label => label.Length).DefaultIfEmpty().Max() + (2 * Indent);

    /// <summary>A heading or a paragraph below an empty line, and the items below it.</summary>
    private static void Section(Terminal terminal, string heading, IEnumerable<(string Label, string Text)> items, int width = MaxLabel)
    {
        terminal.MarkupLine();
        Paragraph(terminal, heading);
        foreach (var (label, text) in items)
        {
            Item(terminal, label, text, width);
        }
    }

    private static void Paragraph(Terminal terminal, string text) => terminal.MarkupLine(terminal.Escape(text));

    /// <summary>A label and a text beside it; a label that is too long has a line of its own.</summary>
    private static void Item(Terminal terminal, string label, string text, int width)
    {
        if (label.Length + (2 * Indent) > width && label.Length > 0)
        {
            terminal.MarkupLine($"{new string(' ', Indent)}{terminal.Escape(label)}");
            label = "";
        }

        terminal.Item(terminal.Escape(label), terminal.Escape(text), Indent, width - Indent - 1);
    }
}
