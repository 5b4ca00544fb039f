using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Tests.Application.Timelines;

public class ChoosingEventsTests
{
    [Theory]
    [InlineData("attack", "attack")]
    [InlineData("truce-agreed", "truce_agreed")]
    [InlineData("commitments", "commitment_signed mechanism_established mechanism_operational mechanism_report")]
    [InlineData("Levers", "lever_applied lever_withdrawn factor_changed")]
    public void Events_are_chosen_by_kind_or_theme(string given, string chosen) =>
        Assert.Equal(chosen, string.Join(' ', Samples.OfEveryKind.Where(KindFilter.Parse(given)).Select(happened => EventKinds.Of(happened).Code)));

    [Fact]
    public void An_unknown_kind_is_refused_with_the_nearest_one() =>
        Assert.StartsWith(
            "Unknown kind of event 'violenc'. Did you mean 'violence'? Allowed: round_opened, ",
            Assert.Throws<BadInputException>(() => KindFilter.Parse("violenc")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, "narnia", true)]
    [InlineData(2, null, false)]
    [InlineData(5, null, true)]
    [InlineData(2, "privy", false)]
    [InlineData(3, "privy", true)]
    [InlineData(3, "actor", true)]
    [InlineData(3, "narnia", false)]
    public void Who_was_there_knows_at_once_and_the_public_when_it_is_told(int? knownOn, string? party, bool known)
    {
        var meeting = new Account(When.On(Day(3)), "A secret meeting.", Actors: [new("actor")], Privy: [new("privy")], KnownFrom: Day(5));
        Assert.Equal(known, new Knowledge(knownOn is { } day ? Day(day) : null, party is null ? null : new ActorId(party)).Covers(meeting));
    }

    [Fact]
    public void All_that_is_known_today_is_known() => Assert.Equal(new(), Knowledge.All);

    [Fact]
    public void A_telling_ends_on_or_after_the_day_on_which_it_begins()
    {
        Assert.Equal(
            ["The days would begin on 2031-04-05 and end on 2031-04-04. Allowed: an end on or after the beginning."],
            new ReplayTimeline(new("t"), [], From: Day(5), Until: Day(4)).Validate().Select(problem => problem.Message));
        Assert.Empty(new ReplayTimeline(new("t"), [], From: Day(5), Until: Day(5)).Validate());
        Assert.Empty(new ReplayTimeline(new("t"), [], From: Day(5)).Validate());
    }

    [Fact]
    public void A_state_is_shown_on_a_day_or_at_a_version_from_1()
    {
        Assert.Equal(
            [
                "Both a day (2031-04-05) and a version (0) are given. Allowed: one of them.",
                "'0' is not a version. Allowed: a whole number from 1 on.",
            ],
            new ShowState(new("t"), [], At: Day(5), Version: 0).Validate().Select(problem => problem.Message));
        Assert.Empty(new ShowState(new("t"), [], Version: 1).Validate());
    }

    private static DateOnly Day(int day) => new(2031, 4, day);
}
