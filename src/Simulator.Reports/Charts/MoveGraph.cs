using Simulator.Domain.Values;

namespace Simulator.Reports.Charts;

/// <summary>A state of a dispute, at its place in the preferences of two decision makers.</summary>
/// <param name="Label">The option string of the state.</param>
/// <param name="X">The rank of the state for the first decision maker: 1 for the least preferred.</param>
/// <param name="Y">The rank of the state for the second decision maker.</param>
/// <param name="Marks">The solution concepts by which the state is an equilibrium; empty when it is not one.</param>
/// <param name="StatusQuo">True for the state of the dispute.</param>
public sealed record StateNode(string Label, double X, double Y, ValueList<string> Marks, bool StatusQuo = false)
{
    /// <summary>True when the state is an equilibrium by any solution concept.</summary>
    public bool IsEquilibrium => Marks.Count > 0;

    /// <summary>The name of the state; empty by default.</summary>
    public string Name { get; init; } = "";

    /// <summary>True when the state is a Nash equilibrium.</summary>
    public bool IsNash => Marks.Contains("Nash");
}

/// <summary>A unilateral move between two states, by their places.</summary>
/// <param name="Maker">The decision maker that moves, by its place.</param>
/// <param name="From">The state before the move.</param>
/// <param name="To">The state after the move. The mover prefers it, unless it gains by neither direction.</param>
/// <param name="Gain">True for a unilateral improvement.</param>
public sealed record MoveEdge(int Maker, int From, int To, bool Gain);

/// <summary>
/// A dispute as a graph: states placed by the preferences of two decision makers, moves coloured by the mover, with arrows for unilateral
/// improvements.
/// </summary>
/// <param name="Caption">The text around the chart.</param>
/// <param name="Makers">The names of the decision makers.</param>
/// <param name="Nodes">The states.</param>
/// <param name="Edges">The moves, each pair of states once for each decision maker.</param>
public sealed record MoveGraph(Caption Caption, ValueList<string> Makers, ValueList<StateNode> Nodes, ValueList<MoveEdge> Edges)
{
    private const double Height = 600;
    private const double Ring = StateSpot.Ring;
    private static readonly string[] Looks = ["", " dashed", " dotted"];

    /// <summary>The chart as SVG.</summary>
    public string Drawn() =>
        Sheet.Of(Caption, Description(), (svg, top) => Nodes.Count > 0 ? Drawn(svg, Legend.Draw(svg, top, Keys())) : Sheet.Nothing(svg, top));

    private double Drawn(Svg svg, double top)
    {
        svg.Text(
            Lettering.Note.Lines($"↑ {Maker(1)} prefers the upper states", Sheet.Right - Sheet.Margin, 1), Sheet.Margin,
            top + (Lettering.Note.Leading / 2));
        var bottom = top + Lettering.Note.Leading + Height;
        var (x, y) = (
            Along(node => node.X, Sheet.Margin + 30, Sheet.Right - 80), Along(node => node.Y, bottom - 24, top + Lettering.Note.Leading + 24));
        var places = Nodes.Select(node => (X: x.At(node.X), Y: y.At(node.Y))).ToArray();
        foreach (var edge in Edges.OrderBy(edge => edge.Gain))
        {
            Draw(svg, edge, places[edge.From], places[edge.To]);
        }

        foreach (var (node, place) in Nodes.Zip(places).OrderBy(node => node.First.IsEquilibrium))
        {
            StateSpot.Draw(svg, node.IsEquilibrium, node.IsNash, place.X, place.Y);
            if (node.StatusQuo)
            {
                svg.Rect("ink-on thin dashed", place.X - Ring - 5, place.Y - Ring - 5, 2 * (Ring + 5), 2 * (Ring + 5));
            }
        }

        foreach (var (node, place) in Nodes.Zip(places))
        {
            var label = new Line(node.IsEquilibrium ? Lettering.Strong : Lettering.Note, node.Label);
            svg.Rect("paper-on fill", place.X + Ring + 5, place.Y - 8 - (label.Lettering.Size / 2), label.Width * 0.9, label.Lettering.Size);
            svg.Text([label], place.X + Ring + 7, place.Y - 8);
        }

        svg.Text(new Line(Lettering.Note, $"{Maker(0)} prefers the states on the right →"), Sheet.Right, bottom + Lettering.Note.Leading, "end");
        var named = Lettering.Note.Lines(
            string.Join(
                "; ",
                Nodes.Where(node => node is { Name.Length: > 0 } && (node.IsEquilibrium || node.StatusQuo))
                    .Select(node => $"{node.Label} {node.Name}")),
            Sheet.Right - Sheet.Margin);
        var room = named.Sum(line => line.Lettering.Leading);
        svg.Text(named, Sheet.Margin, bottom + (1.75 * Lettering.Note.Leading) + (room / 2));
        return bottom + (2 * Lettering.Note.Leading) + room;
    }

    private static void Draw(Svg svg, MoveEdge edge, (double X, double Y) from, (double X, double Y) to)
    {
        var length = Math.Max(1, Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2)));
        var (dx, dy) = ((to.X - from.X) / length, (to.Y - from.Y) / length);
        var end = (X: to.X - (dx * (Ring + 3)), Y: to.Y - (dy * (Ring + 3)));
        svg.Line(
            $"{Colour(edge.Maker)}-on {(edge.Gain ? "edge" : "thin")}{Looks[edge.Maker / Style.Series.Count % Looks.Length]}", from.X, from.Y, end.X,
            end.Y);
        if (edge.Gain)
        {
            svg.Polygon(
                $"{Colour(edge.Maker)}-on fill",
                [end, (end.X - (dx * 11) - (dy * 5), end.Y - (dy * 11) + (dx * 5)), (end.X - (dx * 11) + (dy * 5), end.Y - (dy * 11) - (dx * 5))]);
        }
    }

    private Scale Along(Func<StateNode, double> number, double start, double end)
    {
        var (min, max) = (Nodes.Min(number), Nodes.Max(number));
        return new(min, Math.Max(max, min + 1), start, end);
    }

    private string Maker(int maker) => Makers[Math.Min(maker, Makers.Count - 1)];

    private static string Colour(int maker) => Style.Series[maker % Style.Series.Count];

    private IEnumerable<Key> Keys() =>
    [
        .. Makers.Select(
            (name, maker) => new Key(
                $"{name} moves",
                (svg, scale, middle) => Draw(svg, new(maker, 0, 1, Gain: true), (scale.At(0), middle), (scale.At(1) + Ring, middle)))),
        new("Nash equilibrium", (svg, scale, middle) => StateSpot.Draw(svg, equilibrium: true, nash: true, scale.At(0.5), middle)),
        .. Nodes.Any(node => node is { IsEquilibrium: true, IsNash: false })
            ? [new Key(
                "equilibrium in a weaker sense", (svg, scale, middle) => StateSpot.Draw(svg, equilibrium: true, nash: false, scale.At(0.5), middle))]
            : Array.Empty<Key>(),
        .. Nodes.Any(node => node.StatusQuo)
            ? [new Key("status quo", (svg, scale, middle) => svg.Rect("ink-on thin dashed", scale.At(0.5) - 9, middle - 9, 18, 18))]
            : Array.Empty<Key>(),
    ];

    private IEnumerable<string> Description() =>
    [
        $"{Nodes.Count} states and the moves between them, of which {Edges.Count(edge => edge.Gain)} are unilateral improvements.",
        .. Nodes.Where(node => node.IsEquilibrium).Select(
            node => $"{node.Label}{(node.Name.Length > 0 ? $", {node.Name}," : "")} is an equilibrium: {string.Join(", ", node.Marks)}."),
        .. Nodes.Where(node => node.StatusQuo).Select(node => $"The dispute stands at {node.Label}."),
    ];
}
