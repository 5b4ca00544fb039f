using Simulator.Domain;

namespace Simulator.Application.Fiction;

/// <summary>Losses, as each side tells them.</summary>
internal static class Losses
{
    private const int Most = 12;

    /// <summary>The dead of some parties, as the neutral paper counts them.</summary>
    public static ValueList<Toll> Of(Scene scene, params ReadOnlySpan<Actor> parties)
    {
        ValueList<Toll> tolls = [];
        foreach (var party in parties)
        {
            tolls = tolls.Add(new(TollMeasure.Killed, scene.Luck.Number(0, Most), Of: party.Id));
        }

        return tolls;
    }

    /// <summary>The account with another one beside it, now and then: the chronicle of a party counts its own dead higher.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="told">The account.</param>
    /// <param name="party">Whose chronicle tells it otherwise.</param>
    /// <param name="set">The question that the chronicle answers otherwise: how many died, or who did it.</param>
    /// <param name="by">Who did it after the chronicle, where that is the question.</param>
    public static Account Disputed(Scene scene, Account told, Actor party, ClaimSetId? set = null, ActorId? by = null)
    {
        if (!scene.Luck.Bool(0.3f))
        {
            return told;
        }

        var (question, chronicle) = (set ?? Setting.Losses, Setting.Chronicle(Array.IndexOf(scene.Setting.Parties, party)));
        ValueList<Toll> tolls = by is null
            ? [new(TollMeasure.Killed, scene.Luck.Number(Most, 4 * Most), Of: party.Id, ClaimedBy: party.Id, AtLeast: scene.Luck.Bool())]
            : [];
        return told with
        {
            Certainty = Certainty.Contested,
            Claims = [question],
            Rivals = [new(question, new(chronicle.Value), By: by, Tolls: tolls, Sources: [chronicle])],
        };
    }
}
