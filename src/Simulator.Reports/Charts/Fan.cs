using Simulator.Domain.Values;

namespace Simulator.Reports.Charts;

/// <summary>The spread of a quantity over runs, day by day: bands for half and for nine tenths of the runs, and the median.</summary>
/// <param name="Caption">The text around the chart.</param>
/// <param name="Quantity">The quantity.</param>
/// <param name="Days">The quantiles day by day, in any order.</param>
public sealed record Fan(Caption Caption, Quantity Quantity, ValueList<FanDay> Days)
{
    /// <summary>The days in order.</summary>
    public ValueList<FanDay> Days { get; init => field = Ordered(value); } = Ordered(Days);

    /// <summary>The name of the median.</summary>
    public string Name { get; init; } = "median";

    /// <summary>Another median to compare with, such as that of the parent; <c>null</c> by default.</summary>
    public DayLine? Other { get; init; }

    /// <summary>Events with their days, such as levers. Days outside the chart are left out.</summary>
    public ValueList<Mark> Marks { get; init; }

    /// <summary>The chart as SVG.</summary>
    public string Drawn() =>
        Sheet.Of(Caption, Description(), (svg, top) => Days.Count == 0 ? Sheet.Nothing(svg, top) : Drawn(svg, Legend.Draw(svg, top, Keys())));

    private double Drawn(Svg svg, double top)
    {
        var labels = Medians.Select(line => TimePlot.Label(line.Name, Quantity.Figure(line.Points[^1].Value))).ToList();
        var unmarked = TimePlot.Below(top, Quantity, Values, Days[0].Day.DayNumber, Days[^1].Day.DayNumber, labels);
        var marks = new MarkLabels(Shown, unmarked.X);
        var plot = unmarked.Lowered(marks.Height);
        var bottom = plot.Draw(svg, Ticks);
        foreach (var (low, high) in Bands)
        {
            var (lower, upper) = (Days.Select(day => (Number(day), low(day))), Days.Select(day => (Number(day), high(day))));
            svg.Polygon("one-on pale", plot.Placed([.. lower, .. upper.Reverse()]));
            svg.Polyline("one-on thin", plot.Placed(lower));
            svg.Polyline("one-on thin", plot.Placed(upper));
        }

        marks.Draw(svg, plot.Y);
        var ends = new List<EndLabel>();
        foreach (var (place, line) in Medians.Index())
        {
            var (colour, look) = place == 0 ? ("one", "line") : ("two", "line dashed");
            var points = plot.Placed(line.Points.Select(point => ((double)point.Day.DayNumber, point.Value))).ToList();
            svg.Polyline($"{colour}-on {look}", points);
            ends.Add(new(colour, look, points[^1].X, points[^1].Y, labels[place]));
        }

        EndLabels.Draw(svg, ends, plot.X.End, plot.Y.End, plot.Y.Start);
        return bottom;
    }

    private static IEnumerable<(Func<FanDay, double> Low, Func<FanDay, double> High)> Bands =>
        [(day => day.P5, day => day.P95), (day => day.P25, day => day.P75)];

    private IReadOnlyList<DayLine> Medians =>
        new[] { new DayLine(Name, Days.Select(day => new DayValue(day.Day, day.Median)).ToValueList()), Other }
            .OfType<DayLine>().Select(Within).Where(line => line.Points.Count > 0).ToList();

    private IEnumerable<double> Values =>
        Days.SelectMany(day => new[] { day.P5, day.P95 }).Concat(Medians.SelectMany(line => line.Points).Select(point => point.Value));

    private IEnumerable<Mark> Shown => Marks.Where(mark => Holds(mark.Day));

    private IReadOnlyList<Tick> Ticks => Days.Count == 0 ? [] : Calendar.Ticks(Days[0].Day, Days[^1].Day, TimePlot.Dates);

    private DayLine Within(DayLine line) =>
        line with { Points = line.Points.Where(point => Holds(point.Day)).OrderBy(point => point.Day).ToValueList() };

    private static IEnumerable<Key> Keys() =>
    [
        new("half of the runs", (svg, scale, middle) => Band(svg, scale, middle, 2)),
        new("nine tenths of the runs", (svg, scale, middle) => Band(svg, scale, middle, 1)),
    ];

    private static void Band(Svg svg, Scale scale, double middle, int layers)
    {
        for (var layer = 0; layer < layers; layer++)
        {
            svg.Rect("one-on pale", scale.At(0), middle - 8, scale.At(1) - scale.At(0), 16);
        }
    }

    private IEnumerable<string> Description() =>
    [
        $"{Quantity.Axis}.",
        .. Ticks.Select(tick => Days.Last(day => day.Day.DayNumber <= tick.At)).Concat(Days.TakeLast(1)).Distinct().Select(day =>
            $"{day.Day:d MMM yyyy}: {Name} {Quantity.Words(day.Median)}, "
                + $"half of the runs from {Quantity.Words(day.P25)} to {Quantity.Words(day.P75)}, "
                + $"nine tenths from {Quantity.Words(day.P5)} to {Quantity.Words(day.P95)}."),
        .. Medians.Skip(1).Select(line => $"{line.Name}: {Quantity.Words(line.Points[^1].Value)} on {line.Points[^1].Day:d MMM yyyy}."),
        .. Shown.Select(mark => $"{mark.Day:d MMM yyyy}: {mark.Label}."),
    ];

    private static ValueList<FanDay> Ordered(ValueList<FanDay> days) => days.OrderBy(day => day.Day).ToValueList();

    private bool Holds(DateOnly day) => Days.Count > 0 && day >= Days[0].Day && day <= Days[^1].Day;

    private static double Number(FanDay day) => day.Day.DayNumber;
}
