using Simulator.Engine.Statistics;
using Simulator.Engine.Statistics.Pairs;

namespace Simulator.Tests.Engine.Statistics.Pairs;

public class HazardRatioTests
{
    private static readonly (int EventsWith, int DaysWith, int EventsWithout, int DaysWithout)[] Runs =
        [.. Enumerable.Range(0, 500).Select(run => (run * 7 % 3, 40 + (run * 11 % 36), run * 5 % 4, 30 + (run * 13 % 46)))];

    [Fact]
    public void It_is_the_ratio_of_events_per_day_with_the_interval_of_the_delta_method()
    {
        double[] totals = [
            Runs.Sum(run => run.EventsWith), Runs.Sum(run => run.DaysWith), Runs.Sum(run => run.EventsWithout), Runs.Sum(run => run.DaysWithout)];
        var squares = Runs.Sum(run => Math.Pow(
            (run.EventsWith / totals[0]) - (run.DaysWith / totals[1]) - (run.EventsWithout / totals[2]) + (run.DaysWithout / totals[3]), 2));
        var error = Math.Sqrt((squares * 500 / 499) + Math.Pow(totals[0], -2) + Math.Pow(totals[2], -2));

        var (value, interval) = Of(Runs).Value!.Value;
        Assert.Equal(totals[0] / totals[1] / (totals[2] / totals[3]), value, 12);
        Assert.Equal(Interval.Reach * error, Math.Log(interval.High / value), 10);
        Assert.Equal(Interval.Reach * error, Math.Log(value / interval.Low), 10);
    }

    [Fact]
    public void In_whatever_parts_pairs_are_added_every_bit_is_the_same()
    {
        var merged = Of(Runs.Where((_, run) => run % 3 == 2));
        merged.Merge(Of(Runs.Where((_, run) => run % 3 == 0)));
        merged.Merge(Of(Runs.Where((_, run) => run % 3 == 1)));
        Assert.Equal((Of(Runs).Value, 500), (merged.Value, merged.Pairs));
    }

    [Fact]
    public void Equal_sides_have_a_ratio_of_1_and_keep_a_width()
    {
        var (value, interval) = Of(Runs.Select(run => (run.EventsWith, run.DaysWith, run.EventsWith, run.DaysWith))).Value!.Value;
        var events = Runs.Sum(run => run.EventsWith);
        Assert.Equal(1, value);
        Assert.Equal(Math.Exp(Interval.Reach * Math.Sqrt(2) / events), interval.High, 12);
    }

    [Fact]
    public void What_the_runs_of_a_pair_have_in_common_cancels()
    {
        var withouts = Runs.Select((run, at) => (Events: run.EventsWith + (at % 20 == 0 ? 1 : 0), Days: run.DaysWith)).ToArray();
        var paired = Runs.Zip(withouts, (run, without) => (run.EventsWith, run.DaysWith, without.Events, without.Days));
        var shuffled = Runs.Zip(
            [.. withouts[251..], .. withouts[..251]], (run, without) => (run.EventsWith, run.DaysWith, without.Events, without.Days));
        var (one, other) = (Of(paired).Value!.Value, Of(shuffled).Value!.Value);
        Assert.Equal(one.Value, other.Value);
        Assert.True(one.Interval.Width < other.Interval.Width / 2);
    }

    [Fact]
    public void Without_events_or_days_it_is_undefined_or_unbounded_and_never_no_number()
    {
        Assert.Null(Of([]).Value);
        Assert.Null(Of([(0, 75, 0, 75), (0, 75, 0, 75)]).Value);
        Assert.Null(Of([(0, 0, 1, 75), (0, 0, 1, 75)]).Value);
        Assert.Equal(new(0, new(0, double.PositiveInfinity)), Of([(0, 75, 1, 30), (0, 75, 0, 75)]).Value);
        Assert.Equal(new(double.PositiveInfinity, new(0, double.PositiveInfinity)), Of([(1, 30, 0, 75), (0, 75, 0, 75)]).Value);
        Assert.Equal(new(0, double.PositiveInfinity), Of([(1, 30, 1, 75)]).Value!.Value.Interval);
    }

    [Fact]
    public void Negative_numbers_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new HazardRatio().Add(1, 75, -1, 75));

    [Fact]
    public void Adding_takes_no_memory()
    {
        var ratio = Of(Runs);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < 1000; run++)
        {
            ratio.Add(1, 30, 0, 75);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static HazardRatio Of(IEnumerable<(int EventsWith, int DaysWith, int EventsWithout, int DaysWithout)> runs)
    {
        var ratio = new HazardRatio();
        foreach (var (eventsWith, daysWith, eventsWithout, daysWithout) in runs)
        {
            ratio.Add(eventsWith, daysWith, eventsWithout, daysWithout);
        }

        return ratio;
    }
}
