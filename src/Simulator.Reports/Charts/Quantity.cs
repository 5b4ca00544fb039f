using Simulator.Domain.Values;
using Simulator.Engine.Statistics;

namespace Simulator.Reports.Charts;

/// <summary>The quantity of an axis, with the written form of its numbers.</summary>
/// <param name="Name">The name, such as <c>share of runs</c>.</param>
/// <param name="Times">The factor by which a number is multiplied before it is written.</param>
/// <param name="Decimals">The number of decimals.</param>
/// <param name="Suffix">The text after a number in the chart.</param>
/// <param name="Unit">The text after a number in a sentence.</param>
/// <param name="PlusSign">True when a number above zero is written with a plus.</param>
public sealed record Quantity(string Name, double Times, int Decimals, string Suffix, string Unit, bool PlusSign)
{
    /// <summary>A share from 0 to 1, written in per cent.</summary>
    public static Quantity Share(string name) => new(name, 100, 1, "\u00a0%", "\u00a0%", PlusSign: false);

    /// <summary>A difference of shares, written in percentage points.</summary>
    public static Quantity Points(string name) => new(name, 100, 1, "", " percentage points", PlusSign: true);

    /// <summary>A plain number.</summary>
    public static Quantity Number(string name, int decimals) => new(name, 1, decimals, "", "", PlusSign: false);

    /// <summary>A difference of plain numbers.</summary>
    public static Quantity Difference(string name, int decimals) => new(name, 1, decimals, "", "", PlusSign: true);

    /// <summary>The label of the axis.</summary>
    public string Axis => Suffix == Unit ? Name : $"{Name},{Unit}";

    /// <summary>A number in the chart: <c>44.4 %</c>, <c>+12.3</c>.</summary>
    public string Figure(double value) => Edged(value) + Suffix;

    /// <summary>An estimate in the chart: <c>44.4 % (43.4–45.4)</c>, <c>+12.3 (−4.0 to +28.1)</c>.</summary>
    public string Figure(Estimate estimate) => $"{Figure(estimate.Value)} ({Range(estimate.Interval)})";

    /// <summary>The ends of an interval: <c>43.4–45.4</c>, <c>−4.0 to +28.1</c>.</summary>
    public string Range(Interval interval) =>
        $"{Edged(interval.Low, none: false)}{(PlusSign || interval.Low < 0 ? " to " : "–")}{Edged(interval.High, all: false)}";

    /// <summary>A number in a sentence.</summary>
    public string Words(double value) => Edged(value) + Unit;

    /// <summary>An estimate in a sentence.</summary>
    public string Words(Estimate estimate) => $"{Words(estimate.Value)} ({Edged(estimate.Low, none: false)} to {Edged(estimate.High, all: false)})";

    /// <summary>A round number along the axis.</summary>
    public string Tick(double value) => Numbers.Of(value * Times, "#,0.#######", PlusSign) + Suffix;

    private string Edged(double value, bool none = true, bool all = true) =>
        Suffix.Length == 0 ? Numbers.Fixed(value * Times, Decimals, PlusSign) : Numbers.Share(value, Times, Decimals, none, all);
}
