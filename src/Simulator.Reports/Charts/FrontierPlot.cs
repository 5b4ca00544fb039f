using System.Runtime.InteropServices;

namespace Simulator.Reports.Charts;

/// <summary>The utilities of two parties.</summary>
/// <param name="X">The utility of the first party, from left to right.</param>
/// <param name="Y">The utility of the second party, upwards.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FrontierPoint(double X, double Y);

/// <summary>A point with a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="At">The point.</param>
public sealed record FrontierMark(string Name, FrontierPoint At);

/// <summary>The Pareto frontier of two parties: curves and dots, the point without a deal, the best for each, and points with names.</summary>
/// <param name="Caption">The text around the chart.</param>
/// <param name="X">The quantity from left to right.</param>
/// <param name="Y">The quantity upwards.</param>
/// <param name="Curves">The frontier, in curves; a curve of one point is a dot.</param>
/// <param name="Disagreement">The utilities without a deal.</param>
/// <param name="Ideal">The best utility of each; <c>null</c> when no deal is as good for both as none.</param>
/// <param name="Marks">Points with names, at most as many as there are colours in addition to that of the frontier.</param>
public sealed record FrontierPlot(
    Caption Caption, Quantity X, Quantity Y, IReadOnlyList<IReadOnlyList<FrontierPoint>> Curves, FrontierPoint Disagreement, FrontierPoint? Ideal,
    IReadOnlyList<FrontierMark> Marks)
{
    private const double Height = 560;
    private const double LabelWidth = 210;
    private const double Radius = 7;
    private const int Steps = 6;

    /// <summary>The chart as SVG.</summary>
    public string Drawn() => Sheet.Of(Caption, Description(), Drawn);

    private double Drawn(Svg svg, double top)
    {
        var ends = Ends().ToList();
        var all = Curves.SelectMany(curve => curve).Concat(Marks.Select(mark => mark.At)).Append(Disagreement)
            .Concat(Ideal is { } best ? [best] : []).ToList();
        var upper = top + (2 * Lettering.Note.Leading);
        var y = Scale.Around(all.Select(point => point.Y), upper + Height, upper, Steps);
        var left = Sheet.Margin + y.Ticks(Steps).Max(tick => Lettering.Note.Width(Y.Tick(tick))) + 10;
        var x = Scale.Around(
            all.Select(point => point.X), left, Sheet.Right - EndLabels.Gap - ends.SelectMany(end => end.Lines).Max(line => line.Width), Steps);
        Grid(svg, top, x, y);

        var (noX, noY) = (x.At(Disagreement.X), y.At(Disagreement.Y));
        svg.Polyline("rest-on thin dashed", [(noX, y.End), (noX, noY), (x.End, noY)]);
        if (Ideal is { } ideal)
        {
            svg.Line("three-on thin dashed", noX, noY, x.At(ideal.X), y.At(ideal.Y));
        }

        foreach (var curve in Curves)
        {
            svg.Polyline("one-on line", curve.Select(point => (x.At(point.X), y.At(point.Y))));
            if (curve.Count == 1)
            {
                svg.Dot("one-on fill", x.At(curve[0].X), y.At(curve[0].Y), 4);
            }
        }

        foreach (var end in Enumerable.Reverse(ends))
        {
            svg.Dot("paper-on fill", x.At(end.At.X), y.At(end.At.Y), Radius + 2);
            svg.Dot($"{end.Colour}-on {(end.Open ? "edge" : "fill")}", x.At(end.At.X), y.At(end.At.Y), Radius);
        }

        EndLabels.Draw(svg, ends.Select(end => new EndLabel(end.Colour, "edge", x.At(end.At.X), y.At(end.At.Y), end.Lines)), x.End, y.End, y.Start);
        return y.Start + 6 + (2.5 * Lettering.Note.Leading);
    }

    private void Grid(Svg svg, double top, Scale x, Scale y)
    {
        svg.Text(Lettering.Note.Lines($"↑ {Y.Axis}", Sheet.Right - Sheet.Margin, 1), Sheet.Margin, top + (Lettering.Note.Leading / 2));
        foreach (var tick in y.Ticks(Steps))
        {
            svg.Line("grid-on thin", x.Start, y.At(tick), x.End, y.At(tick));
            svg.Text([new(Lettering.Note, Y.Tick(tick))], x.Start - 10, y.At(tick), "end");
        }

        foreach (var tick in x.Ticks(Steps))
        {
            svg.Line("grid-on thin", x.At(tick), y.End, x.At(tick), y.Start + 6);
            svg.Text(new Line(Lettering.Note, X.Tick(tick)), x.At(tick), y.Start + 6 + Lettering.Note.Leading, "middle");
        }

        svg.Text(Lettering.Note.Lines($"{X.Axis} →", x.End - x.Start, 1), x.End, y.Start + 6 + (1.9 * Lettering.Note.Leading), "end");
    }

    /// <summary>The labels on the right, each with a line to its point.</summary>
    private IEnumerable<(string Colour, bool Open, FrontierPoint At, IReadOnlyList<Line> Lines)> Ends() =>
    [
        .. Marks.Select((mark, place) => (Style.Series[1 + (place % (Style.Series.Count - 1))], false, mark.At, Label(mark.Name, mark.At))),
        ("rest", false, Disagreement, Label("without a deal", Disagreement)),
        .. Ideal is { } ideal
            ? [("ink", true, ideal, Label("best for each (ideal point)", ideal))]
            : Array.Empty<(string, bool, FrontierPoint, IReadOnlyList<Line>)>(),
    ];

    private IReadOnlyList<Line> Label(string name, FrontierPoint at) =>
        [.. Lettering.Label.Lines(name, LabelWidth, 3), .. Lettering.Strong.Lines(Figures(at), LabelWidth)];

    private string Figures(FrontierPoint at) => $"{X.Figure(at.X)} / {Y.Figure(at.Y)}";

    private IEnumerable<string> Description() =>
    [
        $"{X.Axis} from left to right, {Y.Axis} upwards. {Curves.Sum(curve => curve.Count)} points of the frontier on {Curves.Count} curves.",
        .. Marks.Select(mark => $"{mark.Name}: {Figures(mark.At)}."),
        $"Without a deal: {Figures(Disagreement)}.",
        .. Ideal is { } ideal ? [$"Best for each: {Figures(ideal)}."] : Array.Empty<string>(),
    ];
}
