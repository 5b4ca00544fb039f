using MediatR;
using Simulator.Application.Requests;
using Simulator.Application.Timelines;
using Simulator.Domain.Values;
using Simulator.Files;
using Simulator.Files.Problems;

namespace Simulator.Application.Search;

/// <summary>Searches all that a timeline, its case and the program have names and texts for.</summary>
/// <param name="Timeline">The timeline.</param>
/// <param name="Words">The words, all of which must occur.</param>
public sealed record FindWords(TimelineId Timeline, string Words) : IRequest<WordsFound>, IAboutTimeline, IValidated
{
    /// <inheritdoc/>
    public IEnumerable<Problem> Validate()
    {
        if (Folding.Of(Words).Length == 0)
        {
            yield return new($"'{Spelling.Brief(Words)}' has no word to search for. Allowed: one or several words, such as monitoring Istanbul.");
        }
    }
}

/// <summary>The result of a search.</summary>
/// <param name="Words">The words.</param>
/// <param name="Things">The things found, best first.</param>
/// <param name="Nearest">When nothing is found: the nearest known word for each unknown word that has one.</param>
public sealed record WordsFound(string Words, IReadOnlyList<FoundThing> Things, IReadOnlyList<(string Given, string Near)> Nearest);

internal sealed class FindWordsHandler(TimelineReader reader, SimulatorFolders folders) : IRequestHandler<FindWords, WordsFound>
{
    public async Task<WordsFound> Handle(FindWords request, CancellationToken cancellationToken)
    {
        var ancestry = await reader.AncestryAsync(request.Timeline, cancellationToken);
        var @case = await reader.CaseOfAsync(ancestry.Root, cancellationToken);
        var events = await reader.EventsAsync(request.Timeline, ancestry.Reading, Knowledge.All, until: null, cancellationToken)
            .Select(stored => stored.TimelineEvent).ToListAsync(cancellationToken);
        var of = TimelineOption.Of(folders, request.Timeline);
        return WordSearch.Find(
            [
                .. Searchables.OfEvents(@case, events, of),
                .. Searchables.OfCase(@case, of),
                .. Searchables.OfProgram(folders.ScenariosOrEmpty, ancestry.Root),
            ],
            request.Words);
    }
}
