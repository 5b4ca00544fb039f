using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Numerics;
using Simulator.Cli.Hosting;
using Simulator.Cli.Screen;
using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Cli.Commands;

/// <summary>The arguments and options that several commands share.</summary>
internal static class Inputs
{
    /// <summary>The option that leaves out colours.</summary>
    public static Option<bool> NoColor { get; } = Shared("--no-color", "Leave out colours (as NO_COLOR does)");

    /// <summary>The option that leaves out the pager.</summary>
    public static Option<bool> NoPager { get; } = Shared("--no-pager", "Never page long results (as an empty PAGER does)");

    /// <summary>The option that logs each request.</summary>
    public static Option<bool> Verbose { get; } = Shared("--verbose", "Log each request, and show where an unexpected error comes from");

    /// <summary>An option that is given or not, and has no value.</summary>
    public static Option<bool> Flag(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };

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

            result.AddError($"'{Spelling.Brief(text)}' is not a day. Allowed for {name}: YYYY-MM-DD, such as 2025-11-16, or 16 Nov 2025.");
            return null;
        },
    };

    /// <summary>A number.</summary>
    /// <param name="name">The name of the option.</param>
    /// <param name="description">The description.</param>
    /// <param name="allowed">The allowed numbers, in words.</param>
    /// <param name="fits">True for an allowed number; <c>null</c> when the use case checks it.</param>
    public static Option<T?> Number<T>(string name, string description, string allowed, Predicate<T>? fits = null)
        where T : struct, INumber<T> => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            var problems = new ProblemList();
            var number = Number(name, allowed, fits, result.Tokens[0].Value, problems);
            return IsFine(result, problems) ? number : null;
        },
    };

    /// <summary>Numbers, in an option that may be given several times.</summary>
    /// <param name="name">The name of the option.</param>
    /// <param name="description">The description.</param>
    /// <param name="form">The written form of one number.</param>
    /// <param name="allowed">The allowed numbers, in words.</param>
    public static Option<T[]> SeveralNumbers<T>(string name, string description, string form, string allowed) where T : struct, INumber<T> =>
        Repeated(name, description, form, (text, problems) => Number<T>(name, allowed, fits: null, text, problems) ?? default);

    private static T? Number<T>(string name, string allowed, Predicate<T>? fits, string text, ProblemList problems) where T : struct, INumber<T>
    {
        if (NumberFormat.Read<T>(text) is { } number && fits?.Invoke(number) is not false)
        {
            return number;
        }

        var form = text.AsSpan().ContainsAny(",'_ ") ? ", with a decimal point and nothing between thousands" : "";
        problems.Add(new($"'{Spelling.Brief(text)}' cannot be used. Allowed for {name}: {allowed}{form}."));
        return null;
    }

    /// <summary>One word of an enum, such as <c>relapse</c>.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="name">The name of the option.</param>
    /// <param name="what">The noun for the word in a message.</param>
    /// <param name="description">The description, to which the allowed words are added.</param>
    /// <param name="defaultWords">The default, in words.</param>
    public static Option<T?> Word<T>(string name, string what, string description, string defaultWords) where T : struct, Enum => new(name)
    {
        CompletionSources = { _ => WordsOf<T>() },
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

    private static IEnumerable<CompletionItem> WordsOf<T>() where T : struct, Enum =>
        Enum.GetValues<T>().Select(word => new CompletionItem(EnumWords.Code(word)));

    private static T Word<T>(string what, string text, ProblemList problems) where T : struct, Enum
    {
        var known = Enum.GetValues<T>().ToDictionary(EnumWords.Code, StringComparer.Ordinal);
        if (!known.TryGetValue(text, out var word))
        {
            problems.Add(new($"Unknown {what} '{Spelling.Brief(text)}'. {Spelling.Hint(text, known.Keys)}"));
        }

        return word;
    }

    private static Option<bool> Shared(string name, string description)
    {
        var option = Flag(name, description);
        option.Recursive = true;
        return option;
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

    /// <summary>The surroundings of the command.</summary>
    public static Surroundings Surroundings(this ParseResult parse) => ((Invocation)parse.InvocationConfiguration).Surroundings;

    /// <summary>The terminal.</summary>
    public static Terminal Terminal(this ParseResult parse) => parse.Surroundings().Terminal;

    /// <summary>The timeline that an argument names; the featured case when it names none.</summary>
    public static TimelineId TimelineOrFeatured(this ParseResult parse, Argument<string?> timeline) =>
        parse.TimelineOrFeatured(parse.GetValue(timeline));

    /// <summary>The timeline that an option names; the featured case when it names none.</summary>
    public static TimelineId TimelineOrFeatured(this ParseResult parse, Option<string?> timeline) =>
        parse.TimelineOrFeatured(parse.GetValue(timeline));

    /// <summary>A session on the database.</summary>
    public static Task<UseCases> OpenSessionAsync(this ParseResult parse, CancellationToken cancel) =>
        parse.Terminal().WithStatusAsync("Opening the database", parse.Surroundings().OpenSessionAsync(cancel));

    /// <summary>The use cases that need no database.</summary>
    public static UseCases FileUseCases(this ParseResult parse) => parse.Surroundings().FileUseCases();

    private static TimelineId TimelineOrFeatured(this ParseResult parse, string? timeline) =>
        timeline is not null ? new(timeline) : parse.Surroundings().Folders.Seeds.Featured;
}
