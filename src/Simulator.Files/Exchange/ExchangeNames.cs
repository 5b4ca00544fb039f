using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Cases;

namespace Simulator.Files.Exchange;

/// <summary>The names of timelines and events after the import.</summary>
/// <remarks>
/// With a new name <c>NAME</c>, the root is called <c>NAME</c>, and a branch <c>NAME-</c> followed by its own name. The identity of each event is
/// derived from the new name of the root and from the old identity, so that repeating the import adds nothing. The causes of events are translated
/// too.
/// </remarks>
/// <param name="root">The new name of the root; <c>null</c> to keep all names.</param>
public sealed class ExchangeNames(TimelineId? root)
{
    /// <summary>The new name of the root; <c>null</c> when all names are kept.</summary>
    public TimelineId? Root => root;

    /// <summary>The name of a timeline after the import.</summary>
    /// <param name="name">The name of the timeline in the file.</param>
    /// <param name="tree">The name of the root of the timeline in the file.</param>
    public TimelineId Of(TimelineId name, TimelineId tree) =>
        root is not { } copy || copy == tree ? name
        : name == tree ? copy
        : new($"{copy}-{name}");

    /// <summary>An event as it is imported, with translated names and identities.</summary>
    public NewEvent Of(ExchangeSection section, Guid id, NegotiationEvent happened)
    {
        if (section.Target == section.Name)
        {
            return new(id, happened);
        }

        var renamed = happened.Account.Causes.Count == 0
            ? happened
            : happened with { Account = happened.Account with { Causes = happened.Account.Causes.Select(Of).ToValueList() } };
        return new(Of(id), renamed is ScenarioBranched branched && section.Parent is { } parent ? branched with { Parent = parent.Target } : renamed);
    }

    private Guid Of(Guid id) => EventIdentity.Of($"{root}/{id}");
}
