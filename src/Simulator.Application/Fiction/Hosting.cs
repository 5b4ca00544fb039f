using Simulator.Domain;

namespace Simulator.Application.Fiction;

/// <summary>Who can bring whom to the table in a scene.</summary>
internal static class Hosting
{
    /// <summary>All parties.</summary>
    public static ValueList<ActorId> Everybody(this Scene scene) => scene.Setting.Case.Parties;

    /// <summary>Whether a mediator was welcomed and has not left the table.</summary>
    public static bool HasHosts(this Scene scene)
    {
        foreach (var mediator in scene.State.Mediators)
        {
            if (scene.IsHost(mediator))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One mediator or two that were welcomed and have not left; there must be one.</summary>
    public static ValueList<ActorId> Hosts(this Scene scene)
    {
        var hosts = scene.State.Mediators.Where(scene.IsHost).Select(mediator => mediator.Actor).ToArray();
        return [.. scene.Luck.ArrayElements(hosts, scene.Luck.Number(1, Math.Min(2, hosts.Length)))];
    }

    /// <summary>Whether a mediator has a role on a track, none for an offer.</summary>
    public static bool Has(this Scene scene, ActorId mediator, MediatorRole role, TrackId? track = null)
    {
        foreach (var entry in scene.State.Mediators)
        {
            if (entry.Actor == mediator && entry.Role == role && entry.Track == track)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Names in a row.</summary>
    public static string Names(this Scene scene, ValueList<ActorId> actors) => Phrase.Row([.. actors.Select(id => scene.Actor(id).Name)]);

    private static bool IsHost(this Scene scene, Mediator entry) =>
        entry.Role == MediatorRole.Welcomed && !scene.Has(entry.Actor, MediatorRole.Withdrawn, Setting.Table);
}
