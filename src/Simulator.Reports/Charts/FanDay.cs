using Simulator.Domain.Values;

namespace Simulator.Reports.Charts;

/// <summary>The quantiles of a quantity on a day: 5 in 100 runs have less than <c>P5</c>, and so on.</summary>
/// <param name="Day">The day.</param>
/// <param name="P5">The quantile of 5 in 100 runs.</param>
/// <param name="P25">The quantile of 25 in 100 runs.</param>
/// <param name="Median">The quantile of half of the runs.</param>
/// <param name="P75">The quantile of 75 in 100 runs.</param>
/// <param name="P95">The quantile of 95 in 100 runs.</param>
/// <exception cref="ArgumentException">A quantile cannot be drawn, or is lower than the one before it.</exception>
public sealed record FanDay(DateOnly Day, double P5, double P25, double Median, double P75, double P95)
{
    /// <summary>The quantile of 5 in 100 runs.</summary>
    public double P5 { get; } = Finite.Number(P5, $"The lowest quantile of {Day:yyyy-MM-dd}");

    /// <summary>The quantile of 25 in 100 runs.</summary>
    public double P25 { get; } = Finite.Above(P25, P5, $"A quantile of {Day:yyyy-MM-dd}");

    /// <summary>The quantile of half of the runs.</summary>
    public double Median { get; } = Finite.Above(Median, P25, $"The median of {Day:yyyy-MM-dd}");

    /// <summary>The quantile of 75 in 100 runs.</summary>
    public double P75 { get; } = Finite.Above(P75, Median, $"A quantile of {Day:yyyy-MM-dd}");

    /// <summary>The quantile of 95 in 100 runs.</summary>
    public double P95 { get; } = Finite.Above(P95, P75, $"The highest quantile of {Day:yyyy-MM-dd}");
}

/// <summary>A number on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Value">The number.</param>
/// <exception cref="ArgumentException">The number cannot be drawn.</exception>
public sealed record DayValue(DateOnly Day, double Value)
{
    /// <summary>The number.</summary>
    public double Value { get; } = Finite.Number(Value, $"The number of {Day:yyyy-MM-dd}");
}

/// <summary>A line over days.</summary>
/// <param name="Name">The name of the line.</param>
/// <param name="Points">The points of the line.</param>
public sealed record DayLine(string Name, ValueList<DayValue> Points);
