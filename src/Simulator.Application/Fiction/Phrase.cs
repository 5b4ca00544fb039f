namespace Simulator.Application.Fiction;

/// <summary>How the parts of a sentence are put together.</summary>
internal static class Phrase
{
    /// <summary>Words in a row: "this", "this and that", "this, that and more".</summary>
    public static string Row(params IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
}
