using Simulator.Application.Timelines;
using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;

namespace Simulator.IntegrationTests.Application;

public class TellTimelineTests(LoadedCases cases) : IClassFixture<LoadedCases>
{
    private static readonly ReplayTimeline Everything = new(LoadedCases.Talks, []);

    [Fact]
    public async Task Every_event_is_told_in_order_with_the_state_before_and_after()
    {
        var told = await TellAsync(Everything);

        Assert.Equal(Enumerable.Range(1, 76).Select(version => (long)version), told.Select(step => step.Version));
        Assert.Equal(76, told.Select(step => step.Event.Account.Row).Distinct().Count());
        Assert.Equal(told.Select(step => step.Event.Account.When.Effective()).Order(), told.Select(step => step.Event.Account.When.Effective()));
        var state = NegotiationState.Empty;
        foreach (var step in told)
        {
            Assert.Equal(state, step.Before);
            state = Negotiation.Evolve(state, step.Event);
            Assert.Equal(state, step.After);
        }
    }

    [Fact]
    public async Task A_kind_or_a_theme_chooses_events_and_leaves_the_states_whole()
    {
        var all = await TellAsync(Everything);
        var attacks = await TellAsync(Everything with { Kind = "attack" });
        var talks = await TellAsync(Everything with { Kind = "Talks" });
        var hyphened = await TellAsync(Everything with { Kind = "border-clash" });

        Assert.Equal(all.Where(step => step.Event is AttackCarriedOut), attacks);
        Assert.Equal(all.Where(step => EventKinds.Of(step.Event).Theme == Theme.Talks), talks);
        Assert.Equal(all.Where(step => step.Event is BorderClashFought), hyphened);
        Assert.All([attacks, talks, hyphened], Assert.NotEmpty);
    }

    [Fact]
    public async Task An_actor_stands_for_all_who_act_for_it_by_any_of_its_names()
    {
        var byAlias = await TellAsync(Everything with { Actor = "Kabul" });
        var byId = await TellAsync(Everything with { Actor = "afghan-taliban" });
        var member = await TellAsync(Everything with { Actor = "sirajuddin-haqqani" });

        Assert.Equal(byId, byAlias);
        Assert.Subset(byId.ToHashSet(), member.ToHashSet());
        Assert.Contains(byId, step => !step.Event.Account.Actors.Contains(new("afghan-taliban")));
        Assert.InRange(byId.Count, member.Count + 1, 75);
        Assert.NotEmpty(member);
    }

    [Fact]
    public async Task The_telling_keeps_to_its_first_and_last_day()
    {
        var all = await TellAsync(Everything);
        var (from, until) = (new DateOnly(2025, 10, 15), new DateOnly(2025, 11, 10));

        var told = await TellAsync(Everything with { From = from, Until = until });

        Assert.Equal(all.Where(step => step.Event.Account.When.Effective() >= from && step.Event.Account.When.Effective() <= until), told);
        Assert.InRange(told.Count, 20, 50);
    }

    [Fact]
    public async Task A_party_to_a_secret_knows_it_before_the_public_does()
    {
        async Task<bool> KnownAsync(int month, int day, string? party) =>
            (await TellAsync(Everything with { AsKnownOn = new(2025, month, day), Party = party }))
                .Any(step => step.Event.Account.Row == new RowId("T65"));

        Assert.False(await KnownAsync(11, 30, null));
        Assert.False(await KnownAsync(11, 30, "china"));
        Assert.False(await KnownAsync(11, 28, "saudi-arabia"));
        Assert.True(await KnownAsync(11, 30, "saudi-arabia"));
        Assert.True(await KnownAsync(12, 1, null));
    }

    [Fact]
    public async Task Another_reading_retells_dates_numbers_and_order()
    {
        var house = (await TellAsync(Everything)).Single(step => step.Event.Account.Row == new RowId("T65"));

        var told = await TellAsync(Everything with { Readings = ["C07=S3", "c02=s3"] });

        var retold = told.Single(step => step.Version == house.Version);
        Assert.Equal((new DateOnly(2025, 12, 2), 3), (retold.Event.Account.When.From, Assert.IsType<RoundHeld>(retold.Event).Number));
        Assert.Null(Assert.IsType<RoundHeld>(house.Event).Number);
        Assert.Equal(told.Select(step => step.Event.Account.When.Effective()).Order(), told.Select(step => step.Event.Account.When.Effective()));
        Assert.Equal(76, told.Count);
    }

    [Fact]
    public async Task A_reading_that_does_not_have_an_event_leaves_it_out()
    {
        var told = await TellAsync(Everything with { Readings = ["C03=S0"] });

        Assert.Equal(["T41", "T43"], (await TellAsync(Everything)).Select(Row).Except(told.Select(Row)));

        static string Row(ReplayStep step) => step.Event.Account.Row!.Value.Value;
    }

    [Fact]
    public async Task All_wrong_readings_are_named_at_once()
    {
        var refused = await cases.UseCases.RefusedAsync(Everything with { Readings = ["C07", "C77=S3", "C07=S33"] });

        Assert.Equal(3, refused.Problems.Count);
        Assert.Contains("'C07' is not a reading. Allowed: SET=CLAIM", refused.Message);
        Assert.Contains("Unknown set of claims 'C77' in 'C77=S3'. Did you mean 'C07'?", refused.Message);
        Assert.Contains("Unknown claim 'S33' in 'C07=S33'. Did you mean 'S3'?", refused.Message);
    }

    [Fact]
    public async Task What_does_not_exist_is_refused_with_what_comes_near()
    {
        await RefusedAsync(Everything with { Kind = "atack" }, "Unknown kind of event 'atack'. Did you mean 'attack'?");
        await RefusedAsync(Everything with { Actor = "Kabull" }, "Unknown actor 'Kabull'. Did you mean 'Kabul'?");
        await RefusedAsync(Everything with { AsKnownOn = new(2025, 11, 30), Party = "katar" }, "Unknown actor 'katar'. Did you mean 'qatar'?");
        await RefusedAsync(
            Everything with { Timeline = new("pak-afg-2052") },
            "Unknown timeline 'pak-afg-2052'. Did you mean 'pak-afg-2025'? Allowed: mirrow-crossing, pak-afg-2025.");
        await RefusedAsync(Everything with { From = new(2025, 12, 1), Until = new(2025, 11, 1) }, "would begin on 2025-12-01 and end on 2025-11-01");
    }

    private Task<IReadOnlyList<ReplayStep>> TellAsync(ReplayTimeline request) => cases.UseCases.TellAsync(request);

    private async Task RefusedAsync(ReplayTimeline request, string explanation) =>
        Assert.Contains(explanation, (await cases.UseCases.RefusedAsync(request)).Message);
}
