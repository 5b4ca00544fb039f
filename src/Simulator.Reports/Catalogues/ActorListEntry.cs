using Simulator.Application.Catalogues;
using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Reports.Framing;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Catalogues;

/// <summary>An actor as <c>actors</c> lists it.</summary>
/// <param name="Id">The name in files and commands.</param>
/// <param name="Name">The display name.</param>
/// <param name="Aliases">Other names in the sources.</param>
/// <param name="Kind">The kind of actor.</param>
/// <param name="Party">True for a principal of the talks.</param>
/// <param name="PartOf">The actor to which it belongs or for which it acts; <c>null</c> for an independent actor.</param>
/// <param name="Events">The number of events of the record in which it takes part, itself or by those who act for it.</param>
/// <param name="Role">The role in the case, in words.</param>
public sealed record ActorListEntry(
    ActorId Id, string Name, ValueList<string> Aliases, ActorKind Kind, bool Party, NamedActor? PartOf, int Events, string Role)
    : IEntry<ActorListEntry>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = ["id", "name", "aliases", "kind", "party", "partOf", "events", "role"];

    /// <summary>The actors of a case, by id, name or alias.</summary>
    public static NamedEntries<Actor> Named(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return new ActorNames(catalogue.Case).Entries;
    }

    /// <summary>The entries of actors.</summary>
    public static IEnumerable<ActorListEntry> Of(Catalogue catalogue, IEnumerable<Actor> actors)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var names = new ActorNames(catalogue.Case);
        return actors.Select(actor => Of(catalogue, names, actor));
    }

    /// <inheritdoc/>
    public IReadOnlyList<object?> Row() => [Id, Name, Csv.Join(Aliases), EnumWords.Code(Kind), Party, PartOf?.Id, Events, Role];

    private static ActorListEntry Of(Catalogue catalogue, ActorNames names, Actor actor)
    {
        var all = names.WhoActsFor(actor.Id);
        return new(
            actor.Id, actor.Name, actor.Aliases, actor.Kind, catalogue.Case.Parties.Contains(actor.Id),
            names.Superior(actor.Id) is { } superior ? new(superior.Id, superior.Name) : null,
            catalogue.Events.Count(happened => happened.Account.Actors.Any(all.Contains)), actor.Role);
    }
}
