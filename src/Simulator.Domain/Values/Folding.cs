using System.Text;

namespace Simulator.Domain.Values;

/// <summary>A word of a text as searches compare it.</summary>
/// <param name="Text">The word in lower case, without accents and apostrophes.</param>
/// <param name="Start">The place of the word in the text, from 0.</param>
/// <param name="Length">The number of characters of the word in the text.</param>
public readonly record struct FoldedWord(string Text, int Start, int Length);

/// <summary>Text as searches compare it: words in lower case, without accents, apostrophes and punctuation.</summary>
public static class Folding
{
    private const string Ing = "ing";
    private const int LongestStemless = 9;
    private const string Apostrophes = "'’‘ʿʾ`´";

    /// <summary>The words of a text, joined by spaces. <c>Türkiye's offer</c> is <c>turkiyes offer</c>.</summary>
    public static string Of(string text) => string.Join(' ', Words(text).Select(word => word.Text));

    /// <summary>The words of a text, in order.</summary>
    public static IEnumerable<FoldedWord> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (word, start) = (new StringBuilder(), 0);
        for (var place = 0; place <= text.Length; place++)
        {
            if (place < text.Length && Letters(text[place]) is { } letters)
            {
                start = word.Length == 0 ? place : start;
                word.Append(letters);
            }
            else if (word.Length > 0)
            {
                yield return new(word.ToString(), start, place - start);
                word.Clear();
            }
        }
    }

    /// <summary>
    /// True when a word that a user gives means a word of a text: as its beginning, as its singular or plural, or, for a word in -ing, as the
    /// beginning without that ending.
    /// </summary>
    /// <param name="given">The word of the user, folded.</param>
    /// <param name="word">The word of the text, folded.</param>
    public static bool Means(string given, string word)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(word);
        var stem = given.Length > LongestStemless && given.EndsWith(Ing, StringComparison.Ordinal) ? given[..^Ing.Length] : given;
        return word.StartsWith(stem, StringComparison.Ordinal) || Singulars(given).Contains(word) || Singulars(word).Contains(given);
    }

    /// <summary>The letters and digits of a character, empty within a word; <c>null</c> when the character separates words.</summary>
    private static string? Letters(char character)
    {
        if (Apostrophes.Contains(character))
        {
            return "";
        }

        var plain = AsciiText.Of(character) ?? (char.IsLetterOrDigit(character) ? character.ToString() : null);
        return plain?.All(char.IsLetterOrDigit) is true ? plain.ToLowerInvariant() : null;
    }

    private static IEnumerable<string> Singulars(string word)
    {
        const int Shortest = 4;
        if (word.Length >= Shortest && word[^1] == 's')
        {
            yield return word[..^1];
            if (word.EndsWith("es", StringComparison.Ordinal))
            {
                yield return word[..^2];
            }

            if (word.EndsWith("ies", StringComparison.Ordinal))
            {
                yield return $"{word[..^3]}y";
            }
        }
    }
}
