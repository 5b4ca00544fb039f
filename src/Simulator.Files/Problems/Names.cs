using System.Text.RegularExpressions;

namespace Simulator.Files.Problems;

/// <summary>The form of names that people give to cases, timelines and scenarios.</summary>
public static partial class Names
{
    /// <summary>The most characters of a name.</summary>
    public const int MaxLength = 100;

    /// <summary>
    /// The message about a word that is not a name: lower-case letters, digits and single hyphens between them; <c>null</c> for a name.
    /// </summary>
    /// <param name="word">The word.</param>
    /// <param name="what">What it would name, with its article.</param>
    /// <param name="example">A name that would do.</param>
    public static string? Flaw(string word, string what, string example) => word.Length <= MaxLength && Name().IsMatch(word) ? null
        : $"'{Spelling.Brief(word)}' is not a name for {what}. "
            + $"Allowed: lower-case letters, digits and hyphens, such as {example}, at most {MaxLength}.";

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
