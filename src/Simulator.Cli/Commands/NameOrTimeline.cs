using System.CommandLine;
using Simulator.Application.Timelines;
using Simulator.Cli.Hosting;
using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Files.Problems;

namespace Simulator.Cli.Commands;

/// <summary>The inputs of a command that shows one thing of a timeline by its name, or lists all of a timeline.</summary>
internal sealed class NameOrTimeline
{
    private readonly string noun;
    private readonly Argument<string?> word;
    private readonly Option<string?> of = CatalogueInputs.Of();

    /// <summary>Gives a command the argument and the option.</summary>
    /// <param name="command">The command.</param>
    /// <param name="noun">The noun for a thing in messages, such as <c>source</c>.</param>
    /// <param name="example">An example of a name.</param>
    public NameOrTimeline(Command command, string noun, string example)
    {
        this.noun = noun;
        word = new(noun)
        {
            Description = $"A {noun}, such as {example}, or a timeline; default: list all of the featured case", Arity = ArgumentArity.ZeroOrOne,
        };
        command.Arguments.Add(word);
        command.Options.Add(of);
    }

    /// <summary>
    /// The timeline, and the name of a thing of it; <c>null</c> when a list is asked for. A word that names no thing of the timeline may name
    /// another timeline, of which all are then listed.
    /// </summary>
    /// <param name="parse">The command line.</param>
    /// <param name="session">The use cases.</param>
    /// <param name="names">The names of the things of a case.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="BadInputException">The word names neither.</exception>
    public async Task<(TimelineId Timeline, string? Name)> ReadAsync(
        ParseResult parse, UseCases session, Func<Case, IEnumerable<string>> names, CancellationToken cancel)
    {
        if (parse.GetValue(word) is not { } given)
        {
            return (parse.TimelineOrFeatured(of), null);
        }

        if (parse.GetValue(of) is null && parse.Surroundings().Folders.Seeds.Cases.Count == 0)
        {
            // Without a featured case, the word can only be a timeline.
            return (new(given), null);
        }

        var timeline = parse.TimelineOrFeatured(of);
        var @case = await session.LoadAndSendAsync(new ReadCase(timeline), cancel);
        string[] known = [.. names(@case)];
        if (known.FirstOrDefault(name => string.Equals(name, given, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return (timeline, found);
        }

        if (parse.GetValue(of) is null)
        {
            string[] timelines =
            [
                .. parse.Surroundings().Folders.Seeds.Cases.Select(folder => folder.Id.Value),
                .. (await session.SendAsync(new ListTimelines(Archived: true), cancel)).Select(listed => listed.Summary.Timeline.Value),
            ];
            if (timelines.Contains(given, StringComparer.Ordinal))
            {
                return (new(given), null);
            }

            known = [.. known, .. timelines.Distinct(StringComparer.Ordinal)];
        }

        throw new BadInputException(
            $"Unknown {noun} '{Spelling.Brief(given)}'. {OtherCommand.Hint(@case, given, CatalogueInputs.Given(parse, of), known)}");
    }
}
