using System.Text.RegularExpressions;
using Simulator.Domain.Values;
using Simulator.Tests;

namespace Simulator.IntegrationTests.CommandLine;

/// <summary>
/// The screens of a command: the plain one of 80 columns is approved, and those of 120 columns, in ASCII and in colour follow rules.
/// </summary>
/// <param name="program">The program.</param>
internal sealed partial class Screens(InProcess program)
{
    private const int Approved = 60;
    private const int Wide = 2000;

    /// <summary>The words that stand for longer ones where there is little room.</summary>
    private static readonly string[] Narrow = ["none", "passes,", "tuned"];

    /// <summary>Checks the screens of a command line.</summary>
    /// <param name="name">The name of the approved file.</param>
    /// <param name="lines">The line, after those that prepare it; <c>{x}</c> stands for a name that differs from run to run.</param>
    public async Task CheckAsync(string name, string[][] lines)
    {
        var wide = await ShownAsync(name, lines, 'a', new(Wide, IsScreen: true));
        var plain = await ShownAsync(name, lines, 'b', new(80, IsScreen: true));
        var broad = await ShownAsync(name, lines, 'c', new(120, IsScreen: true));
        var ascii = await ShownAsync(name, lines, 'd', new(80, IsScreen: true, Unicode: false));
        var colour = await ShownAsync(name, lines, 'e', new(80, IsScreen: true, Colour: true));

        Approval.Matches($"Screens/{name}.txt", string.Join('\n', plain.Split('\n').Take(Approved)));
        AssertFits(plain, 80, wide);
        AssertFits(broad, 120, wide);
        AssertFits(ascii, 80, AsciiText.Of(wide));
        Assert.All(ascii, character => Assert.True(char.IsAscii(character)));
        Assert.Equal(plain, Codes().Replace(colour, ""));
    }

    private static void AssertFits(string text, int width, string wide)
    {
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, width));
        Assert.All(text.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
        Assert.Empty(Words(text).Except(Words(wide).Concat(Narrow), StringComparer.Ordinal));
    }

    /// <summary>The words and the parts of words after hyphens. A label of a record is its heading.</summary>
    private static IEnumerable<string> Words(string text) =>
        text.Replace("-", "- ", StringComparison.Ordinal).Split([' ', '\u00A0', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 1 && word.Any(char.IsLetter)).Select(word => word.TrimEnd(':').Trim('…', '.'));

    private async Task<string> ShownAsync(string name, string[][] lines, char letter, TestScreen screen)
    {
        var ended = new Ended(0, "", "");
        foreach (var line in lines)
        {
            ended = await program.RunAsync(
                [.. line.Select(word => word.Replace("{x}", $"{name}-{letter}", StringComparison.Ordinal))], screen);
            Assert.True(ended.ExitCode == 0 || name == "calibrate-check", ended.Messages);
        }

        return ended.Data.Replace($"{name}-{letter}", $"{name}-x", StringComparison.Ordinal);
    }

    [GeneratedRegex("\e\\[[0-9;]*m", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Codes();
}
