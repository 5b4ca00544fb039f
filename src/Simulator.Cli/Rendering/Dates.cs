using Simulator.Domain;

namespace Simulator.Cli.Rendering;

/// <summary>Dates as people read them, never more exact than they are known.</summary>
internal static class Dates
{
    /// <summary>A date with its precision: <c>18–19 Oct 2025</c>, <c>Nov 2022</c>, <c>within 2025</c>.</summary>
    public static string Of(When when) => when.Precision switch
    {
        DatePrecision.Day => $"{when.From:d MMM yyyy}",
        DatePrecision.Month => $"{when.From:MMM yyyy}",
        DatePrecision.Year when when.From.Year == when.To.Year => $"{when.From:yyyy}",
        DatePrecision.Year => $"{when.From:yyyy}–{when.To:yyyy}",
        DatePrecision.OpenWindow => $"within {Span(when.From, when.To)}",
        _ => Span(when.From, when.To),
    };

    private static string Span(DateOnly from, DateOnly to)
    {
        var wholeMonths = from.Day == 1 && to.AddDays(1).Day == 1;
        return (from, to) switch
        {
            _ when wholeMonths && from.Month == 1 && to.Month == 12 => from.Year == to.Year ? $"{from:yyyy}" : $"{from:yyyy}–{to:yyyy}",
            _ when wholeMonths && from.Year == to.Year => $"{from:MMM}–{to:MMM yyyy}",
            _ when wholeMonths => $"{from:MMM yyyy}–{to:MMM yyyy}",
            _ when from.Year != to.Year => $"{from:d MMM yyyy}–{to:d MMM yyyy}",
            _ when from.Month != to.Month => $"{from:d MMM}–{to:d MMM yyyy}",
            _ => $"{from.Day}–{to:d MMM yyyy}",
        };
    }
}
