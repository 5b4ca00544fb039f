using Marten;
using Marten.Schema;
using Simulator.Domain.State;
using Simulator.Domain.Values;

namespace Simulator.Store;

/// <summary>The demand ledger of a timeline: who asks what of whom since when, and what was answered. A document in <c>mt_doc_demands</c>.</summary>
/// <param name="Id">The timeline.</param>
/// <param name="Version">The version at which the demands last changed; also the revision.</param>
/// <param name="Demands">The demands that stand, in the order in which they were first made.</param>
[DocumentAlias("demands")]
public sealed record StoredDemands(string Id, long Version, ValueList<Demand> Demands)
{
    /// <summary>Follows a timeline that has grown: written at its begin, and when a demand was made, answered or taken back.</summary>
    internal static void Project(IDocumentOperations documents, AppendedEvents growth)
    {
        if (growth.Known is not { } known || known.Demands != growth.After.State.Demands)
        {
            documents.TryUpdateRevision(
                new StoredDemands(growth.After.Timeline.Value, growth.After.Version, growth.After.State.Demands), growth.After.Version);
        }
    }
}
