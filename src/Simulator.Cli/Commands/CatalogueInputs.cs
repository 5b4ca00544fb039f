using System.CommandLine;
using Simulator.Application.Catalogues;
using Simulator.Files.Cases;
using Simulator.Files.Problems;

namespace Simulator.Cli.Commands;

/// <summary>The inputs of a command that lists entries of a case, or describes one: a name, and the timeline whose case is meant.</summary>
internal sealed class CatalogueInputs
{
    private readonly Argument<string[]> name;
    private readonly Option<string?> of = Of();

    /// <summary>Gives a command the argument and the option.</summary>
    /// <param name="command">The command.</param>
    /// <param name="names">The description of the name, such as <c>A lever, by its id, code or name</c>.</param>
    public CatalogueInputs(Command command, string names)
    {
        name = new("name") { Description = $"{names}; default: list all", Arity = ArgumentArity.ZeroOrMore };
        command.Arguments.Add(name);
        command.Options.Add(of);
    }

    /// <summary>The timeline whose case is meant.</summary>
    public static Option<string?> Of() =>
        new("--of") { Description = "The timeline whose case is meant; default: the featured case", HelpName = "TIMELINE" };

    /// <summary>That option as a user gave it, after a space, for a command in a message; empty when it was not given.</summary>
    public static string Given(ParseResult parse, Option<string?> of) => parse.GetValue(of) is { } timeline ? $" --of {timeline}" : "";

    /// <summary>
    /// The catalogue of the timeline, and the entry with the given name; <c>null</c> when a list is asked for. A name that no entry has may be that
    /// of a timeline, whose entries are then listed.
    /// </summary>
    /// <remarks>The database is opened only for a timeline that is neither a case nor a scenario file, and never for a near misspelling.</remarks>
    /// <param name="parse">The command line.</param>
    /// <param name="entries">The entries of a catalogue that can be named.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="BadInputException">The name or the timeline is unknown.</exception>
    public async Task<(Catalogue Catalogue, T? Entry)> FindAsync<T>(
        ParseResult parse, Func<Catalogue, NamedEntries<T>> entries, CancellationToken cancel) where T : class
    {
        await using var files = parse.FileUseCases();
        var timeline = parse.TimelineOrFeatured(of);
        var catalogue = await files.SendAsync(new ReadCatalogue(timeline), cancel)
            ?? await StoredAsync(parse, new(timeline), cancel);
        if (parse.GetValue(name) is not { Length: > 0 } words)
        {
            return (catalogue!, null);
        }

        var given = string.Join(' ', words);
        var known = entries(catalogue!);
        if (known.Find(given) is { } found)
        {
            return (catalogue!, found);
        }

        var other = parse.GetValue(of) is not null || !Names.IsValid(given) ? null
            : await files.SendAsync(new ReadCatalogue(new(given)), cancel)
                ?? (known.Nearest(given) is null ? await StoredAsync(parse, new(new(given), Optional: true), cancel) : null);
        return (other ?? throw known.Unknown(given, OtherCommand.For(catalogue!.Case, given, Given(parse, of))), null);
    }

    private static async Task<Catalogue?> StoredAsync(ParseResult parse, ReadStoredCatalogue request, CancellationToken cancel)
    {
        await using var session = await parse.OpenSessionAsync(cancel);
        return await session.SendAsync(request, cancel);
    }
}
