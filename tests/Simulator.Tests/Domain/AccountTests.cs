using System.Text.Json;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using static Simulator.Tests.Domain.Phrases;

namespace Simulator.Tests.Domain;

public class AccountTests
{
    [Fact]
    public void A_span_counts_from_its_first_day_unless_said_otherwise()
    {
        var span = new When(Day(3), Day(5), DatePrecision.Range);
        Assert.Equal(Day(3), span.Effective());
        Assert.Equal(Day(5), (span with { TakesEffect = Day(5) }).Effective());
    }

    [Fact]
    public void A_single_day_begins_and_ends_on_that_day() =>
        Assert.Equal(new When(Day(3), Day(3), DatePrecision.Day, DateBasis.Found), When.On(Day(3), DateBasis.Found));

    [Fact]
    public void The_public_knows_from_the_day_on_which_it_counts_unless_said_otherwise()
    {
        var account = new Account(new(Day(3), Day(5), TakesEffect: Day(5)), "Told.");
        Assert.Equal(Day(5), account.PublicFrom());
        Assert.Equal(Day(9), (account with { KnownFrom = Day(9) }).PublicFrom());
    }

    [Fact]
    public void A_name_is_written_as_it_reads()
    {
        Assert.Equal("\"north\"", JsonSerializer.Serialize(North));
        Assert.Equal(North, JsonSerializer.Deserialize<ActorId>("\"north\""));
        Assert.Equal(
            "A ActorId must be a string, not null.", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ActorId[]>("[null]")).Message);
        Assert.Equal(
            ["north", "water", "fund", "S1", "C07", "house", "T25", "lake", "actual"],
            [
                $"{North}", $"{Water}", $"{Fund}", $"{new SourceId("S1")}", $"{new ClaimSetId("C07")}", $"{new ClaimId("house")}",
                $"{new RowId("T25")}", $"{Lake}", $"{new TimelineId("actual")}",
            ]);
    }
}
