using Simulator.Application.Scenarios;
using Simulator.Domain.Branching;
using Simulator.Domain.Values;
using Simulator.Store;

namespace Simulator.Tests.Files.Scenarios;

public class EditionsTests
{
    [Fact]
    public void The_first_edition_has_the_name_itself() => Assert.Equal("a-step", new Editions("a-step", []).Next.Value);

    [Fact]
    public void Later_editions_are_counted_from_two() => Assert.Equal("a-step-3", Known(("x", false), ("y", false)).Next.Value);

    [Fact]
    public void A_script_is_known_by_what_it_says() => Assert.Equal("a-step-2", Known(("x", false), ("y", false)).Playing("y")?.Id.Value);

    [Fact]
    public void A_script_that_nobody_plays_has_no_edition() => Assert.Null(Known(("x", false)).Playing("y"));

    [Fact]
    public void The_newest_edition_of_a_script_counts() =>
        Assert.Equal("a-step-3", Known(("x", false), ("y", false), ("x", false)).Playing("x")?.Id.Value);

    [Fact]
    public void An_archived_edition_counts_only_where_there_is_no_other()
    {
        Assert.Equal("a-step", Known(("x", false), ("x", true)).Playing("x")?.Id.Value);
        Assert.Equal("a-step-2", Known(("y", false), ("x", true)).Playing("x")?.Id.Value);
    }

    [Fact]
    public void A_branch_of_that_name_that_plays_no_script_takes_a_number()
    {
        var editions = new Editions("a-step", [new(new("a-step"), Archived: false, Begins: null), Made(2, "x", archived: false)]);
        Assert.Equal(("a-step-3", "a-step-2"), (editions.Next.Value, editions.Playing("x")?.Id.Value));
    }

    private static Editions Known(params (string Digest, bool Archived)[] made) =>
        new("a-step", [.. made.Select((edition, place) => Made(place + 1, edition.Digest, edition.Archived))]);

    private static BranchPlace Made(int number, string digest, bool archived)
    {
        var begins = new ScenarioBranched(new("river-talks"), 7, "A step is made.", Script: new(new("a-step"), digest, ""))
        {
            Account = new(When.On(new(2031, 4, 1)), "Told."),
        };
        TimelineId id = new(number == 1 ? "a-step" : $"a-step-{number}");
        return new(id, archived, new(Guid.CreateVersion7(), id, 8, default, begins));
    }
}
