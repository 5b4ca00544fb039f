using Marten;
using Marten.Schema;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Store;

/// <summary>The summary of a timeline at its end. A document in <c>mt_doc_timeline</c>; its revision is the version.</summary>
/// <param name="Id">The timeline.</param>
/// <param name="Version">The version of its last event.</param>
/// <param name="FirstDay">The day on which it begins.</param>
/// <param name="LastDay">The day of its last event.</param>
/// <param name="Phase">The phase of the talks.</param>
/// <param name="Rung">The rung of agreement.</param>
[DocumentAlias("timeline")]
public sealed record StoredSummary(string Id, long Version, DateOnly FirstDay, DateOnly LastDay, Phase Phase, Rung Rung)
{
    /// <summary>Updates the document after an append.</summary>
    internal static void Project(IDocumentOperations documents, AppendedEvents growth)
    {
        var ((timeline, version, state), _) = (growth.After, growth.Before);
        documents.TryUpdateRevision(
            new StoredSummary(timeline.Value, version, state.Begins!.Value, state.AsOf!.Value, state.Phase, state.Rung), version);
    }
}
