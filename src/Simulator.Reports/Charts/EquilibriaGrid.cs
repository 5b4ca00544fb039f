using Simulator.Domain.Values;

namespace Simulator.Reports.Charts;

/// <summary>The equilibria from an event on.</summary>
/// <param name="Label">The day of the event.</param>
/// <param name="Below">The row of the event; empty when it has none.</param>
/// <param name="Nash">The Nash equilibria, by their places among the rows.</param>
/// <param name="Weaker">The states that are equilibria in a weaker sense only.</param>
/// <param name="Stands">The state of the dispute; <c>null</c> when the model does not have that state.</param>
/// <param name="Changed">True when the equilibria differ from those before.</param>
/// <param name="Happened">True when the event is on record; other events are marked as hypothetical.</param>
public sealed record GridColumn(
    string Label, string Below, ValueList<int> Nash, ValueList<int> Weaker, int? Stands, bool Changed, bool Happened = true);

/// <summary>The equilibria after each event of a timeline, with the state of the dispute.</summary>
/// <param name="Caption">The text around the chart.</param>
/// <param name="States">The states, from the top: option strings and names, which may be empty.</param>
/// <param name="Columns">The events, from the left; the first column is the situation before them.</param>
public sealed record EquilibriaGrid(Caption Caption, ValueList<(string Label, string Name)> States, ValueList<GridColumn> Columns)
{
    /// <summary>The maximum number of columns that fit side by side.</summary>
    public const int MaxColumns = 40;

    private const double Row = 46;
    private const double NameWidth = 230;
    private const double Gap = 16;

    /// <summary>The chart as SVG.</summary>
    public string Drawn() =>
        Sheet.Of(Caption, Description(), (svg, top) => States.Count > 0 ? Drawn(svg, Legend.Draw(svg, top, Keys())) : Sheet.Nothing(svg, top));

    private double Drawn(Svg svg, double top)
    {
        var labels = States.Select(
            state => (Line[])[new(Lettering.Strong, state.Label), .. Lettering.Note.Lines(state.Name, NameWidth, 3)]).ToArray();
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

    /// <summary>Days and rows above the columns, as many as fit side by side.</summary>
    private void Headings(Svg svg, Scale x, double top)
    {
        var free = Sheet.Margin;
        foreach (var (at, column) in Columns.Index())
        {
            Line[] lines =
            [
                new(Lettering.Note, column.Label),
                .. column.Below.Length > 0 ? [new Line(Lettering.Note, column.Below)] : Array.Empty<Line>(),
            ];
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

    private IEnumerable<string> Description() => Columns.Select(column =>
        $"{column.Label}{(column.Below.Length > 0 ? $", {column.Below}" : "")}{(column.Happened ? "" : ", HYPOTHETICAL")}: "
        + (column.Stands is { } state
            ? $"the dispute stands at {Named(state)}, {Kind(column, state)}"
            : "the state of the dispute is not in the model")
        + (column.Changed ? $". The equilibria change: {string.Join(", ", column.Nash.Select(Named))}{Weaker(column)}." : "."));

    private static string Kind(GridColumn column, int state) => column.Nash.Contains(state) ? "a Nash equilibrium"
        : column.Weaker.Contains(state) ? "an equilibrium in a weaker sense"
        : "not an equilibrium";

    private string Weaker(GridColumn column) =>
        column.Weaker.Count > 0 ? $"; in a weaker sense {string.Join(", ", column.Weaker.Select(Named))}" : "";

    private string Named(int state) => $"{States[state].Label}{(States[state].Name.Length > 0 ? $" ({States[state].Name})" : "")}";
}
