using Simulator.Domain;

namespace Simulator.Application.Fiction.Moves;

/// <summary>Statements, accusations, threats, gestures, reports.</summary>
internal static class VoiceMoves
{
    public static Move[] All { get; } =
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
        var envoy = scene.OneOf(scene.Setting.Envoys);
        return new(envoy.Id, scene.Halted && scene.Luck.Bool(0.3f) ? [new(envoy.PartOf!.Value, CeasefireStatus.Holding)] : [])
        {
            Account = scene.Told(
                scene.OneOf(
                    $"{envoy.Name} says that time is on nobody's side.",
                    $"{envoy.Name} speaks of {scene.Issue().Name.ToLowerInvariant()} and takes no questions."),
                [envoy.Id, envoy.PartOf!.Value]),
        };
    }

    private static ClaimMade Claimed(Scene scene)
    {
        var envoy = scene.OneOf(scene.Setting.Envoys);
        return new(envoy.Id) { Account = scene.Told($"{envoy.Name} reads the last round as a victory.", [envoy.Id, envoy.PartOf!.Value]) };
    }

    private static AccusationMade Accused(Scene scene)
    {
        var ((by, against), spoiler) = (scene.Sides(), scene.OneOf(scene.Setting.Spoilers));
        return new(by.Id, against.Id)
        {
            Account = scene.Told(
                scene.OneOf(
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
            Account = scene.Told(
                scene.OneOf($"{by.Name} warns {against.Name} of consequences.", $"{by.Name} says that its patience with {against.Name} is spent."),
                [by.Id, against.Id]),
        };
    }

    private static ConciliatoryGestureMade Softened(Scene scene)
    {
        var (by, toward) = scene.Sides();
        return new([by.Id], [toward.Id])
        {
            Account = scene.Told(
                scene.OneOf($"{by.Name} frees captives of {toward.Name}.", $"{by.Name} sends flour to the border towns of {toward.Name}."),
                [by.Id, toward.Id]),
        };
    }

    private static FatwaIssued Ruled(Scene scene)
    {
        var (elders, issue) = (scene.Setting.Elders, scene.Issue());
        return new(elders.Id, [issue.Id])
        {
            Account = scene.Told($"{elders.Name} rule on {issue.Name.ToLowerInvariant()}: whoever sheds blood over it is in the wrong.", [elders.Id]),
        };
    }

    private static StatusReported Reported(Scene scene)
    {
        var (press, party) = (scene.Setting.Press, scene.OneOf(scene.Setting.Parties));
        return new(press.Id, scene.Halted ? [new(party.Id, scene.Luck.Bool() ? CeasefireStatus.Holding : CeasefireStatus.Conditional)] : [])
        {
            Account = scene.Told($"{press.Name} asks {party.Name} where the talks stand, and prints the answer.", [press.Id, party.Id]),
        };
    }

    private static AnalysisPublished Analysed(Scene scene)
    {
        var press = scene.Setting.Press;
        return new(press.Id) { Account = scene.Told($"{press.Name} asks on four pages who gains from {scene.Issue().Name.ToLowerInvariant()}.", [press.Id]) };
    }
}
