using Spectre.Console.Rendering;

namespace Simulator.Cli.Screen;

/// <summary>A text with a drawing on its left, for any number of lines.</summary>
/// <param name="head">The drawing on the left of the first line.</param>
/// <param name="stem">The drawing on the left of the other lines, as wide as the head.</param>
/// <param name="text">The text, as markup; when it is empty, only the head is shown.</param>
internal sealed class Stemmed(IReadOnlyList<Segment> head, IReadOnlyList<Segment> stem, string text) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var left = head;
        foreach (var line in new StyledText(text, options).Wrap(Math.Max(1, maxWidth - Segment.CellCount(head))))
        {
            foreach (var segment in line.Count > 0 ? left.Concat(line) : Trimmed(left))
            {
                yield return segment;
            }

            yield return Segment.LineBreak;
            left = stem;
        }
    }

    /// <summary>The drawing without blanks at its end.</summary>
    private static IEnumerable<Segment> Trimmed(IReadOnlyList<Segment> drawing) =>
        drawing.Reverse().SkipWhile(segment => segment.IsWhiteSpace).Reverse().ToArray() is [.., var last] drawn
            ? drawn.SkipLast(1).Append(new(last.Text.TrimEnd(), last.Style))
            : [];
}
