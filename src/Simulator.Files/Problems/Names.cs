using System.Text.RegularExpressions;

namespace Simulator.Files.Problems;

/// <summary>The form of the names of cases, timelines and scenarios.</summary>
public static partial class Names
{
    /// <summary>The maximum length of a name, in characters.</summary>
    public const int MaxLength = 100;

    /// <summary>True for a valid name: lower-case letters and digits, with single hyphens between.</summary>
    public static bool IsValid(string word) => word.Length <= MaxLength && Name().IsMatch(word);

    /// <summary>The error message for an invalid name; <c>null</c> for a valid one.</summary>
    /// <param name="word">The word.</param>
    /// <param name="what">The kind of thing to be named, with its article.</param>
    /// <param name="example">An example of a valid name.</param>
    public static string? Flaw(string word, string what, string example) => IsValid(word) ? null
        : $"'{Spelling.Brief(word)}' is not a name for {what}. "
            + $"Allowed: lower-case letters, digits and hyphens, such as {example}, at most {MaxLength}.";

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
