using Spectre.Console.Rendering;

namespace Simulator.Cli.Screen;

/// <summary>A paragraph, wrapped between words.</summary>
/// <param name="markup">The text.</param>
/// <param name="indent">The blanks before every line.</param>
/// <param name="hang">The further blanks before every line but the first.</param>
internal sealed class Wrapped(string markup, int indent = 0, int hang = 0) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var line in new StyledText(markup, options).Wrap(maxWidth, indent, indent + hang))
        {
            foreach (var segment in line)
            {
                yield return segment;
            }

            yield return Segment.LineBreak;
        }
    }
}
