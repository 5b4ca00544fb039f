using Simulator.Domain.Cases;
using Simulator.Domain.Events;
using Simulator.Domain.State;
using Simulator.Domain.Values;
using Simulator.Domain.Violence;

namespace Simulator.Engine.Fiction;

/// <summary>Attacks, clashes, strikes and operations.</summary>
internal static class ViolenceTemplates
{
    private const int MaxKilled = 12;

    /// <summary>The templates.</summary>
    public static EventTemplate[] All { get; } =
    [
        new(scene => scene.Phase is Phase.Settled ? 12 : 30, Attacked),
        new(scene => scene.Halted ? 3 : Open(scene, 70, 15), Clashed),
        new(scene => scene.Halted ? 0 : Open(scene, 20, 3), ClashedInTheAir),
        new(scene => scene.Halted ? 16 : 8, Skirmished),
        new(scene => scene.Halted ? 1 : Open(scene, 18, 4), Struck),
        new(scene => scene.Halted ? 3 : Open(scene, 10, 5), Alleged),
        new(_ => 4, Operated),
        new(_ => 10, Secured),
    ];

    private static int Open(Scene scene, int war, int quarrel) => scene.State.Fighting ? war : quarrel;

    private static AttackCarriedOut Attacked(Scene scene)
    {
        var (target, other) = scene.Sides();
        var (spoiler, town) = (scene.Spoiler(), scene.Town());
        var owned = scene.Draws.Bool(StoryDraw.Whether, 0.7);
        var account = scene.Account(
            owned ? $"{spoiler.Name} attack a post near {town}." : $"Armed men attack a post near {town}. Nobody owns up to it.",
            owned ? [spoiler.Id, target.Id] : [target.Id], town);
        return new(target.Id, owned ? spoiler.Id : null, Losses(scene, target))
        {
            Account = Disputed(scene, account, target, Setting.Hands, other.Id),
        };
    }

    private static BorderClashFought Clashed(Scene scene)
    {
        var (one, other) = scene.Sides();
        var town = scene.Town();
        var text = scene.Wording($"Troops of {one.Name} and {other.Name} fight near {town}.", $"Shells fall on {town} for hours.");
        var account = scene.Account(text, [one.Id, other.Id], town);
        return new([one.Id, other.Id], Losses(scene, one, other)) { Account = Disputed(scene, account, other) };
    }

    private static BorderClashWithAirStrikesFought ClashedInTheAir(Scene scene)
    {
        var (one, other) = scene.Sides();
        var town = scene.Town();
        var account = scene.Account($"Fighting near {town}, on the ground and from the air.", [one.Id, other.Id], town);
        return new([one.Id, other.Id], Losses(scene, one, other)) { Account = Disputed(scene, account, one) };
    }

    private static BorderIncidentOccurred Skirmished(Scene scene)
    {
        var (one, other) = scene.Sides();
        var crossing = scene.Crossing();
        return new([one.Id, other.Id])
        {
            Account = scene.Account($"Sentries of {one.Name} and {other.Name} exchange shots at {crossing}.", [one.Id, other.Id], crossing),
        };
    }

    private static AirStrikeCarriedOut Struck(Scene scene)
    {
        var (by, on) = scene.Sides();
        var town = scene.Town();
        var account = scene.Account($"Aircraft of {by.Name} strike a camp near {town}.", [by.Id, on.Id], town);
        return new(by.Id, on.Id, Losses(scene, on)) { Account = Disputed(scene, account, on) };
    }

    private static AirStrikeAlleged Alleged(Scene scene)
    {
        var (suspect, on) = scene.Sides();
        var (town, denied) = (scene.Town(), scene.Draws.Bool(StoryDraw.Whether));
        return new(suspect.Id, on.Id, on.Id, denied)
        {
            Account = scene.Account(
                $"{on.Name} says that {suspect.Name} bombed {town}. {suspect.Name} {(denied ? "denies it" : "is silent")}.",
                [suspect.Id, on.Id], town),
        };
    }

    private static MilitaryOperationLaunched Operated(Scene scene)
    {
        var (party, spoiler) = (scene.Party(), scene.Spoiler());
        return new(party.Id, spoiler.Id)
        {
            Account = scene.Account($"{party.Name} sends its army against {spoiler.Name}.", [party.Id, spoiler.Id], scene.Town()),
        };
    }

    private static SecurityOperationConducted Secured(Scene scene)
    {
        var party = scene.Party();
        return new(party.Id) { Account = scene.Account($"{party.Name} searches houses on its own side of the border.", [party.Id], scene.Town()) };
    }

    /// <summary>The dead of some parties, as the neutral paper counts them.</summary>
    private static ValueList<Toll> Losses(Scene scene, params ReadOnlySpan<Actor> parties)
    {
        ValueList<Toll> tolls = [];
        for (var place = 0; place < parties.Length; place++)
        {
            tolls = tolls.Add(new(TollMeasure.Killed, scene.Draws.Number(StoryDraw.Losses, 0, MaxKilled, place), Of: parties[place].Id));
        }

        return tolls;
    }

    /// <summary>The account, sometimes with a rival one: the chronicle of a party counts its own dead higher, or names another attacker.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="account">The account.</param>
    /// <param name="party">The party whose chronicle contradicts the account.</param>
    /// <param name="set">The question that the chronicle answers differently; <c>null</c> for the number of the dead.</param>
    /// <param name="by">The attacker according to the chronicle; <c>null</c> when the question is the number of the dead.</param>
    private static Account Disputed(Scene scene, Account account, Actor party, ClaimSetId? set = null, ActorId? by = null)
    {
        if (!scene.Draws.Bool(StoryDraw.Rival, 0.3))
        {
            return account;
        }

        var (question, chronicle) = (set ?? Setting.Losses, Setting.Chronicle(Array.IndexOf(scene.Setting.Parties, party)));
        var killed = scene.Draws.Number(StoryDraw.RivalLosses, MaxKilled, 4 * MaxKilled);
        ValueList<Toll> tolls = by is null
            ? [new(TollMeasure.Killed, killed, Of: party.Id, ClaimedBy: party.Id, AtLeast: scene.Draws.Bool(StoryDraw.RivalAtLeast))]
            : [];
        return account with
        {
            Certainty = Certainty.Contested,
            Claims = [question],
            Rivals = [new(question, new(chronicle.Value), By: by, Tolls: tolls, Sources: [chronicle])],
        };
    }
}
