using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using static Simulator.Tests.Files.Cases.SeededCase;

namespace Simulator.Tests.Files.Cases;

public class ActualSequenceTests
{
    private static readonly ActorId Pakistan = new("pakistan");
    private static readonly ActorId Kabul = new("afghan-taliban");

    [Fact]
    public void On_16_October_a_truce_stands_and_no_round_was_held()
    {
        var state = StateOn("2025-10-16");
        Assert.Equal((Phase.Truce, CessationKind.Truce, true), (state.Phase, state.Cessation!.Kind, state.Cessation.InForce));
        Assert.Equal((0, null, Rung.None), (state.Rounds.Held, state.Rounds.Open, state.Rung));
    }

    [Fact]
    public void On_17_October_the_truce_is_broken() =>
        Assert.Equal((Phase.Hostilities, false), (StateOn("2025-10-17").Phase, StateOn("2025-10-17").Cessation!.InForce));

    [Fact]
    public void On_20_October_a_ceasefire_stands_after_one_round()
    {
        var state = StateOn("2025-10-20");
        Assert.Equal((Rung.Ceasefire, 1, CessationKind.Ceasefire), (state.Rung, state.Rounds.Held, state.Cessation!.Kind));
        Assert.Equal((new DateOnly(2025, 10, 19), Form.Written), (state.Cessation.Since, state.Cessation.Form));
    }

    [Fact]
    public void On_29_October_the_talks_have_collapsed() => Assert.Equal(Phase.Collapsed, StateOn("2025-10-29").Phase);

    [Fact]
    public void On_31_October_an_interim_agreement_stands_after_two_rounds()
    {
        var state = StateOn("2025-10-31");
        Assert.Equal((Rung.Interim, 2, Phase.BetweenRounds), (state.Rung, state.Rounds.Held, state.Phase));
        Assert.Equal(1, state.Cessation!.Extensions);
    }

    [Fact]
    public void On_16_November_no_round_is_open_and_the_ceasefire_stands_but_is_contested()
    {
        var state = StateOn("2025-11-16");
        Assert.Null(state.Rounds.Open);
        Assert.Equal((Rung.Interim, true, true), (state.Rung, state.Cessation!.InForce, state.CeasefireContested));
        Assert.Equal([(Pakistan, CeasefireStatus.Conditional), (Kabul, CeasefireStatus.Holding)], Standings(state));
    }

    [Fact]
    public void On_28_November_Pakistan_alone_says_that_the_ceasefire_does_not_hold()
    {
        var state = StateOn("2025-11-28");
        Assert.Equal([(Pakistan, CeasefireStatus.NotHolding), (Kabul, CeasefireStatus.Holding)], Standings(state));
        Assert.True(state.Cessation!.InForce);
    }

    [Fact]
    public void At_the_end_of_the_year_the_border_is_shut_after_four_meetings()
    {
        var state = StateOn("2025-12-31");
        Assert.Equal((BorderStatus.Closed, 4), (state.Border, state.Rounds.Held));
        Assert.Equal([1, 2, 3, null], state.Rounds.Latest.Select(round => round.Number));
        Assert.Equal(["qatar-turkiye", "qatar-turkiye", "qatar-turkiye", "saudi"], state.Rounds.Latest.Select(round => round.Track.Value));
        Assert.Equal([new("united-nations")], state.Crossings.SelectMany(crossing => crossing.Exempt).Distinct());
    }

    [Fact]
    public void No_demand_on_the_table_was_accepted_and_three_were_answered_by_word_only()
    {
        var state = StateOn("2025-12-31");
        Assert.All(state.Demands, demand => Assert.DoesNotContain(demand.Answers, answer => answer.Accepted));
        Assert.Equal(3, state.Demands.Count(demand => demand.Answers.Any(answer => answer is { Accepted: false, Form: Form.Verbal })));
    }

    [Theory]
    [InlineData("C02=S3", "1 2 - 3")]
    [InlineData("C02=S4", "1 3 - -")]
    [InlineData("C02=S0", "1 2 3 -")]
    public void Each_count_of_the_rounds_can_be_read(string choice, string numbers)
    {
        var state = StateOn("2025-12-31", choice);
        Assert.Equal(numbers, string.Join(' ', state.Rounds.Latest.Select(round => round.Number?.ToString() ?? "-")));
        Assert.Equal(4, state.Rounds.Held);
    }

    [Fact]
    public void After_S3_the_sides_met_in_Riyadh_on_2_and_3_December()
    {
        Assert.Equal(3, StateOn("2025-12-02", "C07=S3").Rounds.Held);
        var riyadh = StateOn("2025-12-03", "C07=S3").Rounds.Last!;
        Assert.Equal((new DateOnly(2025, 12, 2), new DateOnly(2025, 12, 3), "Riyadh"), (riyadh.Opened, riyadh.Ended!.Value, riyadh.Place));
        Assert.Equal(new DateOnly(2025, 11, 29), StateOn("2025-12-03").Rounds.Last!.Opened);
    }

    [Theory]
    [InlineData("C03=S0", "2025-10-29", Phase.Talking)]
    [InlineData("C03=S0", "2025-10-31", Phase.BetweenRounds)]
    [InlineData("C03=S3", "2025-10-31", Phase.Collapsed)]
    [InlineData("C03=S4", "2025-10-31", Phase.Collapsed)]
    [InlineData("C05=S2", "2025-10-16", Phase.Hostilities)]
    [InlineData("C01=S1", "2025-10-18", Phase.Truce)]
    [InlineData("C01=S2", "2025-10-18", Phase.Hostilities)]
    public void Another_claim_leads_to_another_phase(string choice, string day, Phase phase) => Assert.Equal(phase, StateOn(day, choice).Phase);

    /// <summary>Every claim that tells something otherwise.</summary>
    public static TheoryData<string, string> ClaimsThatTell => [.. Rivals.Select(told => (told.Rival.Set.Value, told.Rival.Claim.Value)).Distinct()];

    [Theory]
    [MemberData(nameof(ClaimsThatTell))]
    public void A_claim_changes_only_the_events_that_it_tells_and_only_what_it_says_of_them(string set, string claim)
    {
        var reading = Reading.House.Following(new(set), new(claim));
        foreach (var stored in Talks2025.Events)
        {
            var told = reading.Apply(stored);
            if (stored.Account.Rivals.FirstOrDefault(rival => rival.Set == new ClaimSetId(set) && rival.Claim == new ClaimId(claim)) is not { } rival)
            {
                Assert.Same(stored, told);
            }
            else if (rival.Untold)
            {
                Assert.Null(told);
            }
            else
            {
                var said = Said(rival);
                Assert.All(said, member => Assert.Equal(member.Value, Member(told!, member.Key)));
                Assert.Subset(said.Keys.ToHashSet(), Changed(stored, told!));
            }
        }
    }

    [Fact]
    public void Every_claim_folds() =>
        Assert.All(Rivals, told => Assert.True(StateOn("2025-12-31", $"{told.Rival.Set}={told.Rival.Claim}").Events > 70));

    private static IEnumerable<(RowId Of, RivalAccount Rival)> Rivals =>
        Talks2025.Events.SelectMany(happened => happened.Account.Rivals.Select(rival => (happened.Account.Row!.Value, rival)));

    private static IEnumerable<(ActorId, CeasefireStatus)> Standings(NegotiationState state) =>
        state.Ceasefire.Select(standing => (standing.Party, standing.Status)).OrderByDescending(
            standing => standing.Party.Value, StringComparer.Ordinal);

    /// <summary>What a rival account tells otherwise, by the member that holds it.</summary>
    private static Dictionary<string, object?> Said(RivalAccount rival) =>
        new (string Member, bool Said, object? Value)[]
        {
            ("When", rival.When is not null, rival.When),
            ("Text", rival.Text is not null, rival.Text),
            ("Place", rival.Place is not null, rival.Place),
            ("By", rival.By is not null, rival.By),
            ("Number", rival.Numbered is not null, rival.Numbered?.Number),
            ("Term", rival.Term is not null, rival.Term),
            ("Tolls", rival.Tolls.Count > 0, rival.Tolls),
            ("Sources", rival.Sources.Count > 0, rival.Sources),
        }.Where(row => row.Said).ToDictionary(row => row.Member, row => row.Value);

    /// <summary>The members in which two tellings differ; a new date also makes the event public from then.</summary>
    private static HashSet<string> Changed(NegotiationEvent stored, NegotiationEvent told) =>
        Differing(stored, told).Concat(Differing(stored.Account, told.Account))
            .Except(["Account", told.Account.When == stored.Account.When ? "" : "KnownFrom"]).ToHashSet();

    private static IEnumerable<string> Differing(object one, object other) =>
        one.GetType().GetProperties().Where(member => !Equals(member.GetValue(one), member.GetValue(other))).Select(member => member.Name);

    private static object? Member(NegotiationEvent told, string name) =>
        told.GetType().GetProperty(name) is { } own ? own.GetValue(told) : typeof(Account).GetProperty(name)!.GetValue(told.Account);

    [Fact]
    public void A_row_names_the_rows_that_it_follows_from()
    {
        var rejection = SeededCase.Talks2025.Events.Single(happened => happened.Account.Row == new RowId("T39"));
        Assert.Equal([EventIdentity.Of(new("pak-afg-2025"), new RowId("T34"))], rejection.Account.Causes);
    }
}
