using Simulator.Reports.Charts;

namespace Simulator.Tests.Reports.Charts;

public class CalendarTests
{
    private static readonly DateOnly From = new(2025, 10, 18);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(74)]
    [InlineData(131)]
    [InlineData(365)]
    [InlineData(40_000)]
    [InlineData(2_900_000)]
    public void The_dates_lie_within_the_days_and_are_not_too_many(int days)
    {
        var ticks = Calendar.Ticks(From, From.AddDays(days), 8);
        Assert.InRange(ticks.Count, days == 0 ? 1 : 2, 8);
        Assert.All(ticks, tick => Assert.InRange(tick.At, From.DayNumber, From.DayNumber + days));
    }

    [Fact]
    public void The_year_is_written_where_it_begins_to_hold() =>
        Assert.Equal(
            [("1 Nov", "2025"), ("1 Dec", ""), ("1 Jan", "2026"), ("1 Feb", "")],
            Calendar.Ticks(From, new(2026, 2, 26), 8).Select(tick => (tick.Label, tick.Below)));

    [Fact]
    public void Two_months_are_marked_every_fortnight() =>
        Assert.Equal(
            ["18 Oct", "1 Nov", "15 Nov", "29 Nov", "13 Dec", "27 Dec"], Calendar.Ticks(From, new(2025, 12, 31), 8).Select(tick => tick.Label));
}
