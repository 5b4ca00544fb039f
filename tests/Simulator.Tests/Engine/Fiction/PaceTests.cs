using Simulator.Domain.State;
using Simulator.Engine.Fiction;

namespace Simulator.Tests.Engine.Fiction;

public class PaceTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Time_runs_forward_slower_and_slower_and_a_million_events_take_decades(int seed)
    {
        var setting = Stories.Setting(seed);
        var state = new NegotiationState();
        var lasted = new Dictionary<long, int>();
        for (var place = 1L; place <= 1_000_000; place++)
        {
            var day = Scene.DayAfter(setting, state, new(seed, place));
            Assert.True(state.AsOf is null || day >= state.AsOf);
            state = state with { Events = place, AsOf = day };
            if (place is 100 or 1000 or 1_000_000)
            {
                lasted[place] = day.DayNumber - setting.Begins.DayNumber;
            }
        }

        Assert.InRange(lasted[100], 90, 200);
        Assert.InRange(lasted[1000], 800, 1300);
        Assert.InRange(lasted[1_000_000], 9_000, 12_000);
    }

    [Fact]
    public void No_story_begins_before_2031()
    {
        Assert.All(Enumerable.Range(0, 300), seed => Assert.InRange(Stories.Setting(seed).Begins.Year, 2031, 2060));
    }

    [Fact]
    public void The_days_of_a_story_run_forward()
    {
        var days = Stories.Of(2, 5000).Select(happened => happened.Account.When.Effective()).ToArray();
        Assert.Equal(days.Order(), days);
    }
}
