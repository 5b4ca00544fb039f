using Bogus;
using Simulator.Domain;

namespace Simulator.Application.Fiction;

/// <summary>Makes the setting that belongs to a seed.</summary>
internal static class Casting
{
    /// <summary>Raised whenever the same seed would give other reference data than before. The stories stay, and begun ones get the new data.</summary>
    public const int Edition = 2;

    private const int Issues = 6;

    /// <summary>The setting of a seed.</summary>
    /// <param name="name">The name of the case and of its timeline.</param>
    /// <param name="seed">From 0; it decides everything but the name.</param>
    public static Setting Of(TimelineId name, int seed)
    {
        var luck = Luck.At(seed, 0);
        var tongue = new Tongue(luck);
        var parties = Some(luck.Bool(0.25f) ? 3 : 2, _ => State(tongue.Name(), "A party to the talks."));
        var envoys = Some(parties.Length, place => One(
            tongue.Person(), ActorKind.Person, $"Leads the delegation of {parties[place].Name}.") with { PartOf = parties[place].Id });
        var mediators = Some(luck.Number(1, 2), _ => State(tongue.Name(), "A neighbour who offers to mediate."))
            .Append(One(tongue.Name(["League", "Compact", "Assembly"]), ActorKind.Organisation, "An organisation of states that offers to mediate.")).ToArray();
        var spoilers = Some(luck.Number(1, 2), _ => One(
            tongue.Name(["Riders", "Column", "Oath", "Lanterns"]), ActorKind.Movement, "An armed movement that gains from every quarrel."));
        var elders = One(tongue.Name(["Elders", "Scholars"]), ActorKind.Organisation, "A council whose rulings both sides hear.");
        var aid = One(tongue.Name(["Relief", "Caravan"]), ActorKind.Organisation, "Brings aid across the border.");
        var press = One(tongue.Name(["Courier", "Gazette"]), ActorKind.Media, "Reports and comments.");
        var begins = new DateOnly(luck.Number(2031, 2060), 1, 1).AddDays(luck.Number(0, 364));
        Actor[] actors = [.. parties, .. envoys, .. mediators, .. spoilers, elders, aid, press];
        var reference = Reference(name, seed, luck, parties, actors, press, mediators[0], spoilers);
        return new(
            seed, reference with { Model = FictionalModel.Of(reference, begins, mediators, spoilers) }, begins, parties, envoys, mediators, spoilers, elders, aid, press,
            Some(luck.Number(3, 5), _ => tongue.Name(["Bridge", "Ford", "Gate", "Pass"])),
            Some(6, _ => tongue.Name()),
            Some(4, _ => tongue.Name(["lighthouse", "abbey", "observatory", "old mill"])));
    }

    private static Case Reference(
        TimelineId name, int seed, Randomizer luck, Actor[] parties, Actor[] actors, Actor press, Actor mediator, Actor[] spoilers)
    {
        var topics = luck.ArrayElements(Topic.All, Issues);
        var sides = Phrase.Row([.. parties.Select(party => party.Name)]);
        ValueList<SourceId> chronicles = [.. parties.Select((_, place) => Setting.Chronicle(place))];
        return new(
            name,
            $"Talks between {sides} (fictional, generated from seed {seed})",
            $"Nothing of this happened and nobody in it exists: it was generated from seed {seed}. {sides} quarrel over {Issues} matters, "
            + $"first of all {topics[0].Name.ToLowerInvariant()}. {mediator.Name} would mediate; {spoilers[0].Name} would rather they fought.",
            "Everything here is invented. Each party has a chronicle of its own that counts its losses higher than the neutral paper does.",
            [.. parties.Select(party => party.Id)],
            [new(Setting.Table, "Rounds at the table"), new(Setting.BackDoor, "Meetings by the back door")],
            [
                .. parties.Select((party, place) => new Source(
                    Setting.Chronicle(place), $"Chronicle of {party.Name}", "fictional", SourceKind.Document,
                    Vantage: $"Speaks for {party.Name}", Caution: "Fictional.")),
                new(Setting.Neutral, press.Name, "fictional", SourceKind.Found, Vantage: "Takes no side", Caution: "Fictional."),
                new(new("N2"), $"Bulletin of {mediator.Name}", "fictional", SourceKind.Found, Caution: "Fictional. Kinder to the talks than they deserve."),
            ],
            [.. actors],
            [.. topics.Select((topic, place) => Issue(topic, place, parties, chronicles))],
            [new(new("F1"), "Neither side trusts the other to keep a promise that nobody watches.", "Trust", chronicles)],
            [
                Lever("watchers", "A1", "Watchers on both banks", "Who is watched keeps promises longer.", Sign.Increase, Sign.Decrease),
                Lever("harvest-fund", "A2", "A fund for the border towns", "Who has something to lose fights less.", Sign.Increase, Sign.Contested),
                Lever("arms-embargo", "A3", "An embargo on arms", "Who runs out of powder comes to the table.", Sign.Contested, Sign.Decrease),
            ],
            [Losses(chronicles), Hands(chronicles)]);
    }

    private static Issue Issue(Topic topic, int place, Actor[] parties, ValueList<SourceId> sources) => new(
        new(topic.Id),
        $"I{place + 1}",
        topic.Name,
        [.. parties.Select((party, side) => new IssuePosition(party.Id, side == place % parties.Length ? topic.Asked : topic.Answered))],
        sources);

    private static Lever Lever(string id, string code, string name, string claim, Sign agreement, Sign attack) =>
        new(new(id), code, name, "fictional", claim, [new("agreement", agreement), new("attack", attack)], [Setting.Neutral]);

    private static ClaimSet Losses(ValueList<SourceId> chronicles) => new(
        Setting.Losses,
        "How many died?",
        new(Setting.Neutral.Value),
        "The neutral paper has no dead of its own.",
        [
            new(new(Setting.Neutral.Value), "What could be counted at the place.", [Setting.Neutral]),
            .. chronicles.Select(source => new Claim(new(source.Value), "More of its own side than anybody else has counted.", [source])),
        ]);

    private static ClaimSet Hands(ValueList<SourceId> chronicles) => new(
        Setting.Hands,
        "Who carries out the attacks?",
        new(Setting.Neutral.Value),
        "The movements say so themselves as often as not.",
        [
            new(new(Setting.Neutral.Value), "The movements do.", [Setting.Neutral]),
            .. chronicles.Select(source => new Claim(new(source.Value), "The other side does, in borrowed coats.", [source])),
        ]);

    private static Actor State(string name, string role) => One(name, ActorKind.State, role);

    private static Actor One(string name, ActorKind kind, string role) =>
        new(new(name.ToLowerInvariant().Replace(' ', '-')), name, kind, $"{role} Fictional.");

    private static T[] Some<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make)];
}
