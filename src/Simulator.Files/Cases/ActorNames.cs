using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Files.Problems;

namespace Simulator.Files.Cases;

/// <summary>The actors of a case, found by id, name or alias.</summary>
/// <param name="case">The case.</param>
public sealed class ActorNames(Case @case)
{
    private readonly Dictionary<ActorId, (Actor Actor, ActorId? Of)> actors = Everyone(@case.Actors, null)
        .ToDictionary(entry => entry.Actor.Id);

    /// <summary>All actors, including those that act for others.</summary>
    public IEnumerable<ActorId> Everybody => actors.Keys;

    /// <summary>All actors, by any of their names.</summary>
    public NamedEntries<Actor> Entries => new("actor", [.. actors.Values.Select(entry => entry.Actor)], Called);

    /// <summary>The actor to which an actor belongs or for which it acts; <c>null</c> for an independent actor.</summary>
    public Actor? Superior(ActorId id) => actors[id].Of is { } of && actors.TryGetValue(of, out var found) ? found.Actor : null;

    /// <summary>An actor's name for readers; the id when the case does not have the actor.</summary>
    public string Name(ActorId id) => actors.TryGetValue(id, out var found) ? found.Actor.Name : id.Value;

    /// <summary>The actor with an id, a name or an alias.</summary>
    /// <exception cref="BadInputException">No actor has that name, or several have it.</exception>
    public ActorId Find(string given)
    {
        var found = actors.Values.Where(entry => Called(entry.Actor).Contains(given, StringComparer.OrdinalIgnoreCase))
            .Select(entry => entry.Actor.Id).ToArray();
        return found switch
        {
            [var one] => one,
            [] => throw new BadInputException($"Unknown actor '{given}'. {Hint(given)}"),
            _ => throw new BadInputException($"Several actors are called '{given}'. Allowed: {string.Join(", ", found)}."),
        };
    }

    /// <summary>An actor and all actors that act for it.</summary>
    /// <exception cref="BadInputException">No actor has that name, or several have it.</exception>
    public IReadOnlySet<ActorId> WhoActsFor(string given) => WhoActsFor(Find(given));

    /// <summary>An actor and all actors that act for it.</summary>
    public IReadOnlySet<ActorId> WhoActsFor(ActorId actor)
    {
        var all = new HashSet<ActorId> { actor };
        while (actors.Values.FirstOrDefault(entry => entry.Of is { } of && all.Contains(of) && !all.Contains(entry.Actor.Id)) is { Actor: { } next })
        {
            all.Add(next.Id);
        }

        return all;
    }

    /// <summary>The parties to the talks and all actors that act for them.</summary>
    public IReadOnlySet<ActorId> Insiders() => @case.Parties.SelectMany(WhoActsFor).ToHashSet();

    /// <summary>The ids for a message, after the nearest id, name or alias if one is near.</summary>
    private string Hint(string given)
    {
        var ids = actors.Keys.Select(id => id.Value);
        return Spelling.Nearest(given, actors.Values.SelectMany(entry => Called(entry.Actor))) is { } near
            ? Spelling.Hint(near, ids.Prepend(near).Distinct(StringComparer.Ordinal))
            : Spelling.Hint(given, ids);
    }

    private static IEnumerable<string> Called(Actor actor) => actor.Aliases.Prepend(actor.Name).Prepend(actor.Id.Value);

    private static IEnumerable<(Actor Actor, ActorId? Of)> Everyone(ValueList<Actor> actors, ActorId? of) =>
        actors.SelectMany(actor => Everyone(actor.Members, actor.Id).Prepend((actor, actor.PartOf ?? of)));
}
