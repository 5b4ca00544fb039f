using Simulator.Domain;

namespace Simulator.Application.Fiction.Moves;

/// <summary>Levers applied and taken away.</summary>
internal static class LeverMoves
{
    public static Move[] All { get; } =
    [
        new(scene => scene.State.Levers.Count < scene.Setting.Case.Levers.Count ? 3 : 0, Applied),
        new(scene => scene.State.Levers.Count > 0 ? 2 : 0, Withdrawn),
    ];

    private static LeverApplied Applied(Scene scene)
    {
        var lever = scene.OneOf(scene.Setting.Case.Levers.Where(lever => !scene.State.Levers.Any(applied => applied.Lever == lever.Id)));
        var mediator = scene.OneOf(scene.Setting.Mediators);
        return new(lever.Id, mediator.Id, scene.Luck.Number(1, 10) / 10.0, scene.Luck.Number(0, 60))
        {
            Account = scene.Told($"{mediator.Name} sees to {lever.Name.ToLowerInvariant()}.", [mediator.Id]),
        };
    }

    private static LeverWithdrawn Withdrawn(Scene scene)
    {
        var applied = scene.OneOf<LeverInForce>(scene.State.Levers);
        var lever = scene.Setting.Case.Levers.First(lever => lever.Id == applied.Lever);
        return new(lever.Id) { Account = scene.Told($"{lever.Name}: the money runs out.", []) };
    }
}
