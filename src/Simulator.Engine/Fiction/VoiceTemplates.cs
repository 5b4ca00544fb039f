using Simulator.Domain.State;
using Simulator.Domain.Statements;
using Simulator.Domain.Values;

namespace Simulator.Engine.Fiction;

/// <summary>Statements, accusations, threats, gestures, reports.</summary>
internal static class VoiceTemplates
{
    /// <summary>The templates.</summary>
    public static EventTemplate[] All { get; } =
    [
        new(_ => 20, Stated),
        new(scene => scene.State.Rounds.Last is null ? 0 : 8, Claimed),
        new(_ => 18, Accused),
        new(scene => scene.Phase is Phase.Talking or Phase.Settled ? 4 : 15, Threatened),
        new(scene => scene.State.Fighting ? 3 : 10, Softened),
        new(_ => 2, Ruled),
        new(_ => 8, Reported),
        new(_ => 3, Analysed),
    ];

    private static StatementMade Stated(Scene scene)
    {
        var envoy = scene.Envoy();
        var holding = scene.Halted && scene.Draws.Bool(StoryDraw.Stance, 0.3);
        return new(envoy.Id, holding ? [new(envoy.PartOf!.Value, CeasefireStatus.Holding)] : [])
        {
            Account = scene.Account(
                scene.Wording(
                    $"{envoy.Name} says that time is on nobody's side.",
                    $"{envoy.Name} speaks of {scene.Issue().Name.ToLowerInvariant()} and takes no questions."),
                [envoy.Id, envoy.PartOf!.Value]),
        };
    }

    private static ClaimMade Claimed(Scene scene)
    {
        var envoy = scene.Envoy();
        return new(envoy.Id) { Account = scene.Account($"{envoy.Name} reads the last round as a victory.", [envoy.Id, envoy.PartOf!.Value]) };
    }

    private static AccusationMade Accused(Scene scene)
    {
        var ((by, against), spoiler) = (scene.Sides(), scene.Spoiler());
        return new(by.Id, against.Id)
        {
            Account = scene.Account(
                scene.Wording(
                    $"{by.Name} says that {against.Name} shelters {spoiler.Name}.",
                    $"{by.Name} says that {against.Name} gains from the quarrel over {scene.Issue().Name.ToLowerInvariant()}."),
                [by.Id, against.Id]),
        };
    }

    private static ThreatMade Threatened(Scene scene)
    {
        var (by, against) = scene.Sides();
        return new(by.Id, against.Id)
        {
            Account = scene.Account(
                scene.Wording($"{by.Name} warns {against.Name} of consequences.", $"{by.Name} says that its patience with {against.Name} is spent."),
                [by.Id, against.Id]),
        };
    }

    private static ConciliatoryGestureMade Softened(Scene scene)
    {
        var (by, toward) = scene.Sides();
        return new([by.Id], [toward.Id])
        {
            Account = scene.Account(
                scene.Wording($"{by.Name} frees captives of {toward.Name}.", $"{by.Name} sends flour to the border towns of {toward.Name}."),
                [by.Id, toward.Id]),
        };
    }

    private static FatwaIssued Ruled(Scene scene)
    {
        var (elders, issue) = (scene.Setting.Elders, scene.Issue());
        return new(elders.Id, [issue.Id])
        {
            Account = scene.Account(
                $"{elders.Name} rule on {issue.Name.ToLowerInvariant()}: whoever sheds blood over it is in the wrong.",
                [elders.Id]),
        };
    }

    private static StatusReported Reported(Scene scene)
    {
        var (press, party) = (scene.Setting.Press, scene.Party());
        var status = scene.Draws.Bool(StoryDraw.Stance) ? CeasefireStatus.Holding : CeasefireStatus.Conditional;
        return new(press.Id, scene.Halted ? [new(party.Id, status)] : [])
        {
            Account = scene.Account($"{press.Name} asks {party.Name} where the talks stand, and prints the answer.", [press.Id, party.Id]),
        };
    }

    private static AnalysisPublished Analysed(Scene scene)
    {
        var press = scene.Setting.Press;
        return new(press.Id)
        {
            Account = scene.Account($"{press.Name} asks on four pages who gains from {scene.Issue().Name.ToLowerInvariant()}.", [press.Id]),
        };
    }
}
