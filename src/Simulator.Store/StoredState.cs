using Marten;
using Marten.Schema;
using Simulator.Domain;
using Simulator.Domain.State;

namespace Simulator.Store;

/// <summary>The state of a timeline at one of its versions. Documents in <c>mt_doc_state</c>; the revision is the version.</summary>
/// <remarks>
/// There is one document per 256 versions. It is updated with the timeline, and kept once it has reached the last of those versions. So few
/// events have to be folded to get the state at any version, and a branch can fork anywhere.
/// </remarks>
/// <param name="Id">The timeline and the number of the block of 256 versions: <c>talks/1</c> for versions 1 to 256.</param>
/// <param name="Timeline">The timeline.</param>
/// <param name="Version">The version.</param>
/// <param name="LastDay">The day of the latest event up to that version.</param>
/// <param name="State">The state at that version.</param>
[DocumentAlias("state")]
public sealed record StoredState(string Id, string Timeline, long Version, DateOnly LastDay, NegotiationState State)
{
    /// <summary>
    /// The states at multiples of this version are kept. A state in between needs a fold of fewer events than this, which takes a millisecond or two.
    /// </summary>
    /// <remarks>Keeping them more often would cost more in appends and rebuilds than it saves in reads.</remarks>
    public const int KeptEvery = 256;

    /// <summary>The state is stored when a version passes a multiple of this.</summary>
    /// <remarks>
    /// The document is larger than a hundred events, so storing it with each event would cost more than the event. Folding a few events costs
    /// almost nothing.
    /// </remarks>
    private const int StoredEvery = 16;

    /// <summary>Configures the columns and indexes of the table.</summary>
    public static void ConfigureMarten(DocumentMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        mapping.DuplicateField(nameof(Timeline), notNull: true);
        mapping.DuplicateField(nameof(Version), notNull: true);
        mapping.DuplicateField(nameof(LastDay), notNull: true);
        mapping.AddIndex("timeline", "version");
        mapping.AddIndex("timeline", "last_day", "version");
    }

    /// <summary>Updates the documents after an append.</summary>
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

    /// <summary>Stores the state at a version, unless a later state of the same 256 versions is stored.</summary>
    internal static void Store(IDocumentOperations documents, TimelineHead at) => documents.TryUpdateRevision(
        new StoredState($"{at.Timeline}/{(at.Version + KeptEvery - 1) / KeptEvery}", at.Timeline.Value, at.Version, at.State.AsOf!.Value, at.State),
        at.Version);
}
