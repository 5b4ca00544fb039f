using Simulator.Domain.Values;

namespace Simulator.Files.Yaml;

/// <summary>The format of dates in files: a day, a month, a year, two of them joined by <c>..</c>, or <c>within</c> a window.</summary>
internal static class WhenFormat
{
    /// <summary>The forms, for messages.</summary>
    public const string Allowed = "Allowed: 2025-10-18 | 2025-10 | 2025 | 2025-10-18..2025-10-19 | within 2025.";

    /// <summary>Reads a date; <c>null</c> when it has another form.</summary>
    public static When? Parse(string text)
    {
        const string Within = "within ";
        var window = text.StartsWith(Within, StringComparison.Ordinal);
        var ends = (window ? text[Within.Length..] : text).Split("..");
        if (ends.Length > 2 || Span(ends[0]) is not { } first || Span(ends[^1]) is not { } last || last.To < first.From)
        {
            return null;
        }

        var precision = window ? DatePrecision.OpenWindow : ends.Length == 2 ? DatePrecision.Range : first.Precision;
        return new(first.From, last.To, precision);
    }

    private static (DateOnly From, DateOnly To, DatePrecision Precision)? Span(string text)
    {
        if (Exact(text, "yyyy-MM-dd") is { } day)
        {
            return (day, day, DatePrecision.Day);
        }

        if (Exact(text, "yyyy-MM") is { } month)
        {
            return (month, month.AddMonths(1).AddDays(-1), DatePrecision.Month);
        }

        return Exact(text, "yyyy") is { } year ? (year, year.AddYears(1).AddDays(-1), DatePrecision.Year) : null;
    }

    private static DateOnly? Exact(string text, string format) =>
        DayFormat.Read(text, format) is { Year: < 9999 } date ? date : null;
}
