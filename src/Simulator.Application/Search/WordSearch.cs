using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Application.Search;

/// <summary>Searches things for words. A thing is found when all words occur in its names and texts.</summary>
public static class WordSearch
{
    private const int WholeName = 100;
    private const int WordOfName = 12;
    private const int PartOfName = 6;
    private const int WordOfText = 3;
    private const int PartOfText = 1;

    /// <summary>
    /// The things that have all words, best first: those whose name is the words, then those with the words in names, then in texts.
    /// </summary>
    public static WordsFound Find(IReadOnlyList<Searchable> things, string words)
    {
        ArgumentNullException.ThrowIfNull(things);
        var whole = Split(words);
        string[] wanted = [.. whole.Distinct(StringComparer.Ordinal)];
        FoundThing[] found =
            [.. things.Select(thing => Weigh(thing, wanted, whole)).OfType<FoundThing>().OrderByDescending(candidate => candidate.Score)];
        return new(words, found, found is [] ? Nearest(things, wanted) : []);
    }

    private static FoundThing? Weigh(Searchable thing, string[] wanted, string[] whole)
    {
        string[][] inNames = [.. thing.Names.Prepend(thing.Id).Select(Split)];
        string[][] inTexts = [.. thing.More.Prepend(thing.Text).Select(Split)];
        var score = inNames.Any(name => name.AsSpan().SequenceEqual(whole)) ? WholeName : 0;
        foreach (var word in wanted)
        {
            var best = Math.Max(Best(inNames, word, WordOfName, PartOfName), Best(inTexts, word, WordOfText, PartOfText));
            if (best == 0)
            {
                return null;
            }

            score += best;
        }

        var line = Line(thing, wanted);
        return new(thing, line, [.. Matches(line, wanted)], score);
    }

    private static string[] Split(string text) => [.. Folding.Words(text).Select(word => word.Text)];

    private static int Best(string[][] texts, string word, int whole, int part) =>
        texts.Any(text => text.Contains(word)) ? whole
        : texts.Any(text => text.Any(known => Folding.Means(word, known))) ? part
        : 0;

    /// <summary>The text when it has a match, else the other text with most matches before it.</summary>
    private static string Line(Searchable thing, string[] wanted)
    {
        if (Matches(thing.Text, wanted).Any())
        {
            return thing.Text;
        }

        var more = thing.Names.Concat(thing.More).MaxBy(text => Matches(text, wanted).Count());
        return more is not null && Matches(more, wanted).Any() ? $"{more}: {thing.Text}" : thing.Text;
    }

    private static IEnumerable<Match> Matches(string text, string[] wanted) =>
        Folding.Words(text).Where(word => wanted.Any(given => Folding.Means(given, word.Text))).Select(word => new Match(word.Start, word.Length));

    private static IReadOnlyList<(string Given, string Near)> Nearest(IReadOnlyList<Searchable> things, string[] wanted)
    {
        var known = things.SelectMany(thing => thing.Names.Concat(thing.More).Append(thing.Id).Append(thing.Text)).SelectMany(Split)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from word in wanted
               where !known.Any(other => Folding.Means(word, other))
               let near = Spelling.Nearest(word, known)
               where near is not null
               select (word, near),
        ];
    }
}
