using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Simulator.Cli.Hosting;
using Simulator.Cli.Screen;
using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Cli.Commands;

/// <summary>The arguments and options that several commands share.</summary>
internal static class Inputs
{
    /// <summary>The option that leaves out colours.</summary>
    public static Option<bool> NoColor { get; } = new("--no-color") { Description = "Leave out colours (as NO_COLOR does)", Recursive = true };

    /// <summary>The option that logs each request.</summary>
    public static Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Log each request, and show where an unexpected error comes from", Recursive = true,
    };

    /// <summary>The timeline.</summary>
    public static Argument<string?> Timeline() =>
        new("timeline") { Description = "The timeline; default: the featured case", Arity = ArgumentArity.ZeroOrOne };

    /// <summary>The claims to follow.</summary>
    public static Option<string[]> Reading() => new("--reading")
    {
        Description = "Follow another claim than the default one, such as C07=S3; may be given several times",
        HelpName = "SET=CLAIM",
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>The kind or theme of the events shown.</summary>
    public static Option<string?> Kind() => new("--kind") { Description = "Only events of a kind (attack) or theme (violence)", HelpName = "KIND" };

    /// <summary>The actor of the events shown.</summary>
    public static Option<string?> Actor() =>
        new("--actor") { Description = "Only events of an actor and of those who act for it, by any of its names", HelpName = "ACTOR" };

    /// <summary>The day whose knowledge is shown.</summary>
    public static Option<DateOnly?> AsKnown() => Day("--as-known", "Show only what the public knew on that day");

    /// <summary>The party whose knowledge is added to that of the public.</summary>
    public static Option<string?> Party() =>
        new("--party") { Description = "With --as-known: add what this actor knew", HelpName = "ACTOR" };

    /// <summary>A day.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DayFormat.Read(text) is { } day)
            {
                return day;
            }

            result.AddError($"'{text}' is not a day. Allowed for {name}: YYYY-MM-DD, such as 2025-11-16.");
            return null;
        },
    };

    /// <summary>A number.</summary>
    public static Option<T?> Number<T>(string name, string description, string allowed) where T : struct, IParsable<T> => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (T.TryParse(text, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            result.AddError($"'{text}' cannot be used. Allowed for {name}: {allowed}.");
            return null;
        },
    };

    /// <summary>One word of an enum, such as <c>relapse</c>.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="name">The name of the option.</param>
    /// <param name="what">The noun for the word in a message.</param>
    /// <param name="description">The description, to which the allowed words are added.</param>
    /// <param name="defaultWords">The default, in words.</param>
    public static Option<T?> Word<T>(string name, string what, string description, string defaultWords) where T : struct, Enum => new(name)
    {
        Description = $"{description}: {string.Join(", ", Enum.GetValues<T>().Select(EnumWords.Code))}; default: {defaultWords}",
        HelpName = "NAME",
        CustomParser = result =>
        {
            var problems = new ProblemList();
            var word = Word<T>(what, result.Tokens[0].Value, problems);
            return IsFine(result, problems) ? word : null;
        },
    };

    /// <summary>Words of an enum, in an option that may be given several times.</summary>
    /// <inheritdoc cref="Word{T}(string, string, string, string)"/>
    public static Option<T[]> SeveralWords<T>(string name, string what, string description, string defaultWords) where T : struct, Enum =>
        Repeated(
            name, $"{description}: {string.Join(", ", Enum.GetValues<T>().Select(EnumWords.Code))}; default: {defaultWords}", "NAME",
            (text, problems) => Word<T>(what, text, problems));

    private static T Word<T>(string what, string text, ProblemList problems) where T : struct, Enum
    {
        var known = Enum.GetValues<T>().ToDictionary(EnumWords.Code, StringComparer.Ordinal);
        if (!known.TryGetValue(text, out var word))
        {
            problems.Add(new($"Unknown {what} '{Spelling.Brief(text)}'. {Spelling.Hint(text, known.Keys)}"));
        }

        return word;
    }

    /// <summary>Reports problems of an option; true when there are none.</summary>
    private static bool IsFine(ArgumentResult result, ProblemList problems)
    {
        foreach (var problem in problems.Listed)
        {
            result.AddError(problem.Message);
        }

        return problems.Count == 0;
    }

    /// <summary>An option that may be given several times.</summary>
    /// <param name="name">The name of the option.</param>
    /// <param name="description">The description.</param>
    /// <param name="form">The written form of one item.</param>
    /// <param name="read">Reads one item, and adds problems when it has another form.</param>
    public static Option<T[]> Repeated<T>(string name, string description, string form, Func<string, ProblemList, T?> read) => new(name)
    {
        Description = $"{description}; may be given several times",
        HelpName = form,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = result =>
        {
            var items = new List<T>();
            foreach (var token in result.Tokens)
            {
                var problems = new ProblemList();
                var item = read(token.Value, problems);
                if (IsFine(result, problems))
                {
                    items.Add(item!);
                }
            }

            return [.. items];
        },
    };

    /// <summary>The terminal, with the options of the command line.</summary>
    public static Terminal Terminal(this ParseResult parse) => Screen.Terminal.OfTheWorld(parse.GetValue(NoColor));

    /// <summary>The timeline that an argument names; the featured case when it names none.</summary>
    public static TimelineId TimelineOrFeatured(this ParseResult parse, Argument<string?> timeline) =>
        Named(parse.GetValue(timeline));

    /// <summary>The timeline that an option names; the featured case when it names none.</summary>
    public static TimelineId TimelineOrFeatured(this ParseResult parse, Option<string?> timeline) => Named(parse.GetValue(timeline));

    /// <summary>A session on the database.</summary>
    public static Task<Session> OpenSessionAsync(this ParseResult parse, Terminal terminal, CancellationToken cancel) =>
        Session.OpenAsync(terminal, parse.GetValue(Verbose), cancel);

    /// <summary>The use cases that need no database.</summary>
    public static UseCases FileUseCases(this ParseResult parse, Terminal terminal) => UseCases.OfFiles(terminal, parse.GetValue(Verbose));

    private static TimelineId Named(string? timeline) => timeline is { Length: > 0 } ? new(timeline) : UseCases.Folders.Seeds.Featured;
}
