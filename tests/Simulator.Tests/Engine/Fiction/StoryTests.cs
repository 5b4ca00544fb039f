using Simulator.Application.Fiction;
using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Engine.Fiction;

namespace Simulator.Tests.Engine.Fiction;

public class StoryTests
{
    private const int Long = 20_000;

    public static TheoryData<int> Seeds => [0, 1, 7, int.MaxValue];

    [Fact]
    public void The_same_seed_gives_the_same_bytes() => Assert.Equal(Stories.Lines(Stories.Of(7, 500)), Stories.Lines(Stories.Of(7, 500)));

    [Fact]
    public void Another_seed_gives_another_story()
    {
        var openings = Enumerable.Range(0, 200).Select(seed => Stories.Lines(Stories.Of(seed, 1))[0]).ToArray();
        Assert.Distinct(openings);
    }

    [Fact]
    public void A_shorter_story_is_the_beginning_of_a_longer_one() =>
        Assert.Equal(Stories.Lines(Stories.Of(3, 100)), Stories.Lines(Stories.Of(3, 1000)).Take(100));

    [Fact]
    public void A_story_goes_on_from_any_state_as_if_it_had_never_stopped()
    {
        var unbroken = Stories.Of(5, 600);
        foreach (var stop in (int[])[1, 2, 99, 500])
        {
            var state = Negotiation.Fold(unbroken.Take(stop));
            Assert.Equal(unbroken.Skip(stop), Stories.Of(5).After(state).Take(600 - stop));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_event_is_one_that_the_process_can_mean(int seed)
    {
        var state = NegotiationState.Empty;
        foreach (var happened in Stories.Of(seed).After(state).Take(Long))
        {
            Assert.Empty(Rules.BrokenBy(state, happened));
            state = Negotiation.Evolve(state, happened);
        }

        Assert.Equal(Long, state.Events);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_kind_of_event_and_every_phase_comes_again_and_again(int seed)
    {
        var (kinds, phases) = (new HashSet<Type>(), new HashSet<Phase>());
        var state = NegotiationState.Empty;
        foreach (var happened in Stories.Of(seed).After(state).Take(Long))
        {
            state = Negotiation.Evolve(state, happened);
            if (state.Events > Long / 2)
            {
                kinds.Add(happened.GetType());
                phases.Add(state.Phase);
            }
        }

        Assert.Equal(
            Repertoire.All.Select(template => template.Make.Method.ReturnType.Name).Distinct().Order(), kinds.Select(kind => kind.Name).Order());
        Assert.Superset(
            new HashSet<Phase> { Phase.Hostilities, Phase.Talking, Phase.BetweenRounds, Phase.Stalled, Phase.Collapsed, Phase.Settled }, phases);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_state_is_bounded_by_the_cast_however_long_the_story(int seed)
    {
        var setting = Stories.Setting(seed);
        var (parties, issues) = (setting.Parties.Length, setting.Case.Issues.Count);

        var state = Negotiation.Fold(Stories.Of(seed).After(NegotiationState.Empty).Take(Long));

        Assert.InRange(state.Demands.Count, 1, parties * issues);
        Assert.All(state.Demands, demand => Assert.InRange(demand.Answers.Count, 0, parties));
        Assert.InRange(state.Positions.Count, 1, parties * issues);
        Assert.InRange(state.Commitments.Count, 1, parties * issues);
        Assert.InRange(state.Ceasefire.Count, 1, parties);
        Assert.InRange(state.Mediators.Count, 1, 4 * setting.Mediators.Length);
        Assert.InRange(state.Crossings.Count, 1, setting.Crossings.Length);
        Assert.All(state.Crossings, crossing => Assert.InRange(crossing.Exempt.Count, 0, 1));
        Assert.InRange(state.Levers.Count, 0, setting.Case.Levers.Count);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_event_is_taken_for_a_record(int seed) =>
        Assert.All(Stories.Of(seed, 1000), happened => Assert.Equal(Origin.Hypothetical, happened.Account.Origin));

    [Fact]
    public void An_identity_belongs_to_one_name_seed_version_and_edition() =>
        Assert.Distinct([
            StoryIdentity.Of(Stories.Name, 1, 1), StoryIdentity.Of(Stories.Name, 1, 2), StoryIdentity.Of(Stories.Name, 2, 1),
            StoryIdentity.Of(new("other"), 1, 1), StoryIdentity.Of(Stories.Name, 1, 1, edition: 1),
        ]);

    /// <summary>
    /// If this fails because stories changed: raise <see cref="Story.Edition"/>, so that what an older edition began is not mixed with the new.
    /// </summary>
    [Fact]
    public void The_second_edition_gives_this_story() =>
        Approval.Matches(
            "fiction-7.txt",
            string.Join('\n', [$"edition {Story.Edition}", .. Stories.Cast(Stories.Of(7).Case), "", .. Stories.Lines(Stories.Of(7, 40))]));
}
