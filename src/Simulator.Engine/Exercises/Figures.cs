using Simulator.Domain.Values;

namespace Simulator.Engine.Exercises;

/// <summary>The form of the numbers of a worked exercise.</summary>
public static class Figures
{
    private const string OutOfReach = "out of reach";
    private const double Small = 0.01;

    /// <summary>A number that was given, as it is: <c>0.75</c>.</summary>
    public static string Given(double value) => Numbers.Of(value, "0.##########");

    /// <summary>An intermediate result, to five decimals (seven below a hundredth), so that the shown numbers give the shown answer.</summary>
    public static string Carried(double value) =>
        double.IsFinite(value) ? Numbers.Of(value, Math.Abs(value) < Small ? "0.#######" : "0.#####") : OutOfReach;

    /// <summary>An answer: to three decimals, or to two significant digits when it is below a hundredth.</summary>
    public static string Rounded(double value) =>
        !double.IsFinite(value) ? OutOfReach
        : value == 0 || Math.Abs(value) >= Small ? Numbers.Of(value, "#,0.000")
        : Numbers.Of(value, Decimals(value));

    /// <summary>A whole number.</summary>
    public static string Whole(double value) => Numbers.Of(value, "#,0");

    /// <summary>True when an answer is shown exactly and not rounded.</summary>
    public static bool IsExact(double value) => value == 0 || (Math.Abs(value) >= Small && Math.Abs(value - Math.Round(value, 3)) < 1e-12);

    private static string Decimals(double value)
    {
        const int Max = 12;
        var digits = 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return digits > Max ? "0.0E+0" : "0." + new string('0', digits);
    }
}
