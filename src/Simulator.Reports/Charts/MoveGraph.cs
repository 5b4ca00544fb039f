using Simulator.Domain.Values;

namespace Simulator.Reports.Charts;

/// <summary>A state of a dispute, at its place in the preferences of two decision makers.</summary>
/// <param name="Label">Its option string.</param>
/// <param name="X">How much the first decision maker prefers it: 1 for the least preferred.</param>
/// <param name="Y">How much the second one does.</param>
/// <param name="Marks">In which senses it is an equilibrium; none where in none.</param>
/// <param name="StatusQuo">Whether the dispute stands there.</param>
public sealed record StateNode(string Label, double X, double Y, ValueList<string> Marks, bool StatusQuo = false)
{
    /// <summary>Whether it is marked.</summary>
    public bool IsEquilibrium => Marks.Count > 0;

    /// <summary>What it is called; nothing by default.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it is one in the strictest sense.</summary>
    public bool IsNash => Marks.Contains("Nash");
}

/// <summary>A move between two states, by their places.</summary>
/// <param name="Maker">Who moves, by its place.</param>
/// <param name="From">From where.</param>
/// <param name="To">To where. Who moves prefers it, unless neither way is a gain.</param>
/// <param name="Gain">Whether the mover gains by it.</param>
public sealed record MoveEdge(int Maker, int From, int To, bool Gain);

/// <summary>A dispute as a graph: states by what two decision makers prefer, moves by who makes them, with arrows where the mover gains.</summary>
/// <param name="Caption">What is written around the chart.</param>
/// <param name="Makers">The names of the decision makers.</param>
/// <param name="Nodes">The states.</param>
/// <param name="Edges">The moves, each pair of states once for a decision maker.</param>
public sealed record MoveGraph(Caption Caption, ValueList<string> Makers, ValueList<StateNode> Nodes, ValueList<MoveEdge> Edges)
{
    private const double Height = 600;
    private const double Ring = StateSpot.Ring;
    private static readonly string[] Looks = ["", " dashed", " dotted"];

    /// <summary>The chart as SVG.</summary>
    public string Drawn() =>
        Sheet.Of(Caption, Told(), (svg, top) => Nodes.Count > 0 ? Drawn(svg, Legend.Draw(svg, top, Keys())) : Sheet.Nothing(svg, top));

    private double Drawn(Svg svg, double top)
    {
        svg.Text(
            Lettering.Note.Lines($"↑ {Made(1)} prefers the upper states", Sheet.Right - Sheet.Margin, 1), Sheet.Margin,
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

        svg.Text(new Line(Lettering.Note, $"{Made(0)} prefers the states on the right →"), Sheet.Right, bottom + Lettering.Note.Leading, "end");
        var named = Lettering.Note.Lines(string.Join("; ", Nodes.Where(node => node is { Name.Length: > 0 } && (node.IsEquilibrium || node.StatusQuo)).Select(node => $"{node.Label} {node.Name}")), Sheet.Right - Sheet.Margin);
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
        var (least, most) = (Nodes.Min(number), Nodes.Max(number));
        return new(least, Math.Max(most, least + 1), start, end);
    }

    private string Made(int maker) => Makers[Math.Min(maker, Makers.Count - 1)];

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

    private IEnumerable<string> Told() =>
    [
        $"{Nodes.Count} states and the moves between them, of which {Edges.Count(edge => edge.Gain)} tempt whoever can make them.",
        .. Nodes.Where(node => node.IsEquilibrium).Select(
            node => $"{node.Label}{(node.Name.Length > 0 ? $", {node.Name}," : "")} is an equilibrium: {string.Join(", ", node.Marks)}."),
        .. Nodes.Where(node => node.StatusQuo).Select(node => $"The dispute stands at {node.Label}."),
    ];
}
