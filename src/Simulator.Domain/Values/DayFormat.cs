using System.Globalization;

namespace Simulator.Domain.Values;

/// <summary>Days as users write them: <c>2025-11-06</c>, or with the month as a word: <c>6 Nov 2025</c>, <c>November 6, 2025</c>.</summary>
public static class DayFormat
{
    /// <summary>The forms that name one day without doubt. A month in digits comes second only after the year.</summary>
    private static readonly string[] Forms =
        ["yyyy-MM-dd", "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "MMMM d yyyy"];

    /// <summary>The day that a text names; <c>null</c> for other text, such as <c>6/11/2025</c>, which may be a day of June.</summary>
    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The first day that a text in a format names; <c>null</c> for other text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="format">A date format of .NET.</param>
    public static DateOnly? Read(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
