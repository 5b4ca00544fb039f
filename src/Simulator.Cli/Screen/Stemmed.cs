using Spectre.Console;
using Spectre.Console.Rendering;

namespace Simulator.Cli.Screen;

/// <summary>A text with something drawn on its left, however many lines the text takes.</summary>
/// <param name="head">What is on the left of its first line.</param>
/// <param name="stem">What is on the left of the others; as wide as the head.</param>
/// <param name="text">The text; where it is empty, the head stands alone.</param>
internal sealed class Stemmed(IReadOnlyList<Segment> head, IReadOnlyList<Segment> stem, Markup text) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var left = head;
        if (text.Length == 0)
        {
            foreach (var segment in head.SkipLast(1).Append(new(head[^1].Text.TrimEnd(), head[^1].Style)).Append(Segment.LineBreak))
            {
                yield return segment;
            }
        }

        foreach (var line in Segment.SplitLines(((IRenderable)text).Render(options, Math.Max(1, maxWidth - Segment.CellCount(head)))))
        {
            foreach (var segment in left.Concat(line))
            {
                yield return segment;
            }

            yield return Segment.LineBreak;
            left = stem;
        }
    }
}
