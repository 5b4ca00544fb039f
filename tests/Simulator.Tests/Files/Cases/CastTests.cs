using Simulator.Domain.Cases;
using Simulator.Files.Cases;
using Simulator.Files.Problems;

namespace Simulator.Tests.Files.Cases;

public class CastTests
{
    private static readonly ActorNames Talks = new(SeededCase.Fictional.Case);

    private static readonly ActorNames Family = new(SeededCase.Fictional.Case with
    {
        Actors =
        [
            new(new("crown"), "The Crown", ActorKind.State, "Rules.", Aliases: ["the Palace"], Members: [new(
                new("envoy"), "The Envoy", ActorKind.Person, "Speaks.")]),
            new(new("guard"), "The Guard", ActorKind.Organ, "Guards.", PartOf: new("envoy")),
            new(new("rebels"), "The Rebels", ActorKind.Movement, "Rise.", Aliases: ["the palace"], PartOf: new("rebels")),
        ],
    });

    [Theory]
    [InlineData("calvessa")]
    [InlineData("Republic of Calvessa")]
    [InlineData("calvessans")]
    [InlineData("THE LOWER BANK")]
    public void An_actor_is_found_by_id_name_or_alias_in_any_case(string given) => Assert.Equal(new("calvessa"), Talks.Find(given));

    [Fact]
    public void Members_are_actors_of_their_own() => Assert.Equal(new("ilse-dorrin"), Talks.Find("Dorrin"));

    [Theory]
    [InlineData(
        "calvesa",
        "Unknown actor 'calvesa'. Did you mean 'calvessa'? "
        + "Allowed: calvessa, ilse-dorrin, oruntha, river-council, halvane, lantern-society, sluice-band, ferry-towns, chroniclers.")]
    [InlineData(
        "the lower bnak",
        "Unknown actor 'the lower bnak'. Did you mean 'the lower bank'? "
        + "Allowed: the lower bank, calvessa, ilse-dorrin, oruntha, river-council, halvane, lantern-society, sluice-band, ferry-towns, chroniclers.")]
    [InlineData(
        "narnia",
        "Unknown actor 'narnia'. "
        + "Allowed: calvessa, ilse-dorrin, oruntha, river-council, halvane, lantern-society, sluice-band, ferry-towns, chroniclers.")]
    public void An_unknown_actor_is_refused_with_the_nearest_name(string given, string message) =>
        Assert.Equal(message, Assert.Throws<BadInputException>(() => Talks.Find(given)).Message);

    [Fact]
    public void A_name_that_several_share_is_refused_with_their_ids() =>
        Assert.Equal(
            "Several actors are called 'The Palace'. Allowed: crown, rebels.",
            Assert.Throws<BadInputException>(() => Family.Find("The Palace")).Message);

    [Fact]
    public void Members_and_parts_act_for_an_actor_and_so_do_theirs()
    {
        Assert.Equal(["crown", "envoy", "guard"], Family.WhoActsFor("The Crown").Select(actor => actor.Value).Order(StringComparer.Ordinal));
        Assert.Equal(["rebels"], Family.WhoActsFor("rebels").Select(actor => actor.Value));
        Assert.Equal(["ilse-dorrin"], Talks.WhoActsFor("Ilse Dorrin").Select(actor => actor.Value));
    }

    [Fact]
    public void An_actor_that_the_case_does_not_know_is_called_by_its_id()
    {
        Assert.Equal("Halvane", Talks.Name(new("halvane")));
        Assert.Equal("narnia", Talks.Name(new("narnia")));
    }
}
