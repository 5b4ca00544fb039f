using Spectre.Console;
using Spectre.Console.Rendering;

namespace Simulator.Cli.Screen;

/// <summary>A text with a drawing on its left, for any number of lines.</summary>
/// <param name="head">The drawing on the left of the first line.</param>
/// <param name="stem">The drawing on the left of the other lines, as wide as the head.</param>
/// <param name="text">The text; when it is empty, only the head is shown.</param>
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
