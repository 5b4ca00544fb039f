using Simulator.Domain;

namespace Simulator.Application.Fiction.Moves;

/// <summary>Commitments, and the mechanism that watches over them.</summary>
internal static class CommitmentMoves
{
    public static Move[] All { get; } =
    [
        new(scene => scene.State.Rounds.Open is not null ? 15 : scene.State.Rung > Rung.None ? 6 : 0, Signed),
        new(scene => scene.State.Rung is Rung.Interim && scene.State.Mechanism is not { Operational: null } ? 60 : 0, Established),
        new(scene => scene.State is { Rung: >= Rung.Interim, Mechanism: { Operational: null } } ? 40 : 0, BegunToWork),
        new(scene => scene.State is { Rung: >= Rung.Interim, Mechanism.Operational: not null } ? 30 : 0, Reported),
    ];

    private static CommitmentSigned Signed(Scene scene)
    {
        var (party, issue) = (scene.OneOf(scene.Setting.Parties), scene.Issue());
        var guarantor = scene.OneOf(scene.Setting.Mediators);
        var form = scene.OneOf(Form.Written, Form.Verifiable);
        return new(party.Id, [issue.Id], form, [guarantor.Id])
        {
            Account = scene.Told($"{party.Name} signs a promise on {issue.Name.ToLowerInvariant()}; {guarantor.Name} stands surety.", [party.Id, guarantor.Id]),
        };
    }

    private static MechanismEstablished Established(Scene scene)
    {
        var watcher = scene.OneOf(scene.Setting.Mediators);
        return new([watcher.Id], scene.Luck.Number(2, 9) / 10.0, scene.Luck.Number(7, 60))
        {
            Account = scene.Told($"A body of observers is set up under {watcher.Name}. It has no boots yet.", [watcher.Id, .. scene.Everybody()]),
        };
    }

    private static MechanismBecameOperational BegunToWork(Scene scene) => new()
    {
        Account = scene.Told("The observers take up their posts.", scene.State.Mechanism!.Operators, scene.OneOf(scene.Setting.Crossings)),
    };

    private static MechanismReported Reported(Scene scene)
    {
        var culprit = scene.OneOf([.. scene.Setting.Parties, .. scene.Setting.Spoilers]);
        var violation = scene.Luck.Bool(0.4f);
        return new(violation, violation ? culprit.Id : null)
        {
            Account = scene.Told(
                violation ? $"The observers report a violation by {culprit.Name}." : "The observers report a quiet week.",
                violation ? [.. scene.State.Mechanism!.Operators, culprit.Id] : scene.State.Mechanism!.Operators),
        };
    }
}
