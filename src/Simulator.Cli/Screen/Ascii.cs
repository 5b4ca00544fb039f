using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Simulator.Cli.Screen;

/// <summary>Text for terminals that show only ASCII.</summary>
internal static class Ascii
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
        if (text.All(char.IsAscii))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            plain.Append(
                char.IsAscii(character) ? character.ToString()
                : Substitutes.TryGetValue(character, out var substitute) ? substitute
                : CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark ? ""
                : "?");
        }

        return plain.ToString();
    }
}
