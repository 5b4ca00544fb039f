using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;

namespace Simulator.Engine.Fiction;

/// <summary>Makes the setting of a seed.</summary>
internal static class Casting
{
    /// <summary>The edition of reference data: raised when the data of an edition of stories change. Existing stories get the new data.</summary>
    public const int Edition = 2;

    private const int Issues = 6;
    private const int Towns = 6;
    private const int Venues = 4;

    /// <summary>The setting of a seed.</summary>
    /// <param name="name">The name of the case and of its timeline.</param>
    /// <param name="seed">The seed, from 0; it decides everything but the name.</param>
    /// <param name="parameters">The parameters that the stochastic model assumes.</param>
    public static Setting Of(TimelineId name, int seed, ValueList<Parameter> parameters)
    {
        var (draws, names) = (new Draws(seed, step: 0), new NameGenerator(seed));
        var parties = names.Actors(Invented.Party, draws.Bool(StoryDraw.PartyCount, 0.25) ? 3 : 2);
        Actor[] envoys = [.. names.Actors(Invented.Envoy, parties.Length).Zip(parties, Delegated)];
        Actor[] mediators = [.. names.Actors(Invented.Neighbour, draws.Number(StoryDraw.NeighbourCount, 1, 2)), .. names.Actors(Invented.League)];
        var spoilers = names.Actors(Invented.Movement, draws.Number(StoryDraw.SpoilerCount, 1, 2));
        var (elders, aid, press) = (names.Actors(Invented.Elders)[0], names.Actors(Invented.Aid)[0], names.Actors(Invented.Press)[0]);
        var begins = new DateOnly(draws.Number(StoryDraw.Year, 2031, 2060), 1, 1).AddDays(draws.Number(StoryDraw.DayOfYear, 0, 364));
        ValueList<Source> sources =
        [
            .. parties.Select((party, place) => names.Source(Invented.Chronicle, Setting.Chronicle(place), party.Name, place) with
            {
                Vantage = $"Speaks for {party.Name}",
                Caution = "Fictional.",
            }),
            new(Setting.Neutral, press.Name, "fictional", SourceKind.Found, Vantage: "Takes no side", Caution: "Fictional."),
            names.Source(Invented.Bulletin, Setting.Bulletin, mediators[0].Name) with
            {
                Caution = "Fictional. Kinder to the talks than they deserve.",
            },
        ];
        var reference = ReferenceData.Of(
            name, seed, parties, mediators[0], spoilers[0], [.. parties, .. envoys, .. mediators, .. spoilers, elders, aid, press], sources,
            draws.Some(StoryDraw.Topic, Topic.All, Issues));
        var card = FictionalCard.Of(reference, begins, mediators, spoilers, parameters);
        return new(
            seed, reference with { Model = card }, begins, parties, envoys, mediators, spoilers, elders, aid, press,
            names.Places(Invented.Crossing, draws.Number(StoryDraw.CrossingCount, 3, 5)),
            names.Places(Invented.Town, Towns),
            names.Places(Invented.Venue, Venues));
    }

    private static Actor Delegated(Actor envoy, Actor party) => envoy with
    {
        PartOf = party.Id,
        Role = $"{envoy.Role} who leads the delegation of {party.Name}. Fictional.",
    };
}
