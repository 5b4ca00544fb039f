using System.CommandLine;
using System.Globalization;
using Simulator.Cli.Rendering;
using Simulator.Domain;

namespace Simulator.Cli.Commands;

/// <summary>What commands take from the command line, written once.</summary>
internal static class Inputs
{
    /// <summary>Leaves out colours.</summary>
    public static Option<bool> NoColor { get; } = new("--no-color") { Description = "Leave out colours (as NO_COLOR does)", Recursive = true };

    /// <summary>Logs each request.</summary>
    public static Option<bool> Verbose { get; } = new("--verbose") { Description = "Log each request, and show where an unexpected error comes from", Recursive = true };

    /// <summary>The timeline.</summary>
    public static Argument<string?> Timeline() => new("timeline") { Description = "The timeline; the featured case when left out", Arity = ArgumentArity.ZeroOrOne };

    /// <summary>The claims to follow.</summary>
    public static Option<string[]> Reading() => new("--reading") { Description = "Follow another claim than the house does, such as C07=S3; may be given several times", HelpName = "SET=CLAIM", AllowMultipleArgumentsPerToken = false };

    /// <summary>Only events of a kind or theme.</summary>
    public static Option<string?> Kind() => new("--kind") { Description = "Only events of a kind (attack) or theme (violence)", HelpName = "KIND" };

    /// <summary>Only events of an actor.</summary>
    public static Option<string?> Actor() => new("--actor") { Description = "Only events of an actor and those who act for it, by any of its names", HelpName = "ACTOR" };

    /// <summary>Only what was known on a day.</summary>
    public static Option<DateOnly?> AsKnown() => Day("--as-known", "Only what the public knew on that day");

    /// <summary>Known to whom.</summary>
    public static Option<string?> Party() => new("--party") { Description = "With --as-known: what this actor knew, not only the public", HelpName = "ACTOR" };

    /// <summary>A day.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
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

    /// <summary>The terminal, as the options want it.</summary>
    public static Terminal Terminal(this ParseResult parse) => Rendering.Terminal.OfTheWorld(parse.GetValue(NoColor));

    /// <summary>The timeline that is meant: the one named, else the featured case.</summary>
    public static TimelineId TimelineOrFeatured(this ParseResult parse, Argument<string?> timeline) =>
        Named(parse.GetValue(timeline));

    /// <summary>The timeline that is meant: the one that an option names, else the featured case.</summary>
    public static TimelineId TimelineOrFeatured(this ParseResult parse, Option<string?> timeline) => Named(parse.GetValue(timeline));

    /// <summary>A session on the database.</summary>
    public static Task<Session> OpenSessionAsync(this ParseResult parse, Terminal terminal, CancellationToken cancel) =>
        Session.OpenAsync(terminal, parse.GetValue(Verbose), cancel);

    private static TimelineId Named(string? timeline) => timeline is { Length: > 0 } ? new(timeline) : Session.Seeds().Featured;
}
