using Spectre.Console.Rendering;

namespace Simulator.Cli.Screen;

/// <summary>Cells side by side, each wrapped between words within its width.</summary>
/// <param name="cells">The cells, as markup.</param>
/// <param name="widths">The width of each cell.</param>
/// <param name="right">The cells that are flush right; <c>null</c> for none.</param>
internal sealed class TextRow(IReadOnlyList<string> cells, IReadOnlyList<int> widths, IReadOnlyList<bool>? right = null) : Renderable
{
    /// <summary>The blanks between two cells.</summary>
    public const int Gap = 2;

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        IReadOnlyList<Segment>[][] columns = [.. cells.Zip(widths, (cell, width) => new StyledText(cell, options).Wrap(width).ToArray())];
        for (var line = 0; line < columns.Max(column => column.Length); line++)
        {
            var (start, written) = (0, 0);
            foreach (var (at, column) in columns.Index())
            {
                var placed = line < column.Length ? column[line] : [];
                if (Segment.CellCount(placed) is > 0 and var width)
                {
                    var left = start + (right?[at] == true ? Math.Max(0, widths[at] - width) : 0);
                    yield return new(new string(' ', left - written));
                    foreach (var segment in placed)
                    {
                        yield return segment;
                    }

                    written = left + width;
                }

                start += widths[at] + Gap;
            }

            yield return Segment.LineBreak;
        }
    }
}
