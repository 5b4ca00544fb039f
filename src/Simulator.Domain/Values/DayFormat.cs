using System.Globalization;

namespace Simulator.Domain.Values;

/// <summary>Days as users write them: <c>2025-11-06</c>.</summary>
public static class DayFormat
{
    /// <summary>The day that a text in the form <c>YYYY-MM-DD</c> names; <c>null</c> for other text.</summary>
    public static DateOnly? Read(string text) => Read(text, "yyyy-MM-dd");

    /// <summary>The first day that a text in a format names; <c>null</c> for other text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="format">A date format of .NET.</param>
    public static DateOnly? Read(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
