using Simulator.Domain.State;
using Simulator.Domain.Talks;
using Simulator.Domain.Values;

namespace Simulator.Engine.Fiction;

/// <summary>Rounds at the table, their agreements and their failures.</summary>
internal static class TalksTemplates
{
    /// <summary>The templates.</summary>
    public static EventTemplate[] All { get; } =
    [
        new(Opening, Opened),
        new(Meeting, Held),
        new(scene => scene.State.Rounds.Open is { } open ? Math.Max(80 - (15 * open.Sessions), 15) : 0, Sat),
        new(scene => scene.State.Rounds.Open is null ? 0 : 6, Shifted),
        new(Collapsing, Collapsed),
        new(scene => scene is { Phase: not Phase.Settled, State.Rounds: { Open: null, Last.Outcome: RoundOutcome.Collapse } } ? 25 : 0, Resumed),
        new(scene => Ripe(scene) ? 12 + (3 * scene.State.Rounds.Open!.Sessions) : 0, Agreed),
        new(Settling, Settled),
    ];

    private static int Opening(Scene scene) =>
        scene.State.Rounds.Open is not null || !scene.HasHosts ? 0 : scene.Phase switch
        {
            Phase.Truce => 70,
            Phase.BetweenRounds => 45,
            Phase.Stalled => 35,
            Phase.Collapsed or Phase.Prelude => 8,
            Phase.Hostilities => 3,
            _ => 2,
        };

    private static int Meeting(Scene scene) =>
        scene.State.Rounds.Open is not null || !scene.HasHosts ? 0 : scene.Phase is Phase.Stalled or Phase.Collapsed or Phase.Truce ? 8 : 2;

    private static int Collapsing(Scene scene) => scene.State.Rounds switch
    {
        { Open: { Sessions: > 0 } open } => 5 + (4 * open.Sessions) + (scene.Halted ? 0 : 15),
        { Open: null, Last: { Outcome: not RoundOutcome.Collapse } } when scene.Phase != Phase.Settled => 4,
        _ => 0,
    };

    /// <summary>An agreement needs two sessions.</summary>
    private static bool Ripe(Scene scene) => scene.State.Rounds.Open is { Sessions: > 1 };

    /// <summary>A settlement needs a ceasefire in force: when the ceasefire breaks, the settlement ends, and the story continues.</summary>
    private static int Settling(Scene scene) =>
        !Ripe(scene) || !scene.Halted ? 0 : scene.State.Rung switch { Rung.Monitored => 14, Rung.Interim => 4, _ => 0 };

    private static RoundOpened Opened(Scene scene)
    {
        var (venue, hosts, number) = (scene.Venue(), scene.Hosts(), scene.State.Rounds.Held + 1);
        return new(Setting.Table, scene.Everybody, hosts, number)
        {
            Account = scene.Account(
                scene.Wording(
                    $"Delegations sit down at the {venue}, hosted by {scene.Names(hosts)}.",
                    $"Meeting {number} begins. {scene.Envoy().Name} arrives late and says nothing to the press."),
                [.. scene.Everybody, .. hosts], venue),
        };
    }

    private static RoundHeld Held(Scene scene)
    {
        var hosts = scene.Hosts();
        var outcome = scene.Draws.Number(StoryDraw.Outcome, 1, 10) switch
        {
            <= 7 => RoundOutcome.NoProgress,
            <= 9 => RoundOutcome.Agreement,
            _ => RoundOutcome.Collapse,
        };
        var first = scene.Day.AddDays(-scene.Draws.Number(StoryDraw.Duration, 0, 2));
        var end = outcome switch
        {
            RoundOutcome.Agreement => "They agree on small things.",
            RoundOutcome.NoProgress => "They part as they came.",
            _ => "One side leaves before the end.",
        };
        var account = scene.Account(
            $"Envoys meet out of sight, at the invitation of {scene.Names(hosts)}. {end}",
            [.. scene.Everybody, .. hosts], scene.Venue());
        return new(Setting.BackDoor, scene.Everybody, hosts, outcome)
        {
            Account = account with
            {
                When = new(first, scene.Day, first == scene.Day ? DatePrecision.Day : DatePrecision.Range, TakesEffect: scene.Day),
                KnownFrom = scene.Day.AddDays(scene.Draws.Number(StoryDraw.Disclosure, 3, 30)),
                Privy = [.. scene.Everybody, .. hosts],
            },
        };
    }

    private static SessionHeld Sat(Scene scene)
    {
        var hours = scene.Draws.Number(StoryDraw.Size, 2, 36) / 2.0;
        return new(hours)
        {
            Account = scene.Account(
                scene.Wording(
                    $"The delegations sit for {hours} hours.",
                    $"A session of {hours} hours, mostly about {scene.Issue().Name.ToLowerInvariant()}."),
                scene.Everybody, scene.State.Rounds.Open!.Place),
        };
    }

    private static VenueShifted Shifted(Scene scene)
    {
        var venue = scene.Venue();
        return new(scene.State.Rounds.Open!.Track) { Account = scene.Account($"The talks move to the {venue}.", scene.Everybody, venue) };
    }

    private static TalksCollapsed Collapsed(Scene scene)
    {
        var (one, other) = scene.Sides();
        var status = scene.Draws.Bool(StoryDraw.Stance) ? CeasefireStatus.Conditional : CeasefireStatus.Holding;
        return new([one.Id], scene.Halted ? [new(one.Id, status)] : [])
        {
            Account = scene.Account(
                scene.Wording(
                    $"{one.Name} declares the talks failed and blames {other.Name}.",
                    $"The envoy of {one.Name} leaves: the talks are over."),
                [one.Id, other.Id]),
        };
    }

    private static TalksResumed Resumed(Scene scene)
    {
        var host = scene.Mediator();
        return new([host.Id])
        {
            Account = scene.Account($"At the request of {host.Name} the delegations come back to the table.", [host.Id, .. scene.Everybody]),
        };
    }

    private static InterimAgreementReached Agreed(Scene scene)
    {
        var issue = scene.Issue();
        ValueList<CeasefireStance> stances =
            scene.Halted ? [.. scene.Everybody.Select(party => new CeasefireStance(party, CeasefireStatus.Holding))] : [];
        return new(scene.Everybody, [issue.Id], stances)
        {
            Account = scene.Account(
                $"A joint statement: agreed in principle on {issue.Name.ToLowerInvariant()}, the rest is left to another round.",
                scene.Everybody, scene.State.Rounds.Open!.Place),
        };
    }

    private static ComprehensiveAgreementReached Settled(Scene scene) =>
        new(scene.Everybody, [.. scene.Setting.Case.Issues.Select(issue => issue.Id)])
        {
            Account = scene.Account("The parties settle all matters and sign.", scene.Everybody, scene.State.Rounds.Open!.Place),
        };
}
