namespace Simulator.Reports.Charts;

/// <summary>A stretch of numbers.</summary>
/// <param name="Low">Its low end.</param>
/// <param name="High">Its high end.</param>
/// <exception cref="ArgumentException">An end is no number that can be drawn, or the low one lies above the high one.</exception>
public record Interval(double Low, double High)
{
    /// <summary>Its low end.</summary>
    public double Low { get; } = Finite.Number(Low, "The low end of an interval");

    /// <summary>Its high end.</summary>
    public double High { get; } = Finite.Above(High, Low, "The high end of an interval");
}

/// <summary>A number that was estimated from runs, with the interval that says how well.</summary>
/// <param name="Value">The number. The interval need not hold it.</param>
/// <param name="Low">The low end of its interval.</param>
/// <param name="High">The high end of its interval.</param>
/// <exception cref="ArgumentException">One is no number that can be drawn, or the low end lies above the high one.</exception>
public sealed record Estimate(double Value, double Low, double High) : Interval(Low, High)
{
    /// <summary>The number.</summary>
    public double Value { get; } = Finite.Number(Value, "An estimate");
}
