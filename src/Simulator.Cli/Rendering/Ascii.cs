using System.Globalization;
using System.Text;

namespace Simulator.Cli.Rendering;

/// <summary>Text for terminals that show only ASCII.</summary>
internal static class Ascii
{
    private static readonly Dictionary<char, string> Stand = new()
    {
        ['–'] = "-", ['—'] = "-", ['…'] = "...", ['→'] = "->", ['≠'] = "!=", ['·'] = ".", ['’'] = "'", ['‘'] = "'", ['“'] = "\"", ['”'] = "\"", ['×'] = "x", ['ı'] = "i",
    };

    /// <summary>The text without anything beyond ASCII; letters lose their marks, what has no counterpart becomes a question mark.</summary>
    public static string Of(string text)
    {
        if (text.All(char.IsAscii))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            plain.Append(
                char.IsAscii(character) ? character.ToString()
                : Stand.TryGetValue(character, out var stand) ? stand
                : CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark ? ""
                : "?");
        }

        return plain.ToString();
    }
}
