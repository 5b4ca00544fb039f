using Simulator.Domain.Values;

namespace Simulator.Reports.Wording;

/// <summary>Dates in words, never more exact than they are known.</summary>
public static class Dates
{
    /// <summary>A date with its precision: <c>18–19 Oct 2025</c>, <c>Nov 2022</c>, <c>within 2025</c>.</summary>
    public static string Of(When when) => when.Precision switch
    {
        DatePrecision.Day => Days(when.From, when.From),
        DatePrecision.Month => Months(when.From, when.To),
        DatePrecision.Year => Years(when.From, when.To),
        DatePrecision.OpenWindow => $"within {Span(when.From, when.To)}",
        _ => Span(when.From, when.To),
    };

    /// <summary>A first and a last day: <c>18–19 Oct 2025</c>; whole months and years as such.</summary>
    public static string Span(DateOnly from, DateOnly to) =>
        from.Day > 1 || to.AddDays(1).Day > 1 ? Days(from, to)
        : from.Month > 1 || to.Month < 12 ? Months(from, to)
        : Years(from, to);

    private static string Days(DateOnly from, DateOnly to) =>
        from == to ? $"{to:d MMM yyyy}"
        : from.Year != to.Year ? $"{from:d MMM yyyy}–{to:d MMM yyyy}"
        : from.Month != to.Month ? $"{from:d MMM}–{to:d MMM yyyy}"
        : $"{from.Day}–{to:d MMM yyyy}";

    private static string Months(DateOnly from, DateOnly to) =>
        from.Year != to.Year ? $"{from:MMM yyyy}–{to:MMM yyyy}"
        : from.Month != to.Month ? $"{from:MMM}–{to:MMM yyyy}"
        : $"{to:MMM yyyy}";

    private static string Years(DateOnly from, DateOnly to) => from.Year != to.Year ? $"{from:yyyy}–{to:yyyy}" : $"{to:yyyy}";
}
