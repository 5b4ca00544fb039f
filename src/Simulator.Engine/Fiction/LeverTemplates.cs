using Simulator.Domain.Cases;
using Simulator.Domain.Levers;
using Simulator.Domain.State;

namespace Simulator.Engine.Fiction;

/// <summary>Levers applied and withdrawn.</summary>
internal static class LeverTemplates
{
    /// <summary>The templates.</summary>
    public static EventTemplate[] All { get; } =
    [
        new(scene => scene.State.Levers.Count < scene.Setting.Case.Levers.Count ? 3 : 0, Applied),
        new(scene => scene.State.Levers.Count > 0 ? 2 : 0, Withdrawn),
    ];

    private static LeverApplied Applied(Scene scene)
    {
        var lever = scene.Draws.OneOf<Lever>(
            StoryDraw.Lever, [.. scene.Setting.Case.Levers.Where(lever => !scene.State.Levers.Any(applied => applied.Lever == lever.Id))]);
        var mediator = scene.Mediator();
        return new(lever.Id, mediator.Id, scene.Draws.Number(StoryDraw.Size, 1, 10) / 10.0, scene.Draws.Number(StoryDraw.Duration, 0, 60))
        {
            Account = scene.Account($"{mediator.Name} sees to {lever.Name.ToLowerInvariant()}.", [mediator.Id]),
        };
    }

    private static LeverWithdrawn Withdrawn(Scene scene)
    {
        var applied = scene.Draws.OneOf<LeverInForce>(StoryDraw.Lever, scene.State.Levers);
        var lever = scene.Setting.Case.Levers.First(lever => lever.Id == applied.Lever);
        return new(lever.Id) { Account = scene.Account($"{lever.Name}: the money runs out.", []) };
    }
}
