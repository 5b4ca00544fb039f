using Marten;
using Marten.Schema;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Store;

/// <summary>The demand ledger of a timeline: the demands and their answers. A document in <c>mt_doc_demands</c>.</summary>
/// <param name="Id">The timeline.</param>
/// <param name="Version">The version at which the demands last changed; also the revision.</param>
/// <param name="Demands">The demands in force, in the order in which they were first made.</param>
[DocumentAlias("demands")]
public sealed record StoredDemands(string Id, long Version, ValueList<Demand> Demands)
{
    /// <summary>Updates the document after an append: at the start of the timeline, and when a demand was made, answered or undone.</summary>
    internal static void Project(IDocumentOperations documents, AppendedEvents growth)
    {
        if (growth.Known is not { } known || known.Demands != growth.After.State.Demands)
        {
            documents.TryUpdateRevision(
                new StoredDemands(growth.After.Timeline.Value, growth.After.Version, growth.After.State.Demands), growth.After.Version);
        }
    }
}
