using Simulator.Domain.Values;

namespace Simulator.Domain.Cases;

/// <summary>A structural factor that a document names: why the talks are hard.</summary>
/// <param name="Id">Its code in the catalogue.</param>
/// <param name="Text">The factor, in our own words.</param>
/// <param name="Slot">What it sets in the model.</param>
/// <param name="Sources">Who names it.</param>
public sealed record Factor(FactorId Id, string Text, string Slot, ValueList<SourceId> Sources);
