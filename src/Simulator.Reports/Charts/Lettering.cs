using System.Globalization;
using System.Text;

namespace Simulator.Reports.Charts;

/// <summary>A line of text, ready to be drawn.</summary>
/// <param name="Lettering">The lettering.</param>
/// <param name="Text">The text.</param>
/// <param name="Whole">The whole text of a shortened line, shown as a tooltip; <c>null</c> when the line is not shortened.</param>
public sealed record Line(Lettering Lettering, string Text, string? Whole = null)
{
    /// <summary>The approximate maximum width, in units of the sheet.</summary>
    public double Width => Lettering.Width(Text);
}

/// <summary>A style of text.</summary>
/// <param name="Class">The class in the style sheet.</param>
/// <param name="Size">The size of the letters, in units of the sheet.</param>
/// <param name="Bold">True for bold text.</param>
/// <param name="Colour">The name of the colour.</param>
public sealed record Lettering(string Class, double Size, bool Bold = false, string Colour = "ink")
{
    /// <summary>The title of a chart.</summary>
    public static readonly Lettering Title = new("title", 26, Bold: true);

    /// <summary>The subtitle below the title.</summary>
    public static readonly Lettering Subtitle = new("subtitle", 18, Colour: "quiet");

    /// <summary>The name of a row or curve, and its values.</summary>
    public static readonly Lettering Label = new("label", 17);

    /// <summary>A label that matters more than its neighbours.</summary>
    public static readonly Lettering Strong = new("strong", 17, Bold: true);

    /// <summary>Explanations: axes, keys, the footer.</summary>
    public static readonly Lettering Note = new("note", 15, Colour: "quiet");

    /// <summary>All letterings.</summary>
    public static readonly IReadOnlyList<Lettering> All = [Title, Subtitle, Label, Strong, Note];

    /// <summary>The distance from one line to the next, in units of the sheet.</summary>
    public double Leading => Math.Round(Size * 1.25);

    /// <summary>The approximate maximum width of a text, in units of the sheet.</summary>
    /// <remarks>The font of a reader is not known. The widths are those of DejaVu Sans, which is wider than most fonts.</remarks>
    public double Width(string text) => text.EnumerateRunes().Sum(Em) * Size * (Bold ? 1.12 : 1);

    /// <summary>A text in lines of a width. It is broken between words, and within a word that is wider than a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width of a line, in units of the sheet.</param>
    /// <param name="max">The maximum number of lines. The last one is shortened when the text needs more.</param>
    public IReadOnlyList<Line> Lines(string text, double width, int max = int.MaxValue)
    {
        var lines = Wrapped(text, width).ToList();
        return lines.Count <= max ? [.. lines.Select(line => new Line(this, line))]
            : [.. lines.Take(max - 1).Select(line => new Line(this, line, text)),
                new(this, Shortened(string.Join(' ', lines.Skip(max - 1)), width), text)];
    }

    /// <summary>A text on one line of a width, shortened when it is longer.</summary>
    public Line OneLine(string text, double width) => Lines(text, width, 1) is [var line] ? line : new(this, "");

    private IEnumerable<string> Wrapped(string text, double width)
    {
        var line = "";
        foreach (var word in text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Broken(word, width)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Width(longer) > width)
            {
                yield return line;
                longer = word;
            }

            line = longer;
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }

    private IEnumerable<string> Broken(string word, double width)
    {
        var part = "";
        foreach (var letter in Letters(word))
        {
            if (part.Length > 0 && Width(part + letter) > width)
            {
                yield return part;
                part = "";
            }

            part += letter;
        }

        yield return part;
    }

    private string Shortened(string text, double width)
    {
        var kept = new StringBuilder();
        foreach (var letter in Letters(text).TakeWhile(letter => Width($"{kept}{letter}…") <= width))
        {
            kept.Append(letter);
        }

        return $"{kept.ToString().TrimEnd()}…";
    }

    private static IEnumerable<string> Letters(string text)
    {
        for (var letters = StringInfo.GetTextElementEnumerator(text); letters.MoveNext();)
        {
            yield return letters.GetTextElement();
        }
    }

    private static double Em(Rune letter) => letter.Value switch
    {
        _ when Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
        ' ' or '\u00a0' or 'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '!' or '|' or '·' => 0.33,
        'f' or 'r' or 't' or '(' or ')' or '[' or ']' or '/' or '\\' or '-' => 0.43,
        'm' or 'w' or 'M' or 'W' or '%' or '@' or '…' => 1,
        '–' or '‘' or '’' or '“' or '”' => 0.55,
        >= 'A' and <= 'Z' => 0.75,
        < 0x80 => 0.635,
        < 0x1100 => 0.8,
        _ => 1.25,
    };
}
