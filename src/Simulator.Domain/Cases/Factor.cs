using Simulator.Domain.Values;

namespace Simulator.Domain.Cases;

/// <summary>A structural factor that a document names: why the talks are hard.</summary>
/// <param name="Id">The code in the catalogue.</param>
/// <param name="Text">The factor, in our own words.</param>
/// <param name="Slot">The part of the model that it sets.</param>
/// <param name="Sources">The sources that name it.</param>
public sealed record Factor(FactorId Id, string Text, string Slot, ValueList<SourceId> Sources);
