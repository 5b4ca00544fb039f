using Simulator.Domain.Values;

namespace Simulator.Domain.Cases;

/// <summary>A person, body or group that acts or speaks in the case.</summary>
/// <param name="Id">The actor's name in files.</param>
/// <param name="Name">The display name.</param>
/// <param name="Kind">The kind of actor.</param>
/// <param name="Role">The role in the case, in our own words.</param>
/// <param name="Aliases">Other names in the sources.</param>
/// <param name="PartOf">The actor to which it belongs; <c>null</c> for an independent actor.</param>
/// <param name="Sources">The sources that name it.</param>
/// <param name="Members">The people and bodies that act or speak for it.</param>
public sealed record Actor(
    ActorId Id,
    string Name,
    ActorKind Kind,
    string Role,
    ValueList<string> Aliases = default,
    ActorId? PartOf = null,
    ValueList<SourceId> Sources = default,
    ValueList<Actor> Members = default);

/// <summary>The kind of an actor.</summary>
public enum ActorKind
{
    /// <summary>A state, or a government that acts as one.</summary>
    State,

    /// <summary>Part of a state or regime.</summary>
    Organ,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A team sent to the talks.</summary>
    Delegation,

    /// <summary>An armed movement.</summary>
    Movement,

    /// <summary>An organisation between states.</summary>
    Organisation,

    /// <summary>People who are affected without sitting at the table.</summary>
    Public,

    /// <summary>The press and others who report and comment.</summary>
    Media,
}
