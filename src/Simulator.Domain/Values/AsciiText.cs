using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Simulator.Domain.Values;

/// <summary>Text in ASCII, for terminals that show nothing else and for searches.</summary>
public static class AsciiText
{
    /// <summary>
    /// The ASCII text of each character. Letters are listed because a program with invariant globalization cannot strip their marks.
    /// </summary>
    private static readonly FrozenDictionary<char, string> Substitutes = new (string Plain, string Marked)[]
    {
        ("A", "ÀÁÂÃÄÅĀĂĄǍ"), ("a", "àáâãäåāăąǎ"), ("C", "ÇĆĈĊČ"), ("c", "çćĉċč"), ("D", "ĎĐÐḌ"), ("d", "ďđðḍ"), ("E", "ÈÉÊËĒĔĖĘĚ"),
        ("e", "èéêëēĕėęěə"),
        ("G", "ĜĞĠĢ"), ("g", "ĝğġģ"), ("H", "ĤĦḤ"), ("h", "ĥħḥ"), ("I", "ÌÍÎÏĨĪĬĮİ"), ("i", "ìíîïĩīĭįı"), ("J", "Ĵ"), ("j", "ĵ"), ("K", "Ķ"),
        ("k", "ķ"),
        ("L", "ĹĻĽŁ"), ("l", "ĺļľł"), ("N", "ÑŃŅŇ"), ("n", "ñńņň"), ("O", "ÒÓÔÕÖØŌŎŐ"), ("o", "òóôõöøōŏő"), ("R", "ŔŖŘ"), ("r", "ŕŗř"),
        ("S", "ŚŜŞŠȘṢ"),
        ("s", "śŝşšșṣ"), ("T", "ŢŤŦȚṬ"), ("t", "ţťŧțṭ"), ("U", "ÙÚÛÜŨŪŬŮŰŲ"), ("u", "ùúûüũūŭůűų"), ("W", "Ŵ"), ("w", "ŵ"), ("Y", "ÝŶŸ"), ("y", "ýŷÿ"),
        ("Z", "ŹŻŽẒ"), ("z", "źżžẓ"), ("AE", "Æ"), ("ae", "æ"), ("OE", "Œ"), ("oe", "œ"), ("ss", "ß"), ("TH", "Þ"), ("th", "þ"),
        ("-", "–—‑−"), ("...", "…"), ("->", "→"), ("=>", "⇒"), ("-|", "⊣"), ("<->", "↔"), ("!=", "≠"), ("<=", "≤"), ("~", "≈"), ("+-", "±"),
        (".", "·"), ("'", "’‘ʿʾ"), ("\"", "“”„"), ("x", "×"), (" ", "\u00A0\u202F"),
    }.SelectMany(row => row.Marked.Select(marked => (marked, row.Plain))).ToFrozenDictionary(pair => pair.marked, pair => pair.Plain);

    /// <summary>The text in ASCII: letters lose their marks, and a character without a counterpart becomes a question mark.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.All(char.IsAscii))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            plain.Append(Of(character) ?? "?");
        }

        return plain.ToString();
    }

    /// <summary>A character in ASCII, empty for a mark above a letter; <c>null</c> when it has no counterpart.</summary>
    public static string? Of(char character) =>
        char.IsAscii(character) ? character.ToString()
        : Substitutes.TryGetValue(character, out var substitute) ? substitute
        : CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark ? ""
        : null;
}
