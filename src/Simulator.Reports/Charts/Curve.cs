using Simulator.Domain.Values;
using Simulator.Engine.Statistics;

namespace Simulator.Reports.Charts;

/// <summary>The share that remains after a number of days, until the next point.</summary>
/// <param name="Day">Days since the start.</param>
/// <param name="Share">The share, from 0 to 1.</param>
/// <exception cref="ArgumentException">The share lies outside 0 to 1.</exception>
public sealed record CurvePoint(int Day, Estimate Share)
{
    /// <summary>The share, from 0 to 1.</summary>
    public Estimate Share { get; } = Finite.Share(Share, $"the share on day {Day}");
}

/// <summary>A share that shrinks in steps.</summary>
/// <param name="Name">The name of the group.</param>
/// <param name="Points">The points in order of days; empty when nothing is known.</param>
/// <exception cref="ArgumentException">The points are not in order of days.</exception>
public sealed record Curve(string Name, ValueList<CurvePoint> Points)
{
    /// <summary>The points in order of days.</summary>
    public ValueList<CurvePoint> Points { get; } = Ordered(Name, Points);

    /// <summary>The share on a day: that of the last point until then; <c>null</c> before the first point.</summary>
    public Estimate? On(double day) => Points.LastOrDefault(point => point.Day <= day)?.Share;

    /// <summary>The corners of the steps of a number.</summary>
    /// <param name="number">The number: the share, or an end of its interval.</param>
    public IEnumerable<(double Day, double Share)> Steps(Func<Estimate, double> number)
    {
        for (var place = 0; place < Points.Count; place++)
        {
            if (place > 0)
            {
                yield return (Points[place].Day, number(Points[place - 1].Share));
            }

            yield return (Points[place].Day, number(Points[place].Share));
        }
    }

    private static ValueList<CurvePoint> Ordered(string name, ValueList<CurvePoint> points)
    {
        foreach (var (before, point) in points.Zip(points.Skip(1)))
        {
            if (point.Day <= before.Day)
            {
                throw new ArgumentException(
                    $"In '{name}', day {point.Day} follows day {before.Day}. Allowed: each day once, in order.", nameof(points));
            }
        }

        return points;
    }
}
