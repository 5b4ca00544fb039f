namespace Simulator.Reports.Wording;

/// <summary>Sentences of a text.</summary>
public static class Sentences
{
    /// <summary>The first sentence of a text.</summary>
    public static string First(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }
}
