using Simulator.Domain.Values;
using Simulator.Files.Yaml;
using Simulator.Reports.Wording;

namespace Simulator.Tests.Reports.Wording;

public class DatesTests
{
    [Theory]
    [InlineData("2025-10-18", "18 Oct 2025")]
    [InlineData("2025-10-18..2025-10-19", "18–19 Oct 2025")]
    [InlineData("2025-10-18..2025-10-18", "18 Oct 2025")]
    [InlineData("2025-10-28..2025-11-02", "28 Oct–2 Nov 2025")]
    [InlineData("2025-12-30..2026-01-02", "30 Dec 2025–2 Jan 2026")]
    [InlineData("2022-11", "Nov 2022")]
    [InlineData("2021-08..2021-12", "Aug–Dec 2021")]
    [InlineData("2021-08..2021-08", "Aug 2021")]
    [InlineData("2024-10..2025-10", "Oct 2024–Oct 2025")]
    [InlineData("2007", "2007")]
    [InlineData("2007..2009", "2007–2009")]
    [InlineData("2021-01-01..2021-12-31", "2021")]
    [InlineData("within 2025", "within 2025")]
    [InlineData("within 2025-10", "within Oct 2025")]
    [InlineData("within 2025-10-18..2025-10-19", "within 18–19 Oct 2025")]
    public void A_date_reads_as_people_write_it(string written, string read) => Assert.Equal(read, Dates.Of(WhenFormat.Parse(written)!));

    [Theory]
    [InlineData("2014-06-15..2015", DatePrecision.Year, "2014–2015")]
    [InlineData("2014-06-15..2014-07-15", DatePrecision.Year, "2014")]
    [InlineData("2014-06-15..2014-06-20", DatePrecision.Month, "Jun 2014")]
    [InlineData("2014-06-15..2014-08-02", DatePrecision.Month, "Jun–Aug 2014")]
    [InlineData("2014-06-15..2015-08-02", DatePrecision.Month, "Jun 2014–Aug 2015")]
    public void A_date_is_never_told_more_exactly_than_it_is_known(string written, DatePrecision known, string read) =>
        Assert.Equal(read, Dates.Of(WhenFormat.Parse(written)! with { Precision = known }));
}
