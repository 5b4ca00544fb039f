using Simulator.Domain;

namespace Simulator.Application.Fiction.Moves;

/// <summary>Attacks, clashes, strikes and operations.</summary>
internal static class ViolenceMoves
{
    public static Move[] All { get; } =
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
        var (spoiler, town) = (scene.OneOf(scene.Setting.Spoilers), scene.OneOf(scene.Setting.Towns));
        var owned = scene.Luck.Bool(0.7f);
        var told = scene.Told(
            owned ? $"{spoiler.Name} attack a post near {town}." : $"Armed men attack a post near {town}. Nobody owns up to it.",
            owned ? [spoiler.Id, target.Id] : [target.Id], town);
        return new(target.Id, owned ? spoiler.Id : null, Losses.Of(scene, target))
        {
            Account = Losses.Disputed(scene, told, target, Setting.Hands, other.Id),
        };
    }

    private static BorderClashFought Clashed(Scene scene)
    {
        var (one, other) = scene.Sides();
        var town = scene.OneOf(scene.Setting.Towns);
        var text = scene.OneOf($"Troops of {one.Name} and {other.Name} fight near {town}.", $"Shells fall on {town} for hours.");
        var told = scene.Told(text, [one.Id, other.Id], town);
        return new([one.Id, other.Id], Losses.Of(scene, one, other)) { Account = Losses.Disputed(scene, told, other) };
    }

    private static BorderClashWithAirStrikesFought ClashedInTheAir(Scene scene)
    {
        var (one, other) = scene.Sides();
        var town = scene.OneOf(scene.Setting.Towns);
        var told = scene.Told($"Fighting near {town}, on the ground and from the air.", [one.Id, other.Id], town);
        return new([one.Id, other.Id], Losses.Of(scene, one, other)) { Account = Losses.Disputed(scene, told, one) };
    }

    private static BorderIncidentOccurred Skirmished(Scene scene)
    {
        var (one, other) = scene.Sides();
        var crossing = scene.OneOf(scene.Setting.Crossings);
        return new([one.Id, other.Id])
        {
            Account = scene.Told($"Sentries of {one.Name} and {other.Name} exchange shots at {crossing}.", [one.Id, other.Id], crossing),
        };
    }

    private static AirStrikeCarriedOut Struck(Scene scene)
    {
        var (by, on) = scene.Sides();
        var town = scene.OneOf(scene.Setting.Towns);
        var told = scene.Told($"Aircraft of {by.Name} strike a camp near {town}.", [by.Id, on.Id], town);
        return new(by.Id, on.Id, Losses.Of(scene, on)) { Account = Losses.Disputed(scene, told, on) };
    }

    private static AirStrikeAlleged Alleged(Scene scene)
    {
        var (suspect, on) = scene.Sides();
        var (town, denied) = (scene.OneOf(scene.Setting.Towns), scene.Luck.Bool());
        return new(suspect.Id, on.Id, on.Id, denied)
        {
            Account = scene.Told(
                $"{on.Name} says that {suspect.Name} bombed {town}. {suspect.Name} {(denied ? "denies it" : "is silent")}.",
                [suspect.Id, on.Id], town),
        };
    }

    private static MilitaryOperationLaunched Operated(Scene scene)
    {
        var (party, spoiler) = (scene.OneOf(scene.Setting.Parties), scene.OneOf(scene.Setting.Spoilers));
        return new(party.Id, spoiler.Id)
        {
            Account = scene.Told($"{party.Name} sends its army against {spoiler.Name}.", [party.Id, spoiler.Id], scene.OneOf(scene.Setting.Towns)),
        };
    }

    private static SecurityOperationConducted Secured(Scene scene)
    {
        var party = scene.OneOf(scene.Setting.Parties);
        return new(party.Id) { Account = scene.Told($"{party.Name} searches houses on its own side of the border.", [party.Id], scene.OneOf(scene.Setting.Towns)) };
    }
}
