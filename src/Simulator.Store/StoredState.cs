using Marten;
using Marten.Schema;
using Simulator.Domain;
using Simulator.Domain.State;

namespace Simulator.Store;

/// <summary>The state of a timeline at one of its versions. Documents in <c>mt_doc_state</c>; the revision is the version.</summary>
/// <remarks>
/// There is one for every 256 versions: it follows the timeline, and stays when it has reached the last of them. So few events have to be folded to
/// get the state at any version, and a branch can leave anywhere.
/// </remarks>
/// <param name="Id">The timeline, and which 256 versions: <c>talks/1</c> for versions 1 to 256.</param>
/// <param name="Timeline">The timeline.</param>
/// <param name="Version">The version.</param>
/// <param name="LastDay">The day of the event of that version.</param>
/// <param name="State">The state after it.</param>
[DocumentAlias("state")]
public sealed record StoredState(string Id, string Timeline, long Version, DateOnly LastDay, NegotiationState State)
{
    /// <summary>
    /// The states at multiples of this stay. Whoever wants one in between folds fewer events than this, which takes a millisecond or two.
    /// </summary>
    /// <remarks>To keep them more often would cost appends and rebuilding more than it saves there.</remarks>
    public const int KeptEvery = 256;

    /// <summary>The state is stored when a version passes a multiple of this.</summary>
    /// <remarks>
    /// Its document is larger than a hundred events: with each of them it would cost more than they do. To fold a few costs next to nothing.
    /// </remarks>
    private const int StoredEvery = 16;

    /// <summary>Tells Marten about columns and indexes of the table.</summary>
    public static void ConfigureMarten(DocumentMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        mapping.DuplicateField(nameof(Timeline), notNull: true);
        mapping.DuplicateField(nameof(Version), notNull: true);
        mapping.DuplicateField(nameof(LastDay), notNull: true);
        mapping.AddIndex("timeline", "version");
        mapping.AddIndex("timeline", "last_day", "version");
    }

    /// <summary>Follows a timeline that has grown.</summary>
    internal static void Project(IDocumentOperations documents, AppendedEvents growth)
    {
        foreach (var kept in growth.Kept)
        {
            Store(documents, kept);
        }

        if (growth.Before.Version / StoredEvery != growth.After.Version / StoredEvery && growth.After.Version % KeptEvery != 0)
        {
            Store(documents, growth.After);
        }
    }

    /// <summary>Stores the state at a version, unless a later one of the same 256 versions is there.</summary>
    internal static void Store(IDocumentOperations documents, TimelineHead at) => documents.TryUpdateRevision(
        new StoredState($"{at.Timeline}/{(at.Version + KeptEvery - 1) / KeptEvery}", at.Timeline.Value, at.Version, at.State.AsOf!.Value, at.State),
        at.Version);
}
