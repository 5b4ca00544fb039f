using System.Globalization;
using System.Numerics;

namespace Simulator.Domain.Values;

/// <summary>Numbers as users write them: <c>0.7</c>, <c>-3</c>, <c>1e-6</c>. The decimal point is a point, and nothing separates thousands.</summary>
public static class NumberFormat
{
    /// <summary>The number that a text stands for; <c>null</c> for other text, for infinity, and for a number out of the range of the type.</summary>
    /// <typeparam name="T">The type of number; an integer type reads whole numbers only.</typeparam>
    /// <param name="text">The text.</param>
    public static T? Read<T>(string text) where T : struct, INumber<T>
    {
        var isWhole = T.IsZero(T.One / (T.One + T.One));
        var style = NumberStyles.AllowLeadingSign | (isWhole ? NumberStyles.None : NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent);
        return T.TryParse(text, style, CultureInfo.InvariantCulture, out var number) && T.IsFinite(number) ? number : null;
    }
}
