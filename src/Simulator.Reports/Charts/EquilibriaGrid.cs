using Simulator.Domain.Values;

namespace Simulator.Reports.Charts;

/// <summary>What holds from an event on.</summary>
/// <param name="Label">The day of the event.</param>
/// <param name="Below">Its row; nothing where it has none.</param>
/// <param name="Nash">The states that are equilibria in the strictest sense, by their places among the rows.</param>
/// <param name="Weaker">Those that are equilibria in a weaker sense only.</param>
/// <param name="Stands">The state in which the dispute is; none where that is no state of the model.</param>
/// <param name="Changed">Whether the equilibria are other ones than before.</param>
/// <param name="Happened">Whether the event is on record; others are marked as what did not happen.</param>
public sealed record GridColumn(
    string Label, string Below, ValueList<int> Nash, ValueList<int> Weaker, int? Stands, bool Changed, bool Happened = true);

/// <summary>Which states are equilibria after each event of a timeline, and in which of them the dispute then is.</summary>
/// <param name="Caption">What is written around the chart.</param>
/// <param name="States">The states, from above: option strings and names, which may be empty.</param>
/// <param name="Columns">The events, from the left; the first is what held before them.</param>
public sealed record EquilibriaGrid(Caption Caption, ValueList<(string Label, string Name)> States, ValueList<GridColumn> Columns)
{
    /// <summary>The most events that have room beside each other.</summary>
    public const int MostColumns = 40;

    private const double Row = 46;
    private const double NameWidth = 230;
    private const double Gap = 16;

    /// <summary>The chart as SVG.</summary>
    public string Drawn() =>
        Sheet.Of(Caption, Told(), (svg, top) => States.Count > 0 ? Drawn(svg, Legend.Draw(svg, top, Keys())) : Sheet.Nothing(svg, top));

    private double Drawn(Svg svg, double top)
    {
        var labels = States.Select(state => (Line[])[new(Lettering.Strong, state.Label), .. Lettering.Note.Lines(state.Name, NameWidth, 3)]).ToArray();
        var heights = labels.Select(label => Math.Max(Row, label.Sum(line => line.Lettering.Leading) + 10)).ToArray();
        var left = Sheet.Margin + labels.Max(label => label.Max(line => line.Width)) + Gap;
        var x = new Scale(-0.5, Math.Max(1, Columns.Count) - 0.5, left, Sheet.Right);
        top += (2 * Lettering.Note.Leading) + 12;
        double[] middles = [.. heights.Select((height, at) => top + heights.Take(at).Sum() + (height / 2))];
        var bottom = top + heights.Sum();
        foreach (var (at, _) in Columns.Index().Where(column => !column.Item.Happened))
        {
            svg.Rect("grid-on pale", x.At(at - 0.5), top, x.At(at + 0.5) - x.At(at - 0.5), bottom - top);
        }

        foreach (var (at, middle) in middles.Index())
        {
            svg.Line("grid-on thin", Sheet.Margin, middle - (heights[at] / 2), Sheet.Right, middle - (heights[at] / 2));
            svg.Text(labels[at], left - Gap, middle, "end");
        }

        svg.Line("grid-on thin", Sheet.Margin, bottom, Sheet.Right, bottom);
        Headings(svg, x, top);
        foreach (var (at, _) in Columns.Index().Where(column => column.Item.Changed))
        {
            svg.Line("ink-on thin dashed", x.At(at - 0.5), top, x.At(at - 0.5), bottom);
        }

        foreach (var (at, column) in Columns.Index().Where(column => column.Item.Stands is not null))
        {
            var here = (X: x.At(at), Y: middles[column.Stands!.Value]);
            svg.Dot("one-on pale", here.X, here.Y, StateSpot.Ring + 7);
            if (at > 0 && Columns[at - 1].Stands is { } before)
            {
                svg.Line("one-on line", x.At(at - 1), middles[before], here.X, here.Y);
            }
        }

        foreach (var (at, column) in Columns.Index())
        {
            foreach (var state in Enumerable.Range(0, States.Count).Where(state => column.Nash.Contains(state) || column.Weaker.Contains(state)))
            {
                StateSpot.Draw(svg, equilibrium: true, column.Nash.Contains(state), x.At(at), middles[state]);
            }
        }

        return bottom;
    }

    /// <summary>Days and rows above the columns, as many as have room beside each other.</summary>
    private void Headings(Svg svg, Scale x, double top)
    {
        var free = Sheet.Margin;
        foreach (var (at, column) in Columns.Index())
        {
            Line[] lines = [new(Lettering.Note, column.Label), .. column.Below.Length > 0 ? [new Line(Lettering.Note, column.Below)] : Array.Empty<Line>()];
            var half = lines.Max(line => line.Width) / 2;
            var middle = Math.Min(x.At(at), Sheet.Right - half);
            if (middle - half >= free)
            {
                svg.Text(lines, middle, top - 6 - (lines.Sum(line => line.Lettering.Leading) / 2), "middle");
                free = middle + half + 2;
            }
        }
    }

    private IEnumerable<Key> Keys() =>
    [
        new("where the dispute stands", (svg, scale, middle) =>
        {
            svg.Line("one-on line", scale.At(0), middle, scale.At(0.5), middle);
            svg.Dot("one-on pale", scale.At(0.5), middle, StateSpot.Ring + 3);
        }),
        new("Nash equilibrium", (svg, scale, middle) => StateSpot.Draw(svg, equilibrium: true, nash: true, scale.At(0.5), middle)),
        new("equilibrium in a weaker sense", (svg, scale, middle) => StateSpot.Draw(svg, equilibrium: true, nash: false, scale.At(0.5), middle)),
        new("the equilibria change", (svg, scale, middle) => svg.Line("ink-on thin dashed", scale.At(0), middle, scale.At(1), middle)),
        .. Columns.Any(column => !column.Happened)
            ? [new Key("HYPOTHETICAL", (svg, scale, middle) => svg.Rect("grid-on pale", scale.At(0), middle - 9, scale.At(1) - scale.At(0), 18))]
            : Array.Empty<Key>(),
    ];

    private IEnumerable<string> Told() => Columns.Select(column =>
        $"{column.Label}{(column.Below.Length > 0 ? $", {column.Below}" : "")}{(column.Happened ? "" : ", HYPOTHETICAL")}: "
        + (column.Stands is { } state ? $"the dispute stands at {Called(state)}, {(column.Nash.Contains(state) ? "a Nash equilibrium" : column.Weaker.Contains(state) ? "an equilibrium in a weaker sense" : "no equilibrium")}" : "the dispute stands at no state of the model")
        + (column.Changed ? $". The equilibria change: {string.Join(", ", column.Nash.Select(Called))}{(column.Weaker.Count > 0 ? $"; in a weaker sense {string.Join(", ", column.Weaker.Select(Called))}" : "")}." : "."));

    private string Called(int state) => $"{States[state].Label}{(States[state].Name.Length > 0 ? $" ({States[state].Name})" : "")}";
}
