using Simulator.Application.Cases;
using Simulator.Domain;
using Simulator.Store;

namespace Simulator.Application.Exchange;

/// <summary>What timelines and events are called where they are imported.</summary>
/// <remarks>
/// Under another name <c>NAME</c> the root is <c>NAME</c>, a branch is <c>NAME-</c> and its own name, and each event gets an identity that follows from the
/// new name of its timeline and its old identity, so that the same import made again adds nothing.
/// </remarks>
/// <param name="root">The new name of the root; none to keep all names.</param>
internal sealed class ExchangeNames(TimelineId? root)
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

    /// <summary>An event as it is imported.</summary>
    public static NewEvent Of(ExchangeSection section, Guid id, NegotiationEvent happened) => new(
        section.Target == section.Name ? id : EventIdentity.Of($"{section.Target}/{id}"),
        happened is ScenarioBranched branched && section.Parent is { } parent ? branched with { Parent = parent.Target } : happened);
}
