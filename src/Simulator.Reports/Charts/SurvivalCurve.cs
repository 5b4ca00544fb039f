using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;

namespace Simulator.Reports.Charts;

/// <summary>Survival over time: step curves with bands, together with a class of comparable cases.</summary>
/// <param name="Caption">The text around the chart.</param>
/// <param name="Share">The group of the share, such as <c>runs without a return to hostilities</c>.</param>
/// <param name="Curves">The curves.</param>
public sealed record SurvivalCurve(Caption Caption, string Share, ValueList<Curve> Curves)
{
    /// <summary>Comparable cases; <c>null</c> by default.</summary>
    /// <exception cref="ArgumentException">A share lies outside 0 to 1.</exception>
    public ReferenceClass? Reference { get; init => field = Ordered(value); }

    /// <summary>The date of day 0, with which the axis shows dates; <c>null</c> for an axis of days.</summary>
    public DateOnly? From { get; init; }

    private Quantity Quantity => Quantity.Share($"share of {Share}");

    private IReadOnlyList<Curve> Known => [.. Curves.Where(curve => curve.Points.Count > 0)];

    private IReadOnlyList<SurvivalPoint> Compared => [.. Reference?.Points ?? []];

    private IEnumerable<int> Days =>
        Known.Count > 0 ? Known.SelectMany(curve => new[] { curve.Points[0].Day, curve.Points[^1].Day }) : Compared.Select(point => point.Days);

    /// <summary>The chart as SVG.</summary>
    public string Drawn() =>
        Sheet.Of(Caption, Description(), (svg, top) => Days.Any() ? Drawn(svg, Legend.Draw(svg, top, Keys())) : Sheet.Nothing(svg, top));

    private double Drawn(Svg svg, double top)
    {
        var labels = Known.Select(curve => (curve.Name, Last: curve.Points[^1].Share))
            .Select(curve => TimePlot.Label(curve.Name, Quantity.Figure(curve.Last.Value), $"({Quantity.Range(curve.Last.Interval)})")).ToList();
        var plot = TimePlot.Below(top, Quantity, [0, 1], Days.Min(), Days.Max(), labels);
        var bottom = plot.Draw(svg, Ticks(), From is null ? "days" : "");
        foreach (var (place, curve) in Known.Index())
        {
            svg.Polygon($"{Colour(place)}-on pale", plot.Placed([.. curve.Steps(share => share.Low), .. curve.Steps(share => share.High).Reverse()]));
        }

        foreach (var (place, curve) in Known.Index())
        {
            svg.Polyline($"{Colour(place)}-on {Look(place)}", plot.Placed(curve.Steps(share => share.Value)));
        }

        svg.Polyline("ink-on edge dotted", plot.Placed(Between()));
        foreach (var (x, y) in plot.Placed(
            Compared.Where(point => point.Days >= Days.Min() && point.Days <= Days.Max()).Select(point => ((double)point.Days, point.Share))))
        {
            svg.Dot("ink-on fill", x, y, 5);
        }

        var ends = plot.Placed(Known.Select(curve => ((double)curve.Points[^1].Day, curve.Points[^1].Share.Value)));
        EndLabels.Draw(
            svg, ends.Zip(labels).Select((end, place) => new EndLabel(Colour(place), Look(place), end.First.X, end.First.Y, end.Second)), plot.X.End,
            plot.Y.End, plot.Y.Start);
        return bottom;
    }

    private IEnumerable<Key> Keys() => Reference is null ? [] :
    [
        new(Reference.Name, (svg, scale, middle) =>
        {
            svg.Line("ink-on edge dotted", scale.At(0), middle, scale.At(1), middle);
            svg.Dot("ink-on fill", scale.At(0.5), middle, 5);
        }),
    ];

    private IEnumerable<Tick> Ticks() => From is { } from
        ? Calendar.Ticks(from.AddDays(Days.Min()), from.AddDays(Days.Max()), TimePlot.Dates).Select(
            tick => tick with { At = tick.At - from.DayNumber })
        : new Scale(Days.Min(), Math.Max(Days.Max(), Days.Min() + 1), 0, 1).Ticks(Math.Clamp(Days.Max() - Days.Min(), 1, TimePlot.Dates)).Select(
            day => new Tick(day, $"{day:0}"));

    /// <summary>The line through the comparable cases, over the days of the curves.</summary>
    private IEnumerable<(double Day, double Share)> Between()
    {
        foreach (var (point, next) in Compared.Zip(Compared.Skip(1)))
        {
            var shares = new Scale(point.Days, next.Days, point.Share, next.Share);
            var (from, to) = (Math.Max(point.Days, Days.Min()), Math.Min(next.Days, Days.Max()));
            if (from < to)
            {
                yield return (from, shares.At(from));
                yield return (to, shares.At(to));
            }
        }
    }

    private IEnumerable<string> Description() =>
    [
        $"The {Quantity.Axis}.",
        .. from curve in Known
           let end = curve.Points[^1].Day
           let points =
               from day in Ticks().Select(tick => tick.At).Append(end).Where(day => day <= end).Distinct()
               let share = curve.On(day)
               where share is not null
               select $"{On(day)} {Quantity.Words(share.Value)}"
           select $"{curve.Name}: {string.Join("; ", points)}.",
        .. Reference is null
            ? Array.Empty<string>()
            : [$"{Reference.Name}: {string.Join("; ", Compared.Select(point => $"{On(point.Days)} {Quantity.Words(point.Share)}"))}."],
    ];

    private string On(double day) => From is { } from ? $"{from.AddDays((int)day):d MMM yyyy}" : $"day {day:0}";

    private static string Colour(int place) => Style.Series[place % Style.Series.Count];

    private static string Look(int place) => (place / Style.Series.Count % 3) switch { 0 => "line", 1 => "line dashed", _ => "line dotted" };

    private static ReferenceClass? Ordered(ReferenceClass? reference) => reference is null ? null : reference with
    {
        Points = reference.Points.OrderBy(point => point.Days).DistinctBy(point => point.Days)
            .Select(point => point with { Share = Finite.Share(point.Share, $"the share of '{reference.Name}' after {point.Days} days") })
            .ToValueList(),
    };
}
