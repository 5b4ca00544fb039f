using Simulator.Domain.Values;

namespace Simulator.Domain.Cases;

/// <summary>Someone who acts or speaks in the case.</summary>
/// <param name="Id">The actor's name in files.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">What sort of actor it is.</param>
/// <param name="Role">What it does in the case, in our own words.</param>
/// <param name="Aliases">Other names in the sources.</param>
/// <param name="PartOf">The actor that it belongs to; none for one of its own.</param>
/// <param name="Sources">Where it is named.</param>
/// <param name="Members">People and bodies that act or speak for it.</param>
public sealed record Actor(
    ActorId Id,
    string Name,
    ActorKind Kind,
    string Role,
    ValueList<string> Aliases = default,
    ActorId? PartOf = null,
    ValueList<SourceId> Sources = default,
    ValueList<Actor> Members = default);

/// <summary>What sort of actor.</summary>
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

    /// <summary>Those who report and comment.</summary>
    Media,
}
