using Simulator.Engine.Exercises;

namespace Simulator.Tests.Engine.Exercises;

public class DaysApartTests
{
    [Theory]
    [InlineData("2025-11-29", "2025-11-30", "2025-12-02", "2025-12-03", 2, 4)]
    [InlineData("2025-12-02", "2025-12-03", "2025-11-29", "2025-11-30", 2, 4)]
    [InlineData("2025-11-29", "2025-11-29", "2025-11-29", "2025-11-29", 0, 0)]
    [InlineData("2025-11-01", "2025-11-30", "2025-11-10", "2025-11-12", 0, 20)]
    [InlineData("2025-11-01", "2025-11-10", "2025-11-05", "2025-11-20", 0, 19)]
    public void Two_accounts_of_a_date_lie_so_many_days_apart(string first, string last, string otherFirst, string otherLast, int least, int most)
    {
        var (a, b, c, d) = (Day(first), Day(last), Day(otherFirst), Day(otherLast));
        Assert.Equal((least, most), (DaysApart.AtLeast(a, b, c, d), DaysApart.AtMost(a, b, c, d)));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
