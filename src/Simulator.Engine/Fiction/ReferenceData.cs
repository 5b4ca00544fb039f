using Simulator.Domain.Cases;
using Simulator.Domain.Values;

namespace Simulator.Engine.Fiction;

/// <summary>The case of a fictional conflict, without the card of its model.</summary>
internal static class ReferenceData
{
    /// <summary>The case.</summary>
    /// <param name="name">The name of the case.</param>
    /// <param name="seed">The seed that its title states.</param>
    /// <param name="parties">The principals of the talks, with a chronicle each among the sources.</param>
    /// <param name="mediator">The mediator that its summary names.</param>
    /// <param name="spoiler">The armed movement that its summary names.</param>
    /// <param name="actors">All actors.</param>
    /// <param name="sources">All sources.</param>
    /// <param name="topics">The topics of the quarrel, the most important first.</param>
    public static Case Of(
        TimelineId name, int seed, Actor[] parties, Actor mediator, Actor spoiler, ValueList<Actor> actors, ValueList<Source> sources, Topic[] topics)
    {
        var sides = Series.Of([.. parties.Select(party => party.Name)]);
        ValueList<SourceId> chronicles = [.. parties.Select((_, place) => Setting.Chronicle(place))];
        return new(
            name,
            $"Talks between {sides} (fictional, generated from seed {seed})",
            $"Nothing of this happened and nobody in it exists: it was generated from seed {seed}. {sides} quarrel over {topics.Length} matters, "
            + $"first of all {topics[0].Name.ToLowerInvariant()}. {mediator.Name} would mediate; {spoiler.Name} would rather they fought.",
            "Everything here is invented. Each party has a chronicle of its own that counts its losses higher than the neutral paper does.",
            [.. parties.Select(party => party.Id)],
            [new(Setting.Table, "Rounds at the table"), new(Setting.BackDoor, "Meetings by the back door")],
            sources,
            actors,
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
}
