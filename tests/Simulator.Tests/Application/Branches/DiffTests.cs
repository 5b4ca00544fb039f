using Simulator.Application.Branches;
using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Tests.Domain;
using Simulator.Tests.Files.Cases;

namespace Simulator.Tests.Application.Branches;

public class DiffTests
{
    [Fact]
    public void The_states_are_those_of_the_day_and_by_default_of_the_later_end()
    {
        Assert.Equal((new DateOnly(2025, 12, 31), Phase.Settled), (Monitoring.Diff().At, Monitoring.Diff().Other.Shown.State.Phase));

        var early = Monitoring.Diff(at: "2025-11-07");

        Assert.Equal((Phase.Collapsed, Phase.Talking), (early.One.Shown.State.Phase, early.Other.Shown.State.Phase));
        Assert.Equal((51, 51), (early.One.Shown.Version, early.Other.Shown.Version));
        Assert.Equal((76, 57), (early.One.Version, early.Other.Version));
        Assert.Equal((new DateOnly(2025, 12, 31), new DateOnly(2025, 11, 26)), (early.One.Ends, early.Other.Ends));
    }

    [Fact]
    public void A_timeline_that_does_not_go_on_is_told_with_the_end_that_both_have()
    {
        var diff = Monitoring.Beside(
            new(Monitoring.Talks, null, Reading.House, []), new(Monitoring.Branch, Monitoring.Supposing("H."), Reading.House, Monitoring.Own));

        Assert.Equal((47, new DateOnly(2025, 11, 2), 47), (diff.One.Version, diff.One.Ends, diff.One.Shown.Version));
        Assert.Equal(new DateOnly(2025, 11, 26), diff.At);
        Assert.Empty(diff.Divergence.OnlyOne);
    }

    [Fact]
    public void Each_side_is_told_under_its_own_reading()
    {
        var diff = Monitoring.BesideWhole(Reading.House, Reading.House.Following(new("C02"), new("S3")));

        Assert.NotEmpty(diff.Divergence.OnlyOne.Concat(diff.Divergence.OnlyOther).Concat(diff.Divergence.Retold.Select(pair => pair.One)));
        Assert.All(diff.Divergence.Retold, pair => Assert.Equal(pair.One.Id, pair.Other.Id));
        Assert.Equal(SeededCase.StateOn("2025-12-31", "C02=S3"), diff.Other.Shown.State);
    }

    [Fact]
    public void What_was_undone_is_no_difference_and_counts_for_a_day_in_between()
    {
        var fork = Monitoring.Own[0];
        TimelineEvent[] own =
        [
            fork,
            new(Guid.Empty, fork.Version + 1,
                Phrases.Applies().Told(account => account with { When = When.On(new(2025, 11, 5)), Origin = Origin.Hypothetical })),
            new(new(1, 1, 1, new byte[8]), fork.Version + 2, new MoveUndone(fork.Version + 1, Monitoring.Diff(at: "2025-11-02").Other.Shown.State)
            {
                Account = new(When.On(new(2025, 11, 9)), "Taken back.", Origin: Origin.Hypothetical),
            }),
        ];

        var diff = Monitoring.Beside(
            new(Monitoring.Talks, null, Reading.House, []), new(Monitoring.Branch, Monitoring.Supposing("H."), Reading.House, own), at: "2025-11-06");
        var after = Monitoring.Beside(
            new(Monitoring.Talks, null, Reading.House, []), new(Monitoring.Branch, Monitoring.Supposing("H."), Reading.House, own));

        Assert.Empty(diff.Divergence.OnlyOther);
        Assert.Equal((1, 0), (diff.Other.Shown.State.Levers.Count, after.Other.Shown.State.Levers.Count));
    }

    [Fact]
    public void The_first_changes_are_followed_through_and_the_rest_is_counted()
    {
        var many = Enumerable.Range(1, Diff.Followed + 7).Select(place => new TimelineEvent(
            new(100 + place, 0, 0, new byte[8]), Monitoring.LastCommon.Version + place,
            Phrases.Applies(place / 200.0).Told(account => account with { When = When.On(new(2025, 11, 5)) })));

        var diff = Monitoring.Beside(
            new(Monitoring.Talks, null, Reading.House, [.. many]), new(Monitoring.Branch, Monitoring.Supposing("H."), Reading.House, Monitoring.Own));

        Assert.Equal((Diff.Followed, 7), (diff.One.Influences.Count, diff.One.Unfollowed));
        Assert.Equal(0, diff.Other.Unfollowed);
    }
}
