using Simulator.Application.Catalogues;
using Simulator.Domain.Cases;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Reports.Framing;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Catalogues;

/// <summary>A structural factor as <c>factors</c> lists it.</summary>
/// <param name="Id">The code in the catalogue of the case.</param>
/// <param name="Text">The factor, in words.</param>
/// <param name="Slot">The part of the model that it sets.</param>
/// <param name="Sources">The sources that name it.</param>
/// <param name="Scenarios">The number of scenario files that change its weight.</param>
public sealed record FactorListEntry(FactorId Id, string Text, string Slot, ValueList<SourceId> Sources, int Scenarios) : IEntry<FactorListEntry>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = ["id", "text", "slot", "sources", "scenarios"];

    /// <summary>The factors of a case, by id.</summary>
    public static NamedEntries<Factor> Named(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return new("factor", catalogue.Case.Factors, factor => [factor.Id.Value]);
    }

    /// <summary>The entries of factors.</summary>
    public static IEnumerable<FactorListEntry> Of(Catalogue catalogue, IEnumerable<Factor> factors) => factors.Select(factor => new FactorListEntry(
        factor.Id, factor.Text, factor.Slot, factor.Sources, catalogue.Scenarios.Count(scenario => scenario.Factors.Contains(factor.Id))));

    /// <inheritdoc/>
    public IReadOnlyList<object?> Row() => [Id, Text, Slot, Csv.Join(Sources), Scenarios];
}
