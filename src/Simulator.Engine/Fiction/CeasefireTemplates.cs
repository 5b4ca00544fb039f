using Simulator.Domain.Ceasefires;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Engine.Fiction;

/// <summary>Truces and ceasefires, and statements about them.</summary>
internal static class CeasefireTemplates
{
    /// <summary>The templates.</summary>
    public static EventTemplate[] All { get; } =
    [
        new(scene => scene.Halted ? 0 : scene.State.Fighting ? 45 : scene.State.Violence.Clashes > 0 ? 12 : 0, TruceMade),
        new(scene => !IsTruce(scene) ? 0 : RanOut(scene) ? 60 : 8, Extended),
        new(scene => !scene.Halted ? 0 : Strain(scene) + (IsTruce(scene) ? 6 : 2), Breached),
        new(Stopping, CeasefireMade),
        new(scene => IsCeasefire(scene) ? 1 + Strain(scene) : 0, CalledOff),
        new(scene => IsTruce(scene) && RanOut(scene) ? 60 : 0, RunOut),
        new(scene => scene.Halted ? 22 : 0, Said),
    ];

    private static int Stopping(Scene scene) =>
        IsCeasefire(scene) ? 0
        : IsTruce(scene) || scene.State.Rounds.Open is not null ? 18
        : scene.State.Fighting ? 12 : 4;

    private static bool IsTruce(Scene scene) => scene is { Halted: true, State.Cessation.Kind: CessationKind.Truce };

    private static bool IsCeasefire(Scene scene) => scene is { Halted: true, State.Cessation.Kind: CessationKind.Ceasefire };

    private static bool RanOut(Scene scene) => scene.State.Cessation!.Until < scene.Day;

    /// <summary>Incidents wear a halt out; parties in an open round tolerate more of them.</summary>
    private static int Strain(Scene scene) => Math.Min(scene.State.Cessation!.Incidents, 12) / (scene.State.Rounds.Open is null ? 2 : 4);

    private static TruceAgreed TruceMade(Scene scene)
    {
        var days = scene.Draws.Number(StoryDraw.Duration, 2, 14);
        return new(scene.Everybody, scene.Day.AddDays(days))
        {
            Account = scene.Account(
                scene.Wording($"A truce of {days} days, to bury the dead.", $"Commanders shake hands on {days} days of truce."),
                scene.Everybody, scene.Crossing()),
        };
    }

    private static TruceExtended Extended(Scene scene)
    {
        var days = scene.Draws.Number(StoryDraw.Duration, 3, 21);
        return new(scene.Day.AddDays(days)) { Account = scene.Account($"The truce is made longer by {days} days.", scene.Everybody) };
    }

    private static TruceBreached Breached(Scene scene)
    {
        var (one, other) = scene.Sides();
        return new([one.Id])
        {
            Account = scene.Account($"Guns of {one.Name} open up on posts of {other.Name}: the halt is broken.", [one.Id, other.Id], scene.Town()),
        };
    }

    private static CeasefireAgreed CeasefireMade(Scene scene)
    {
        var mediator = scene.Mediator();
        var term = scene.Draws.OneOf(StoryDraw.Detail, Enum.GetValues<CeasefireTerm>());
        return new(scene.Everybody, scene.Draws.OneOf(StoryDraw.Outcome, Enum.GetValues<Form>()), term, [mediator.Id])
        {
            Account = scene.Account(
                $"{mediator.Name} announces a ceasefire"
                + term switch { CeasefireTerm.Temporary => " for a time.", CeasefireTerm.Permanent => " for good.", _ => "." },
                [.. scene.Everybody, mediator.Id], scene.Venue()),
        };
    }

    private static CeasefireEnded CalledOff(Scene scene)
    {
        var (by, with) = scene.Sides();
        return new(by.Id, with.Id) { Account = scene.Account($"{by.Name} calls the ceasefire with {with.Name} off.", [by.Id, with.Id]) };
    }

    private static CeasefireExpired RunOut(Scene scene) => new()
    {
        Account = scene.Account("The truce runs out, and nobody renews it.", scene.Everybody),
    };

    private static CeasefireStatusClaimed Said(Scene scene)
    {
        var party = scene.Party();
        var status = scene.Draws.OneOf(
            StoryDraw.Outcome, [CeasefireStatus.Holding, CeasefireStatus.Holding, CeasefireStatus.Conditional, CeasefireStatus.NotHolding]);
        return new(party.Id, status)
        {
            Account = scene.Account(
                $"{party.Name} says that the guns "
                + status switch
                {
                    CeasefireStatus.Holding => "are silent.",
                    CeasefireStatus.Conditional => "are silent as long as the others' are.",
                    _ => "never fell silent.",
                },
                [party.Id]),
        };
    }
}
