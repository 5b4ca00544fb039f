using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;
using static Simulator.Tests.Domain.Phrases;
using static Simulator.Tests.Domain.Specification;

namespace Simulator.Tests.Domain;

public class ViolenceProcessTests
{
    private static readonly ValueList<Toll> Losses = [new(TollMeasure.Killed, 3, Of: North, ClaimedBy: South)];

    /// <summary>Each kind of violence with what it counts as: attacks, clashes, strikes, operations.</summary>
    public static TheoryData<string, int, int, int, int> Kinds => new()
    {
        { "attack", 1, 0, 0, 0 },
        { "border_clash", 0, 1, 0, 0 },
        { "border_clash_airstrike", 0, 1, 0, 0 },
        { "border_incident", 0, 1, 0, 0 },
        { "airstrike", 0, 0, 1, 0 },
        { "airstrike_alleged", 0, 0, 1, 0 },
        { "military_operation", 0, 0, 0, 1 },
        { "security_operation", 0, 0, 0, 1 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Violence_is_counted_by_kind_and_remembered(string kind, int attacks, int clashes, int strikes, int operations) =>
        Given().When(Of(kind).On(2).In("The river").Row("T2")).Then(state =>
        {
            Assert.Equal(
                (attacks, clashes, strikes, operations),
                (state.Violence.Attacks, state.Violence.Clashes, state.Violence.Strikes, state.Violence.Operations));
            var incident = Assert.Single(state.Violence.Latest);
            Assert.Equal((kind, Day(2), "The river", new RowId("T2")), (incident.Kind, incident.On, incident.Place, incident.Row));
            Assert.Equal(operations > 0 ? [] : Losses, incident.Tolls);
            Assert.NotEmpty(incident.By);
        });

    [Fact]
    public void An_attack_by_nobody_known_names_nobody() =>
        Given().When(new AttackCarriedOut(North) { Account = On(1) }).Then(state => Assert.Empty(Assert.Single(state.Violence.Latest).By));

    [Theory]
    [InlineData("border_clash", true)]
    [InlineData("border_clash_airstrike", true)]
    [InlineData("border_incident", false)]
    [InlineData("airstrike", false)]
    [InlineData("attack", false)]
    public void Clashes_with_nothing_in_force_are_open_fighting(string kind, bool fighting) =>
        Given().When(Of(kind)).Then(state => Assert.Equal(fighting, state.Fighting));

    [Theory]
    [InlineData("border_clash", 1)]
    [InlineData("border_clash_airstrike", 1)]
    [InlineData("border_incident", 1)]
    [InlineData("airstrike", 1)]
    [InlineData("airstrike_alleged", 1)]
    [InlineData("attack", 0)]
    [InlineData("military_operation", 0)]
    [InlineData("security_operation", 0)]
    public void An_incident_between_the_parties_strains_a_ceasefire_and_never_ends_it(string kind, int incidents) =>
        Given(Ceasefire()).When(Of(kind)).Then(state =>
            Assert.Equal((incidents, true, false), (state.Cessation!.Incidents, state.Cessation.InForce, state.Fighting)));

    [Fact]
    public void A_strike_on_the_soil_of_another_strains_nothing() =>
        Given(Ceasefire()).When(Strike(by: North, on: West)).Then(state => Assert.Equal(0, state.Cessation!.Incidents));

    [Fact]
    public void Hostilities_end_what_is_in_force_and_blame_nobody() =>
        Given(Ceasefire(), RoundOpens(), InterimAgreement()).When(HostilitiesResume().On(4)).Then(state =>
        {
            Assert.Equal((Day(4), 0), (state.Cessation!.Ended, state.Cessation.Incidents));
            Assert.Equal((Rung.None, true, Phase.Hostilities), (state.Rung, state.Fighting, state.Phase));
            Assert.All(state.Ceasefire, standing => Assert.Equal(CeasefireStatus.Holding, standing.Status));
        });

    [Fact]
    public void Hostilities_with_nothing_in_force_are_open_fighting_and_nothing_stands()
    {
        Given().When(HostilitiesResume()).Then(state => Assert.Equal((null, Rung.None, true), (state.Cessation, state.Rung, state.Fighting)));
        Given(RoundOpens(), InterimAgreement()).When(HostilitiesResume()).Then(state => Assert.Equal(Rung.None, state.Rung));
        Given(Ceasefire(), CeasefireExpires().On(2)).When(HostilitiesResume().On(4)).Then(state => Assert.Equal(Day(2), state.Cessation!.Ended));
    }

    [Fact]
    public void Hostilities_are_remembered_and_are_no_clash_by_themselves() =>
        Given(Clash(), Truce()).When(HostilitiesResume().On(2).In("The river").Row("T2")).Then(state =>
        {
            Assert.Equal((0, 1, 0, 0), (state.Violence.Attacks, state.Violence.Clashes, state.Violence.Strikes, state.Violence.Operations));
            Assert.Equal(new Incident("hostilities_resumed", Day(2), "The river", [North, South], [], new("T2")), state.Violence.Latest[^1]);
        });

    private static NegotiationEvent Of(string kind) => kind switch
    {
        "attack" => new AttackCarriedOut(North, Rebels, Losses) { Account = On(1) },
        "border_clash" => new BorderClashFought([North, South], Losses) { Account = On(1) },
        "border_clash_airstrike" => new BorderClashWithAirStrikesFought([North, South], Losses) { Account = On(1) },
        "border_incident" => new BorderIncidentOccurred([North, South], Losses) { Account = On(1) },
        "airstrike" => new AirStrikeCarriedOut(North, South, Losses) { Account = On(1) },
        "airstrike_alleged" => new AirStrikeAlleged(North, South, AllegedBy: South, Denied: true, Losses) { Account = On(1) },
        "military_operation" => new MilitaryOperationLaunched(North, Rebels) { Account = On(1) },
        _ => new SecurityOperationConducted(North) { Account = On(1) },
    };
}
