using Simulator.Domain;
using Simulator.Domain.Branching;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Cases;

namespace Simulator.Files.Exchange;

/// <summary>What timelines and events are called where they are imported.</summary>
/// <remarks>
/// Under another name <c>NAME</c> the root is <c>NAME</c>, a branch is <c>NAME-</c> and its own name, and each event gets an identity that follows
/// from the new name of the root and its old identity, so that the same import made again adds nothing, and an event that names its causes names them
/// here as well.
/// </remarks>
/// <param name="root">The new name of the root; none to keep all names.</param>
public sealed class ExchangeNames(TimelineId? root)
{
    /// <summary>The new name of the root, if any.</summary>
    public TimelineId? Root => root;

    /// <summary>What a timeline is called.</summary>
    /// <param name="name">Its name in the file.</param>
    /// <param name="tree">The name of its root in the file.</param>
    public TimelineId Of(TimelineId name, TimelineId tree) =>
        root is not { } copy || copy == tree ? name
        : name == tree ? copy
        : new($"{copy}-{name}");

    /// <summary>An event as it is imported: whatever it names is called as it is called here.</summary>
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
