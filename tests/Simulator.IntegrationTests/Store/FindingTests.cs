using Simulator.Domain;
using Simulator.Domain.Values;

namespace Simulator.IntegrationTests.Store;

public class FindingTests(StoreDatabase database) : IClassFixture<StoreDatabase>
{
    private readonly NewEvent[] talks = Given.Talks();

    [Fact]
    public async Task A_day_has_the_version_of_its_last_event_or_of_the_last_before_it()
    {
        var timeline = (await database.BeginAsync(Given.Statement(3), Given.Statement(5), Given.Statement(5), Given.Statement(9))).Timeline;

        Assert.Equal((0, 1, 1, 3, 3, 4, 4), await OnAsync(before: false));
        Assert.Equal((0, 0, 1, 1, 3, 3, 4), await OnAsync(before: true));
        Assert.Equal(
            (0, 4),
            (await database.Store.VersionOnAsync(timeline, DateOnly.MinValue), await database.Store.VersionOnAsync(timeline, DateOnly.MaxValue)));
        Assert.Equal(0, await database.Store.VersionOnAsync(Given.Timeline(), Given.Day(5)));

        async Task<(long, long, long, long, long, long, long)> OnAsync(bool before)
        {
            async Task<long> On(int day) => await database.Store.VersionOnAsync(timeline, Given.Day(day), before);
            return (await On(2), await On(3), await On(4), await On(5), await On(6), await On(9), await On(10));
        }
    }

    [Fact]
    public async Task An_event_counts_from_the_day_on_which_it_takes_effect()
    {
        var (attack, when) = (talks[1].Event, new When(Given.Day(2), Given.Day(5), DatePrecision.Range, TakesEffect: Given.Day(5)));
        var timeline = (await database.BeginAsync(talks[0], Given.New(attack with { Account = attack.Account with { When = when } }))).Timeline;

        Assert.Equal(
            (1, 2), (await database.Store.VersionOnAsync(timeline, Given.Day(4)), await database.Store.VersionOnAsync(timeline, Given.Day(5))));
    }

    [Fact]
    public async Task What_another_program_put_late_does_not_count_before_the_events_that_it_follows()
    {
        // The store keeps what it is given; that time runs forward is a rule of those who decide.
        var timeline = (await database.BeginAsync(Given.Statement(3), Given.Statement(9), Given.Statement(4), Given.Statement(9))).Timeline;

        Assert.Equal(1, await database.Store.VersionOnAsync(timeline, Given.Day(5)));
        Assert.Equal(4, await database.Store.VersionOnAsync(timeline, Given.Day(9)));
    }

    [Fact]
    public async Task Days_of_a_branch_are_found_along_its_lineage()
    {
        var root = (await database.BeginAsync(talks)).Timeline;
        var middle = (await database.BranchAsync(root, 4, Given.Statement(10), Given.Statement(12))).Timeline;
        var leaf = (await database.BranchAsync(middle, 6, Given.Statement(11))).Timeline;

        Assert.Equal(new long[] { 2, 5, 5, 6, 7 }, await OnAsync(middle, 2, 4, 9, 10, 31));
        Assert.Equal(new long[] { 2, 5, 5, 7, 8 }, await OnAsync(leaf, 2, 4, 9, 10, 31));

        async Task<long[]> OnAsync(TimelineId timeline, params int[] days) =>
            await Task.WhenAll(days.Select(day => database.Store.VersionOnAsync(timeline, Given.Day(day))));
    }

    [Fact]
    public async Task An_event_is_found_by_its_row_and_by_its_identity_wherever_on_the_lineage_it_is()
    {
        var root = (await database.BeginAsync(talks)).Timeline;
        NewEvent[] own = [Given.Statement(10), Given.Statement(12)];
        var branch = (await database.BranchAsync(root, 4, own)).Timeline;

        Assert.Equal((3, 3), (await RowAsync(branch, 3), await IdAsync(branch, talks[2])));
        Assert.Equal((7, 7), (await RowAsync(branch, 12), await IdAsync(branch, own[1])));
        Assert.Equal((null, null), (await RowAsync(root, 12), await IdAsync(root, own[1])));
        Assert.Equal((5, 5), (await RowAsync(root, 5), await IdAsync(root, talks[4])));
        Assert.Equal((null, null), (await RowAsync(branch, 5), await IdAsync(branch, talks[4])));
        Assert.Null(await RowAsync(Given.Timeline(), 3));

        Task<long?> RowAsync(TimelineId timeline, int day) => database.Store.VersionOfAsync(timeline, new RowId($"R{day}"));

        Task<long?> IdAsync(TimelineId timeline, NewEvent happened) => database.Store.VersionOfAsync(timeline, happened.Id);
    }

    [Fact]
    public async Task Of_several_events_of_one_row_the_first_is_found()
    {
        var timeline = (await database.BeginAsync(Given.Statement(3), Given.Statement(9), Given.Statement(9))).Timeline;

        Assert.Equal(2, await database.Store.VersionOfAsync(timeline, new RowId("R9")));
    }
}
