using Simulator.Domain.Border;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Engine.Fiction;

/// <summary>Crossings and trade.</summary>
internal static class EconomyTemplates
{
    /// <summary>The templates.</summary>
    public static EventTemplate[] All { get; } =
    [
        new(scene => Shut(scene) == scene.Setting.Crossings.Length ? 0 : scene.Phase is Phase.Hostilities or Phase.Collapsed ? 25 : 8, Closed),
        new(scene => Shut(scene) == 0 ? 0 : scene.State.Rung > Rung.None ? 25 : scene.Halted ? 12 : 3, Reopened),
        new(scene => Shut(scene) == 0 ? 0 : 6, Exempted),
        new(_ => 8, Measured),
    ];

    private static int Shut(Scene scene)
    {
        var shut = 0;
        foreach (var crossing in scene.State.Crossings)
        {
            shut += crossing.Closed ? 1 : 0;
        }

        return shut;
    }

    private static BorderClosed Closed(Scene scene)
    {
        var party = scene.Party();
        var shut = scene.State.Crossings.Where(crossing => crossing.Closed).Select(crossing => crossing.Name);
        var open = scene.Setting.Crossings.Except(shut, StringComparer.Ordinal).ToArray();
        var chosen = scene.Draws.Some(StoryDraw.Crossing, open, scene.Draws.Number(StoryDraw.CrossingCount, 1, open.Length));
        return new(party.Id, [.. chosen]) { Account = scene.Account($"{party.Name} shuts {Series.Of(chosen)}.", [party.Id], chosen[0]) };
    }

    private static BorderReopened Reopened(Scene scene)
    {
        var crossing = OneShut(scene);
        var (all, by) = (scene.Draws.Bool(StoryDraw.Whether, 0.3), scene.Actor(crossing.By));
        return new(by.Id, all ? [] : [crossing.Name])
        {
            Account = scene.Account(
                all ? $"{by.Name} opens every crossing again." : $"{by.Name} opens {crossing.Name} again.",
                [by.Id], all ? null : crossing.Name),
        };
    }

    private static HumanitarianExemptionGranted Exempted(Scene scene)
    {
        var (crossing, aid) = (OneShut(scene), scene.Setting.Aid);
        return new(crossing.By, aid.Id, [crossing.Name])
        {
            Account = scene.Account(
                $"{scene.Actor(crossing.By).Name} lets the carts of {aid.Name} through at {crossing.Name}.",
                [crossing.By, aid.Id], crossing.Name),
        };
    }

    private static EconomicMeasureTaken Measured(Scene scene)
    {
        var (by, against) = scene.Sides();
        return new(by.Id, against.Id)
        {
            Account = scene.Account(
                scene.Wording($"{by.Name} doubles the duty on goods from {against.Name}.", $"{by.Name} buys no more grain from {against.Name}."),
                [by.Id, against.Id]),
        };
    }

    private static Crossing OneShut(Scene scene) =>
        scene.Draws.OneOf<Crossing>(StoryDraw.Crossing, [.. scene.State.Crossings.Where(crossing => crossing.Closed)]);
}
