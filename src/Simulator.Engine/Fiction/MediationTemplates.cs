using Simulator.Domain.Cases;
using Simulator.Domain.Mediation;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Engine.Fiction;

/// <summary>Offers, mediators, neighbours.</summary>
internal static class MediationTemplates
{
    /// <summary>The templates.</summary>
    public static EventTemplate[] All { get; } =
    [
        new(scene => scene.HasHosts ? 3 : 30, Offered),
        new(scene => Any(scene, MediatorRole.Offered) ? 50 : Any(scene, MediatorRole.Welcomed) ? 2 : 0, Welcomed),
        new(scene => scene.State.Rounds.Open is null && scene.HasHosts ? 14 : 0, Met),
        new(_ => 3, MetAsNeighbours),
        new(_ => 3, SpokeAsNeighbours),
        new(scene => Array.Exists(scene.Setting.Mediators, mediator => CanJoin(scene, mediator)) ? scene.HasHosts ? 6 : 40 : 0, Joined),
        new(Withdrawing, Withdrawn),
    ];

    private static bool Any(Scene scene, MediatorRole role) => Array.Exists(scene.Setting.Mediators, mediator => scene.Has(mediator.Id, role));

    private static int Withdrawing(Scene scene) =>
        scene.State.Rounds.Open is null && Array.Exists(scene.Setting.Mediators, mediator => AtTable(scene, mediator)) ? 3 : 0;

    private static bool CanJoin(Scene scene, Actor mediator) => scene.Has(mediator.Id, MediatorRole.Welcomed) && !AtTable(scene, mediator);

    private static bool AtTable(Scene scene, Actor mediator) => scene.Has(mediator.Id, MediatorRole.Mediating, Setting.Table);

    private static MediationOffered Offered(Scene scene)
    {
        var mediator = scene.Mediator();
        return new(mediator.Id)
        {
            Account = scene.Account(
                scene.Wording($"{mediator.Name} offers to mediate.", $"{mediator.Name} says that its door is open to both sides."),
                [mediator.Id]),
        };
    }

    private static MediationAccepted Welcomed(Scene scene)
    {
        var role = Any(scene, MediatorRole.Offered) ? MediatorRole.Offered : MediatorRole.Welcomed;
        var (party, mediator) = (scene.Party(), scene.Mediator(mediator => scene.Has(mediator.Id, role)));
        return new(party.Id, mediator.Id)
        {
            Account = scene.Account($"{party.Name} welcomes the offer of {mediator.Name}.", [party.Id, mediator.Id]),
        };
    }

    private static MediationMeetingHeld Met(Scene scene)
    {
        var (party, hosts) = (scene.Party(), scene.Hosts());
        return new(Setting.BackDoor, hosts, [party.Id])
        {
            Account = scene.Account(
                $"{scene.Names(hosts)} hear an envoy of {party.Name}, without a word to the public.",
                [.. hosts, party.Id], scene.Venue()) with
            {
                KnownFrom = scene.Day.AddDays(scene.Draws.Number(StoryDraw.Disclosure, 1, 20)),
                Privy = [.. hosts, party.Id],
            },
        };
    }

    private static RegionalMeetingHeld MetAsNeighbours(Scene scene)
    {
        var absent = scene.Party();
        var present = scene.Setting.Mediators.Concat(scene.Setting.Parties).Where(actor => actor != absent).Select(actor => actor.Id).ToValueList();
        return new(present, [absent.Id])
        {
            Account = scene.Account($"The neighbours meet about the quarrel. {absent.Name} stays away.", present, scene.Venue()),
        };
    }

    private static RegionalStatementIssued SpokeAsNeighbours(Scene scene)
    {
        var to = scene.Party();
        ValueList<ActorId> by = [.. scene.Setting.Mediators.Select(mediator => mediator.Id)];
        return new(by, to.Id) { Account = scene.Account($"The neighbours call on {to.Name} to hold back.", [.. by, to.Id]) };
    }

    private static MediatorJoined Joined(Scene scene)
    {
        var mediator = scene.Mediator(mediator => CanJoin(scene, mediator));
        return new(mediator.Id, Setting.Table) { Account = scene.Account($"{mediator.Name} takes a chair at the table.", [mediator.Id]) };
    }

    private static MediatorWithdrew Withdrawn(Scene scene)
    {
        var mediator = scene.Mediator(mediator => AtTable(scene, mediator));
        return new(mediator.Id, Setting.Table) { Account = scene.Account($"{mediator.Name} has had enough and leaves the table.", [mediator.Id]) };
    }
}
