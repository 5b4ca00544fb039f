using System.Text.RegularExpressions;

namespace Simulator.Tests.Architecture;

public class TextTests
{
    private static readonly Regex Banned = new(
        @"for ever|told otherwise|otherwise than|none where|is there twice|made ready|look(ed|ing) at|same luck|so many-eth"
        + @"|no statement of|tempted by|come to tell|this very|in the end,|served tuning|when left out|cannot be made\.|go(es)? on as|\w\(s\)"
        + @"|\b(is|are) no (file|folder|text|word|number|day|branch|digit|name|keyboard|statement|validation)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    /// <summary>The width that <c>.editorconfig</c> declares.</summary>
    private const int Width = 150;

    [Fact]
    public void A_line_of_code_keeps_to_the_declared_width()
    {
        string[] wide =
        [
            .. from file in Repository.Code()
               from line in file.Lines
               where line.Text.Length > Width
               select $"{file.Path}:{line.Number}",
        ];
        Assert.Empty(wide);
    }

    [Fact]
    public void Prose_uses_the_words_of_the_glossary()
    {
        string[] found =
        [
            .. from file in Repository.Code().Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal)).Concat(Repository.Prose())
               from line in file.Lines
               from match in Banned.Matches(line.Text)
               select $"{file.Path}:{line.Number}: {match.Value}",
        ];
        Assert.Empty(found);
    }
}
