using Spectre.Console;
using Spectre.Console.Rendering;

namespace Simulator.Cli.Screen;

/// <summary>
/// Markup as words, for lines that never cut a word. A word that is longer than a line breaks after a hyphen, and as the last resort anywhere.
/// </summary>
internal sealed class StyledText
{
    private const int Unlimited = 1_000_000;
    private readonly List<List<Word>> lines = [[]];

    /// <summary>The words of a text.</summary>
    /// <param name="markup">The text. A non-breaking space does not separate words.</param>
    /// <param name="options">The options of the terminal.</param>
    public StyledText(string markup, RenderOptions options)
    {
        foreach (var segment in ((IRenderable)new Markup(markup)).Render(options, Unlimited))
        {
            if (segment.IsLineBreak)
            {
                lines.Add([]);
            }
            else
            {
                Add(segment);
            }
        }

        lines.ForEach(line => line.RemoveAll(word => word.Parts.Count == 0));
    }

    /// <summary>The width of the longest line.</summary>
    public int Natural => lines.Max(line => line.Sum(word => word.Gap + word.Width));

    /// <summary>The width of the longest word, with the blanks before the first word of its line.</summary>
    public int LongestWord => Longest(word => [word]);

    /// <summary>The width of the longest part of a word between hyphens, with the blanks before the first word of its line.</summary>
    public int LongestPiece => Longest(word => word.Pieces());

    /// <summary>True when the text has no word.</summary>
    public bool IsEmpty => lines.TrueForAll(line => line.Count == 0);

    /// <summary>The lines, without blanks at their ends. The lines that continue a line repeat the blanks at its start.</summary>
    /// <param name="width">The width of a line in columns; less than 1 counts as 1.</param>
    /// <param name="first">The blanks before the first line.</param>
    /// <param name="other">The blanks before every other line.</param>
    public IEnumerable<IReadOnlyList<Segment>> Wrap(int width, int first = 0, int other = 0)
    {
        width = Math.Max(1, width);
        var margin = first;
        foreach (var line in lines)
        {
            var blanks = line.Count > 0 ? line[0].Gap : 0;
            var (placed, used) = (new List<Segment>(), 0);
            Begin(blanks);
            blanks = Math.Min(blanks, width / 2);
            foreach (var (word, glued) in line.SelectMany(word => Fitting(word, Math.Max(1, width - other - blanks))))
            {
                var gap = glued || placed.Count <= 1 ? 0 : word.Gap;
                if (placed.Count > 1 && used + gap + word.Width > width)
                {
                    yield return Ended();
                    margin = other;
                    Begin(blanks);
                    gap = 0;
                }

                placed.AddRange(gap > 0 ? [new(new string(' ', gap), word.Before)] : []);
                placed.AddRange(word.Parts);
                used += gap + word.Width;
            }

            yield return Ended();
            margin = other;

            void Begin(int indent)
            {
                used = Math.Min(margin + indent, width - 1);
                placed = [new(new string(' ', used))];
            }

            IReadOnlyList<Segment> Ended() => placed.Count > 1 ? placed : [];
        }
    }

    /// <summary>The word whole or, when it is longer than a line, in pieces. A piece is glued to the one before it.</summary>
    private static IEnumerable<(Word Word, bool Glued)> Fitting(Word word, int width) =>
        word.Width <= width ? [(word, false)] : word.Pieces().SelectMany(piece => piece.Chunks(width)).Select((piece, at) => (piece, at > 0));

    private void Add(Segment segment)
    {
        foreach (var (at, run) in segment.Text.Split(' ').Index())
        {
            var line = lines[^1];
            if (at > 0 || line.Count == 0)
            {
                var begun = at > 0 && line.Count > 0 && line[^1].Parts.Count == 0;
                if (begun)
                {
                    line[^1].Gap++;
                }
                else
                {
                    line.Add(new() { Gap = at > 0 ? 1 : 0, Before = segment.Style });
                }
            }

            if (run.Length > 0)
            {
                line[^1].Parts.Add(new(run, segment.Style));
            }
        }
    }

    private int Longest(Func<Word, IEnumerable<Word>> pieces) => lines.Max(
        line => line.Count == 0 ? 0 : line[0].Gap + line.SelectMany(pieces).Max(piece => piece.Width));

    /// <summary>A word with the blanks before it.</summary>
    private sealed class Word
    {
        public int Gap { get; set; }

        public Style Before { get; init; } = Style.Plain;

        public List<Segment> Parts { get; init; } = [];

        public int Width => Segment.CellCount(Parts);

        /// <summary>The pieces that end with a hyphen between letters or digits, and the rest.</summary>
        public IEnumerable<Word> Pieces()
        {
            var text = string.Concat(Parts.Select(part => part.Text));
            return Cut(Enumerable.Range(1, Math.Max(0, text.Length - 2)).Where(
                at => text[at] == '-' && char.IsLetterOrDigit(text[at - 1]) && char.IsLetter(text[at + 1])).Select(at => at + 1));
        }

        /// <summary>Parts of at most the width.</summary>
        public IEnumerable<Word> Chunks(int width) =>
            Width <= width ? [this] : Cut(Ends(width));

        /// <summary>The places where a line is full.</summary>
        private IEnumerable<int> Ends(int width)
        {
            var (place, used) = (0, 0);
            foreach (var rune in string.Concat(Parts.Select(part => part.Text)).EnumerateRunes())
            {
                var wide = new Segment(rune.ToString()).CellCount();
                if (used > 0 && used + wide > width)
                {
                    yield return place;
                    used = 0;
                }

                (place, used) = (place + rune.Utf16SequenceLength, used + wide);
            }
        }

        private IEnumerable<Word> Cut(IEnumerable<int> ends)
        {
            var (left, passed) = (new Queue<Segment>(Parts), 0);
            var piece = new Word { Gap = Gap, Before = Before };
            var rest = left.Count > 0 ? left.Dequeue() : null;
            foreach (var end in ends)
            {
                while (rest is not null && passed + rest.Text.Length <= end)
                {
                    piece.Parts.Add(rest);
                    passed += rest.Text.Length;
                    rest = left.Count > 0 ? left.Dequeue() : null;
                }

                if (rest is not null && passed < end)
                {
                    piece.Parts.Add(new(rest.Text[..(end - passed)], rest.Style));
                    rest = new(rest.Text[(end - passed)..], rest.Style);
                    passed = end;
                }

                yield return piece;
                piece = new() { Before = Before };
            }

            piece.Parts.AddRange(rest is null ? left : left.Prepend(rest));
            yield return piece;
        }
    }
}
