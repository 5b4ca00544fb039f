using Simulator.Domain;

namespace Simulator.Application.Fiction.Moves;

/// <summary>What must be known to understand the rest.</summary>
internal static class ContextMoves
{
    private const int DaysCounted = 30;

    public static Move[] All { get; } =
    [
        new(_ => 1, Remembered),
        new(_ => 1, AgreedElsewhere),
        new(_ => 1, Toppled),
        new(_ => 2, Replaced),
        new(scene => scene.Day.DayNumber - scene.State.Begins!.Value.DayNumber > DaysCounted ? 3 : 0, Counted),
        new(_ => 3, Trended),
        new(_ => 5, Visited),
    ];

    /// <summary>How every story begins.</summary>
    public static NegotiationEvent Opening(Scene scene)
    {
        var (parties, crossings) = (scene.Setting.Parties, scene.Setting.Crossings);
        return new BackgroundNoted(parties[0].Id)
        {
            Account = scene.Told(
                $"{scene.Names(scene.Everybody())} share a border, {crossings.Length} crossings and an old quarrel over "
                + $"{scene.Setting.Case.Issues[0].Name.ToLowerInvariant()}.",
                scene.Everybody()),
        };
    }

    private static BackgroundNoted Remembered(Scene scene)
    {
        var spoiler = scene.OneOf(scene.Setting.Spoilers);
        return new(spoiler.Id) { Account = scene.Told($"Nobody knows who arms {spoiler.Name}.", [spoiler.Id]) };
    }

    private static OutsideAgreementSigned AgreedElsewhere(Scene scene)
    {
        var (party, mediator) = (scene.OneOf(scene.Setting.Parties), scene.OneOf(scene.Setting.Mediators));
        return new([party.Id, mediator.Id])
        {
            Account = scene.Told($"{party.Name} and {mediator.Name} sign a treaty about something else.", [party.Id, mediator.Id]),
        };
    }

    private static RegimeChanged Toppled(Scene scene)
    {
        var party = scene.OneOf(scene.Setting.Parties);
        return new(party.Id) { Account = scene.Told($"A new government takes office in {party.Name}.", [party.Id]) };
    }

    private static PersonnelChanged Replaced(Scene scene)
    {
        var envoy = scene.OneOf(scene.Setting.Envoys);
        return new(envoy.PartOf!.Value, envoy.Id)
        {
            Account = scene.Told($"{scene.Actor(envoy.PartOf.Value).Name} recalls {envoy.Name}, and sends the same envoy again a week later.", [envoy.PartOf.Value, envoy.Id]),
        };
    }

    private static ViolenceCounted Counted(Scene scene)
    {
        var (press, spoiler) = (scene.Setting.Press, scene.OneOf(scene.Setting.Spoilers));
        var least = scene.Luck.Number(0, 40);
        return new(spoiler.Id, [new(TollMeasure.Incidents, least, least + scene.Luck.Number(1, 20))])
        {
            Account = scene.Told($"{press.Name} counts the attacks of {spoiler.Name} in {DaysCounted} days.", [press.Id, spoiler.Id]) with
            {
                When = new(scene.Day.AddDays(-DaysCounted), scene.Day, DatePrecision.Range, TakesEffect: scene.Day),
            },
        };
    }

    private static ViolenceTrendReported Trended(Scene scene)
    {
        var (spoiler, trend) = (scene.OneOf(scene.Setting.Spoilers), scene.OneOf(Trend.Rising, Trend.Falling));
        return new(spoiler.Id, trend)
        {
            Account = scene.Told($"{spoiler.Name} are seen {(trend == Trend.Rising ? "more" : "less")} often than last month.", [spoiler.Id]),
        };
    }

    private static VisitMade Visited(Scene scene)
    {
        var (envoy, host) = (scene.OneOf(scene.Setting.Envoys), scene.OneOf(scene.Setting.Mediators));
        return new(envoy.Id, host.Id) { Account = scene.Told($"{envoy.Name} visits {host.Name}.", [envoy.Id, envoy.PartOf!.Value, host.Id]) };
    }
}
