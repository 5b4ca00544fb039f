namespace Simulator.Reports.Charts;

/// <summary>A mark along an axis.</summary>
/// <param name="At">The number.</param>
/// <param name="Label">The text at the mark.</param>
/// <param name="Below">The text below the label; empty by default.</param>
public sealed record Tick(double At, string Label, string Below = "");

/// <summary>Dates to mark along an axis of days.</summary>
public static class Calendar
{
    private static readonly int[] DaySteps = [1, 2, 7, 14];
    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000];

    /// <summary>
    /// Days at equal steps from the first one, or the first days of months at equal steps. The year is written at the first date of each year.
    /// </summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="max">The maximum number of dates, at least two.</param>
    /// <returns>The dates, each at its <see cref="DateOnly.DayNumber"/>.</returns>
    public static IReadOnlyList<Tick> Ticks(DateOnly from, DateOnly to, int max)
    {
        var dates = DaySteps.Select(step => Days(from, to, step)).Concat(MonthSteps.Select(step => Months(from, to, step)))
            .Select(dates => dates.Take(max + 1).ToList()).First(dates => dates.Count <= max);
        return [.. dates.Select(
            (date, place) => new Tick(date.DayNumber, $"{date:d MMM}", place == 0 || dates[place - 1].Year != date.Year ? $"{date:yyyy}" : ""))];
    }

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to, int step) =>
        Enumerable.Range(0, ((to.DayNumber - from.DayNumber) / step) + 1).Select(place => from.AddDays(place * step));

    private static IEnumerable<DateOnly> Months(DateOnly from, DateOnly to, int step) =>
        Enumerable.Range(Month(from) / step, (Month(to) / step) - (Month(from) / step) + 1)
            .Select(place => place * step)
            .Where(month => month >= 12)
            .Select(month => new DateOnly(month / 12, (month % 12) + 1, 1))
            .Where(date => date >= from);

    private static int Month(DateOnly date) => (date.Year * 12) + date.Month - 1;
}
