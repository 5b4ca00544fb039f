using Simulator.Application.Timelines;
using Simulator.Domain.Values;

namespace Simulator.Tests.Application.Timelines;

public class PointOfViewTests
{
    private static readonly TimelineId Timeline = new("talks");
    private static readonly DateOnly Day = new(2031, 4, 1);

    [Fact]
    public void A_party_looks_from_a_day()
    {
        var problem = Assert.Single(new ReplayTimeline(Timeline, [], Party: "north").Validate());

        Assert.Equal(
            "The party 'north' is given without a day. Allowed: --as-known with the day of its knowledge, such as --as-known 2025-11-30.",
            problem.Message);
        Assert.Equal(problem, Assert.Single(new ShowState(Timeline, [], Party: "north").Validate()));
    }

    [Fact]
    public void A_day_needs_no_party()
    {
        Assert.Empty(new ReplayTimeline(Timeline, [], AsKnownOn: Day).Validate());
        Assert.Empty(new ShowState(Timeline, [], AsKnownOn: Day, Party: "north").Validate());
    }

    [Fact]
    public void A_telling_does_not_end_before_it_begins() =>
        Assert.Equal(
            "The days would begin on 2031-04-01 and end on 2031-03-31. Allowed: an end on or after the beginning.",
            Assert.Single(new ReplayTimeline(Timeline, [], From: Day, Until: Day.AddDays(-1)).Validate()).Message);
}
