using Simulator.Domain.Cases;
using Simulator.Domain.Commitments;
using Simulator.Domain.Values;

namespace Simulator.Engine.Fiction;

/// <summary>Commitments, and the mechanism that monitors them.</summary>
internal static class CommitmentTemplates
{
    /// <summary>The templates.</summary>
    public static EventTemplate[] All { get; } =
    [
        new(scene => scene.State.Rounds.Open is not null ? 15 : scene.State.Rung > Rung.None ? 6 : 0, Signed),
        new(scene => scene.State.Rung is Rung.Interim && scene.State.Mechanism is not { Operational: null } ? 60 : 0, Established),
        new(scene => scene.State is { Rung: >= Rung.Interim, Mechanism: { Operational: null } } ? 40 : 0, BegunToWork),
        new(scene => scene.State is { Rung: >= Rung.Interim, Mechanism.Operational: not null } ? 30 : 0, Reported),
    ];

    private static CommitmentSigned Signed(Scene scene)
    {
        var (party, issue) = (scene.Party(), scene.Issue());
        var guarantor = scene.Mediator();
        var form = scene.Draws.OneOf(StoryDraw.Outcome, [Form.Written, Form.Verifiable]);
        return new(party.Id, [issue.Id], form, [guarantor.Id])
        {
            Account = scene.Account(
                $"{party.Name} signs a promise on {issue.Name.ToLowerInvariant()}; {guarantor.Name} stands surety.",
                [party.Id, guarantor.Id]),
        };
    }

    private static MechanismEstablished Established(Scene scene)
    {
        var watcher = scene.Mediator();
        return new([watcher.Id], scene.Draws.Number(StoryDraw.Size, 2, 9) / 10.0, scene.Draws.Number(StoryDraw.Duration, 7, 60))
        {
            Account = scene.Account($"A body of observers is set up under {watcher.Name}. It has no boots yet.", [watcher.Id, .. scene.Everybody]),
        };
    }

    private static MechanismBecameOperational BegunToWork(Scene scene) => new()
    {
        Account = scene.Account("The observers take up their posts.", scene.State.Mechanism!.Operators, scene.Crossing()),
    };

    private static MechanismReported Reported(Scene scene)
    {
        var culprit = scene.Draws.OneOf<Actor>(StoryDraw.Subject, [.. scene.Setting.Parties, .. scene.Setting.Spoilers]);
        var violation = scene.Draws.Bool(StoryDraw.Whether, 0.4);
        return new(violation, violation ? culprit.Id : null)
        {
            Account = scene.Account(
                violation ? $"The observers report a violation by {culprit.Name}." : "The observers report a quiet week.",
                violation ? [.. scene.State.Mechanism!.Operators, culprit.Id] : scene.State.Mechanism!.Operators),
        };
    }
}
