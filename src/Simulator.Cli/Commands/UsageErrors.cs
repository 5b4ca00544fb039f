using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Cli.Commands;

/// <summary>The problems of a command line, in words: each quotes the input and says what is allowed.</summary>
internal static class UsageErrors
{
    private const int MaxListed = 8;

    /// <summary>What a user who gives an option to a command may look for.</summary>
    private static readonly Dictionary<(string Command, string Option), string> Elsewhere = new()
    {
        [("replay", "--json")] = "'simulator history --json' prints the events as JSON.",
        [("replay", "--csv")] = "'simulator history --csv' prints the events as CSV.",
    };

    /// <summary>The problems; empty for a command line that can be run.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="line">Its words.</param>
    public static IReadOnlyList<string> Of(ParseResult parse, IReadOnlyList<string> line)
    {
        var command = parse.CommandResult.Command;
        if (UnknownCommand(parse) is { } unknown)
        {
            return [.. Broken(line), unknown];
        }

        string[] options = [.. Broken(line), .. Options(parse, line)];
        string[] found = options.Length > 0 ? options : [.. Words(parse), .. Missing(parse), .. Counts(parse)];
        return found.Length > 0 ? found : [.. parse.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The options of a command with those of the commands above it.</summary>
    public static IEnumerable<Option> OptionsOf(CommandResult result) =>
        result.Command.Options.Concat(
            from above in Above(result)
            from option in above.Command.Options
            where option.Recursive
            select option);

    /// <summary>The command as a user types it: <c>simulator scenario run</c>.</summary>
    public static string NameOf(CommandResult result) =>
        string.Join(' ', Above(result).Prepend(result).Reverse().Skip(1).Select(one => one.Command.Name).Prepend("simulator"));

    private static IEnumerable<CommandResult> Above(CommandResult result)
    {
        for (var above = result.Parent as CommandResult; above is not null; above = above.Parent as CommandResult)
        {
            yield return above;
        }
    }

    /// <summary>Words that look like options and are not, options without a value, and options with a value that they cannot have.</summary>
    private static IEnumerable<string> Options(ParseResult parse, IReadOnlyList<string> line)
    {
        var known = OptionsOf(parse.CommandResult).ToArray();
        for (var i = 0; i < line.Count && line[i] != "--"; i++)
        {
            var (name, value) = Parts(line[i]);
            if (!IsOption(name))
            {
                continue;
            }

            if (known.FirstOrDefault(option => option.Name == name || option.Aliases.Contains(name)) is not { } option)
            {
                yield return Unknown(name, parse.CommandResult, known);
            }
            else if (option.Arity.MaximumNumberOfValues == 0)
            {
                if (value is not null)
                {
                    yield return $"'{Spelling.Brief(line[i])}' has a value. Allowed: {name} alone.";
                }
            }
            else if (value is null && i + 1 < line.Count && line[i + 1] != "--" && !line[i + 1].StartsWith("--", StringComparison.Ordinal))
            {
                i++;
            }
            else if (value is null or "" && option.Arity.MinimumNumberOfValues > 0)
            {
                yield return NoValue(option, i + 1 < line.Count ? line[i + 1] : null);
            }
        }
    }

    /// <summary>Words that are not text: half of a character, as a terminal may send when bytes are lost.</summary>
    private static IEnumerable<string> Broken(IReadOnlyList<string> line) =>
        from word in line
        where word.EnumerateRunes().Contains(Rune.ReplacementChar) && !word.Contains('\uFFFD', StringComparison.Ordinal)
        select $"'{Spelling.Brief(word)}' has half of a character. Allowed: text.";

    /// <summary>The name of an option, and the value that is joined to it; <c>null</c> for none.</summary>
    private static (string Name, string? Value) Parts(string word) =>
        word.AsSpan().IndexOfAny('=', ':') is >= 0 and var end ? (word[..end], word[(end + 1)..]) : (word, null);

    private static bool IsOption(string name) =>
        name is ['-', '-', _, ..] || name is ['-', var letter, ..] && char.IsLetter(letter);

    private static string Unknown(string name, CommandResult result, IReadOnlyList<Option> known)
    {
        var command = NameOf(result)["simulator".Length..].TrimStart();
        var nearest = Spelling.Nearest(name, known.Where(option => !option.Hidden).SelectMany(option => option.Aliases.Prepend(option.Name)));
        return $"'{Spelling.Brief(name)}' is not an option{(command.Length > 0 ? $" of '{command}'" : "")}. "
            + (nearest is not null ? $"Did you mean '{nearest}'? " : "")
            + (Elsewhere.GetValueOrDefault((command, name)) is { } hint ? hint
                : nearest is null && CommandsWith(name) is { Length: > 0 } others ? $"Allowed: {name} with {Series.Some(others, MaxListed)}."
                : $"Allowed: the options that '{NameOf(result)} --help' lists; a text that begins with -- is written after '='.");
    }

    private static string[] CommandsWith(string option) =>
    [
        .. from one in CommandTree.All()
           where one.Command.Options.Any(other => other.Name == option)
           select $"'{one.Name}'",
    ];

    private static string NoValue(Option option, string? next) =>
        $"{option.Name} has no value. Allowed: {HelpPage.Form(option)}"
        + (next is null or "--" ? "." : $"; a value that begins with -- is written {option.Name}={Spelling.Brief(next)}.");

    /// <summary>The problem of a word in the place of a command; what follows it, belongs to it. <c>null</c> for a command, or for none.</summary>
    private static string? UnknownCommand(ParseResult parse)
    {
        var (result, command) = (parse.CommandResult, parse.CommandResult.Command);
        if (command.Subcommands.Count == 0 || command.Arguments.Count > 0 || parse.UnmatchedTokens is not [var word, ..] || IsOption(word))
        {
            return null;
        }

        string[] known = [.. command.Subcommands.Where(one => !one.Hidden).Select(one => one.Name)];
        return known.Contains(word)
            ? $"'--' stands before the command. Allowed: {NameOf(result)} {word}."
            : $"'{Spelling.Brief(word)}' is not a command{(result.Parent is null ? "" : $" of '{command.Name}'")}. {Spelling.Hint(word, known)}";
    }

    /// <summary>Words that no argument takes. What follows an option that stands before its command may be its value.</summary>
    private static IEnumerable<string> Words(ParseResult parse)
    {
        var (result, command) = (parse.CommandResult, parse.CommandResult.Command);
        foreach (var word in parse.UnmatchedTokens)
        {
            if (OptionsOf(result).FirstOrDefault(option => option.Name == Parts(word).Name) is { } option)
            {
                yield return $"'{Spelling.Brief(word)}' stands before the command. Allowed: {NameOf(result)} {HelpPage.Form(option)}.";
                yield break;
            }

            yield return $"'{Spelling.Brief(word)}' is one word too many. Allowed: {HelpPage.Usage(result)}"
                + (command.Arguments.Count > 0 ? "; a text with blanks stands in quotes." : ".");
        }
    }

    private static IEnumerable<string> Missing(ParseResult parse)
    {
        var (result, command) = (parse.CommandResult, parse.CommandResult.Command);
        var example = HelpText.Of(command).Examples is [var first, ..] ? $" Example: {first}" : "";
        foreach (var argument in command.Arguments)
        {
            if (argument.Arity.MinimumNumberOfValues > 0 && result.GetResult(argument) is null or { Tokens.Count: 0 })
            {
                yield return $"'{NameOf(result)}' needs {HelpPage.Form(argument)}: {argument.Description}.{example}";
            }
        }

        foreach (var option in command.Options)
        {
            if (option.Required && result.GetResult(option) is null or { Implicit: true })
            {
                yield return $"'{NameOf(result)}' needs {HelpPage.Form(option)}: {option.Description}.{example}";
            }
        }
    }

    /// <summary>Options that are given more often than they may be.</summary>
    private static IEnumerable<string> Counts(ParseResult parse) =>
        from result in parse.CommandResult.Children.OfType<OptionResult>()
        where result.Tokens.Count > result.Option.Arity.MaximumNumberOfValues && result.Option.Arity.MaximumNumberOfValues > 0
        let values = result.Tokens.Select(token => $"'{Spelling.Brief(token.Value)}'").ToArray()
        select $"{result.Option.Name} is given {values.Length} times, as {Series.Some(values, MaxListed)}. Allowed: once.";
}
