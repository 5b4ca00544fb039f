using System.Globalization;

namespace Simulator.Domain.Values;

/// <summary>Numbers as people read them: with a minus sign, digits in groups, and no sign before a zero.</summary>
public static class Numbers
{
    /// <summary>A number in a format.</summary>
    /// <param name="number">The number.</param>
    /// <param name="format">A numeric format of .NET, for the size of the number.</param>
    /// <param name="plus">True to write a plus before a number above zero. Default false.</param>
    public static string Of(double number, string format, bool plus = false)
    {
        var digits = Math.Abs(number).ToString(format, CultureInfo.InvariantCulture);
        return digits.All(digit => digit is '0' or '.') ? digits : $"{(number < 0 ? "−" : plus ? "+" : "")}{digits}";
    }

    /// <summary>A number with a fixed number of decimals: <c>1,234.5</c>, <c>−0.2</c>.</summary>
    /// <param name="number">The number.</param>
    /// <param name="decimals">The decimals, from 0.</param>
    /// <param name="plus">True to write a plus before a number above zero. Default false.</param>
    public static string Fixed(double number, int decimals, bool plus = false) => Of(number, $"N{decimals}", plus);

    /// <summary>A number with at most six significant digits: <c>0.066</c>, <c>−1.5</c>.</summary>
    /// <param name="number">The number.</param>
    public static string Significant(double number) => Of(number, "G6");

    /// <summary>
    /// A share with a fixed number of decimals. A share of some is not written as none, nor a share of nearly all as all: <c>&lt;0.1</c>,
    /// <c>&gt;99.9</c>.
    /// </summary>
    /// <param name="share">The share, from 0 to 1.</param>
    /// <param name="times">The factor of the unit: 100 for per cent.</param>
    /// <param name="decimals">The decimals, from 0.</param>
    /// <param name="none">True to write a small positive share as less than the smallest unit. Default true.</param>
    /// <param name="all">True to write a share just below 1 as more than the largest unit below it. Default true.</param>
    public static string Share(double share, double times, int decimals, bool none = true, bool all = true)
    {
        var least = Math.Pow(10, -decimals);
        return none && share > 0 && IsZero(share * times, decimals) ? $"<{Fixed(least, decimals)}"
            : all && share < 1 && IsZero((1 - share) * times, decimals) ? $">{Fixed(times - least, decimals)}"
            : Fixed(share * times, decimals);
    }

    /// <summary>True when a number is written as zero.</summary>
    public static bool IsZero(double number, int decimals) => Math.Round(Math.Abs(number), decimals, MidpointRounding.AwayFromZero) == 0;
}
