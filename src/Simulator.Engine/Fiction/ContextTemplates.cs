using Simulator.Domain.Context;
using Simulator.Domain.Events;
using Simulator.Domain.Values;

namespace Simulator.Engine.Fiction;

/// <summary>Background of the talks.</summary>
internal static class ContextTemplates
{
    private const int DaysCounted = 30;

    /// <summary>The templates.</summary>
    public static EventTemplate[] All { get; } =
    [
        new(_ => 1, Remembered),
        new(_ => 1, AgreedElsewhere),
        new(_ => 1, Toppled),
        new(_ => 2, Replaced),
        new(scene => scene.Day.DayNumber - scene.State.Begins!.Value.DayNumber > DaysCounted ? 3 : 0, Counted),
        new(_ => 3, Trended),
        new(_ => 5, Visited),
    ];

    /// <summary>The first event of every story.</summary>
    public static NegotiationEvent Opening(Scene scene)
    {
        var (parties, crossings) = (scene.Setting.Parties, scene.Setting.Crossings);
        return new BackgroundNoted(parties[0].Id)
        {
            Account = scene.Account(
                $"{scene.Names(scene.Everybody)} share a border, {crossings.Length} crossings and an old quarrel over "
                + $"{scene.Setting.Case.Issues[0].Name.ToLowerInvariant()}.",
                scene.Everybody),
        };
    }

    private static BackgroundNoted Remembered(Scene scene)
    {
        var spoiler = scene.Spoiler();
        return new(spoiler.Id) { Account = scene.Account($"Nobody knows who arms {spoiler.Name}.", [spoiler.Id]) };
    }

    private static OutsideAgreementSigned AgreedElsewhere(Scene scene)
    {
        var (party, mediator) = (scene.Party(), scene.Mediator());
        return new([party.Id, mediator.Id])
        {
            Account = scene.Account($"{party.Name} and {mediator.Name} sign a treaty about something else.", [party.Id, mediator.Id]),
        };
    }

    private static RegimeChanged Toppled(Scene scene)
    {
        var party = scene.Party();
        return new(party.Id) { Account = scene.Account($"A new government takes office in {party.Name}.", [party.Id]) };
    }

    private static PersonnelChanged Replaced(Scene scene)
    {
        var envoy = scene.Envoy();
        return new(envoy.PartOf!.Value, envoy.Id)
        {
            Account = scene.Account(
                $"{scene.Actor(envoy.PartOf.Value).Name} recalls {envoy.Name}, and sends the same envoy again a week later.",
                [envoy.PartOf.Value, envoy.Id]),
        };
    }

    private static ViolenceCounted Counted(Scene scene)
    {
        var (press, spoiler) = (scene.Setting.Press, scene.Spoiler());
        var least = scene.Draws.Number(StoryDraw.Size, 0, 40);
        return new(spoiler.Id, [new(TollMeasure.Incidents, least, least + scene.Draws.Number(StoryDraw.Detail, 1, 20))])
        {
            Account = scene.Account($"{press.Name} counts the attacks of {spoiler.Name} in {DaysCounted} days.", [press.Id, spoiler.Id]) with
            {
                When = new(scene.Day.AddDays(-DaysCounted), scene.Day, DatePrecision.Range, TakesEffect: scene.Day),
            },
        };
    }

    private static ViolenceTrendReported Trended(Scene scene)
    {
        var (spoiler, trend) = (scene.Spoiler(), scene.Draws.OneOf(StoryDraw.Outcome, [Trend.Rising, Trend.Falling]));
        return new(spoiler.Id, trend)
        {
            Account = scene.Account($"{spoiler.Name} are seen {(trend == Trend.Rising ? "more" : "less")} often than last month.", [spoiler.Id]),
        };
    }

    private static VisitMade Visited(Scene scene)
    {
        var (envoy, host) = (scene.Envoy(), scene.Mediator());
        return new(envoy.Id, host.Id) { Account = scene.Account($"{envoy.Name} visits {host.Name}.", [envoy.Id, envoy.PartOf!.Value, host.Id]) };
    }
}
