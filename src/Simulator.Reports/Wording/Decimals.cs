namespace Simulator.Reports.Wording;

/// <summary>Numbers of bargaining, to three decimals.</summary>
public static class Decimals
{
    /// <summary>A number, however small; what rounds to zero has no sign.</summary>
    public static string Of(double value) => FormattableString.Invariant($"{Math.Round(value, 3) + 0.0:0.000;−0.000}");

    /// <summary>A change, with its sign.</summary>
    public static string Change(double value) => FormattableString.Invariant($"{Math.Round(value, 3) + 0.0:+0.000;−0.000}");
}
