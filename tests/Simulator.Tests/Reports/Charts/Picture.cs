using System.Globalization;
using System.Xml.Linq;
using Simulator.Reports.Charts;

namespace Simulator.Tests.Reports.Charts;

/// <summary>Something that is drawn, with the room that it takes.</summary>
internal sealed record Shape(string Kind, IReadOnlySet<string> Look, string Text, double Left, double Top, double Right, double Bottom)
{
    public double Middle => (Top + Bottom) / 2;

    public bool Overlaps(Shape other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}

/// <summary>An SVG file, read as a browser would.</summary>
internal sealed record Picture(XElement Root, double Width, double Height, IReadOnlyList<Shape> Shapes)
{
    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    public IEnumerable<Shape> Texts => Shapes.Where(shape => shape.Kind == "text");

    public static Picture Of(string svg)
    {
        var root = XDocument.Parse(svg).Root!;
        var box = Numbers(root, "viewBox");
        return new(
            root, box[2], box[3], [.. root.Elements().Where(element => element.Name.LocalName is not ("title" or "desc" or "style")).Select(Shaped)]);
    }

    public string? Element(string name) => Root.Element(Space + name)?.Value;

    /// <summary>The whole text of a class, its lines joined.</summary>
    public string Written(Lettering lettering) =>
        string.Join(' ', Texts.Where(text => text.Look.Contains(lettering.Class)).Select(text => text.Text));

    public Shape Said(string text) => Texts.Single(shape => shape.Text == text);

    public IReadOnlyList<Shape> Drawn(string kind, params string[] look) =>
        [.. Shapes.Where(shape => shape.Kind == kind && look.All(shape.Look.Contains))];

    /// <summary>The scale from left to right that two numbers written below a plot tell of.</summary>
    public Scale Across(string first, double from, string last, double to) => new(from, to, Centre(Said(first)), Centre(Said(last)));

    private static double Centre(Shape shape) => (shape.Left + shape.Right) / 2;

    private static Shape Shaped(XElement element)
    {
        var name = element.Name.LocalName;
        var look = (element.Attribute("class")?.Value ?? "").Split(' ');
        double At(string attribute) => Numbers(element, attribute)[0];
        Shape Within(double left, double top, double right, double bottom) => new(
            name, look.ToHashSet(StringComparer.Ordinal), (element.FirstNode as XText)?.Value ?? "", left, top, right, bottom);
        switch (name)
        {
            case "rect":
                return Within(At("x"), At("y"), At("x") + At("width"), At("y") + At("height"));
            case "line":
                return Within(Math.Min(At("x1"), At("x2")), Math.Min(At("y1"), At("y2")), Math.Max(At("x1"), At("x2")), Math.Max(At("y1"), At("y2")));
            case "circle":
                return Within(At("cx") - At("r"), At("cy") - At("r"), At("cx") + At("r"), At("cy") + At("r"));
            case "polyline" or "polygon":
                var numbers = Numbers(element, "points");
                var (across, down) = (numbers.Where((_, place) => place % 2 == 0).ToList(), numbers.Where((_, place) => place % 2 == 1).ToList());
                return numbers.Count == 0 ? Within(0, 0, 0, 0) : Within(across.Min(), down.Min(), across.Max(), down.Max());
            default:
                Assert.Equal("text", name);
                var lettering = Lettering.All.Single(known => look.Contains(known.Class));
                var width = lettering.Width((element.FirstNode as XText)?.Value ?? "");
                var left = At("x") - (element.Attribute("text-anchor")?.Value switch { "end" => width, "middle" => width / 2, _ => 0 });
                return Within(left, At("y") - (0.9 * lettering.Size), left + width, At("y") + (0.2 * lettering.Size));
        }
    }

    private static IReadOnlyList<double> Numbers(XElement element, string attribute) =>
        [.. element.Attribute(attribute)!.Value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(
            number => double.Parse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture))];
}
