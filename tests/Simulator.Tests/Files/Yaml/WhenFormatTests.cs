using Simulator.Domain.Values;
using Simulator.Files.Yaml;

namespace Simulator.Tests.Files.Yaml;

public class WhenFormatTests
{
    [Theory]
    [InlineData("2025-10-18", "2025-10-18", "2025-10-18", DatePrecision.Day)]
    [InlineData("2025-10", "2025-10-01", "2025-10-31", DatePrecision.Month)]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", DatePrecision.Month)]
    [InlineData("2025", "2025-01-01", "2025-12-31", DatePrecision.Year)]
    [InlineData("2025-10-18..2025-10-19", "2025-10-18", "2025-10-19", DatePrecision.Range)]
    [InlineData("2014-06-15..2015", "2014-06-15", "2015-12-31", DatePrecision.Range)]
    [InlineData("2021-08..2021-12", "2021-08-01", "2021-12-31", DatePrecision.Range)]
    [InlineData("within 2025", "2025-01-01", "2025-12-31", DatePrecision.OpenWindow)]
    [InlineData("within 2025-10..2025-11", "2025-10-01", "2025-11-30", DatePrecision.OpenWindow)]
    public void A_date_is_read_as_exactly_as_it_is_written(string text, string from, string to, DatePrecision precision) =>
        Assert.Equal(new When(DateOnly.Parse(from), DateOnly.Parse(to), precision), WhenFormat.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("18 October 2025")]
    [InlineData("2025-10-32")]
    [InlineData("2025-02-29")]
    [InlineData("2025-13")]
    [InlineData("25")]
    [InlineData("9999")]
    [InlineData("2025-1-1")]
    [InlineData(" 2025")]
    [InlineData("2025-10-19..2025-10-18")]
    [InlineData("2025..2024")]
    [InlineData("2025..")]
    [InlineData("..2025")]
    [InlineData("2023..2024..2025")]
    [InlineData("within")]
    [InlineData("within ")]
    [InlineData("Within 2025")]
    [InlineData("within within 2025")]
    [InlineData("2025-10-18T00:00")]
    public void What_has_another_form_is_no_date(string text) => Assert.Null(WhenFormat.Parse(text));

    [Fact]
    public void Every_form_that_messages_show_is_a_date() =>
        Assert.All(WhenFormat.Allowed["Allowed: ".Length..].TrimEnd('.').Split(" | "), form => Assert.NotNull(WhenFormat.Parse(form)));
}
