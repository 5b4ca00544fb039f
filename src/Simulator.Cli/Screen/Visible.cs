using System.Buffers;
using System.Text;

namespace Simulator.Cli.Screen;

/// <summary>Text that cannot command a terminal: control characters and marks of direction are spelled out, such as <c>\u001B</c>.</summary>
internal static class Visible
{
    private static readonly SearchValues<char> Commands = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(one => char.IsControl(one) && one is not '\n'),
            '\u200E', '\u200F', '\u061C', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069']);

    /// <summary>The text with every command spelled out.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Commands) < 0)
        {
            return text;
        }

        var spelled = new StringBuilder(text.Length);
        foreach (var one in text)
        {
            _ = Commands.Contains(one) ? spelled.Append($"\\u{(int)one:X4}") : spelled.Append(one);
        }

        return spelled.ToString();
    }
}
