using Simulator.Application.Catalogues;
using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Reports.Timelines;

namespace Simulator.Reports.Catalogues;

/// <summary>A structural factor with all that the case and the scenario files say about it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Entry">The factor.</param>
/// <param name="Sources">The sources that name it.</param>
/// <param name="Model">Its mapping in the model; <c>null</c> when it cannot be simulated.</param>
/// <param name="Scenarios">The scenario files that change its weight.</param>
/// <param name="Next">Commands to try next.</param>
public sealed record FactorPage(
    TimelineId Case,
    FactorListEntry Entry,
    IReadOnlyList<Cited> Sources,
    FactorModel? Model,
    IReadOnlyList<ScenarioName> Scenarios,
    IReadOnlyList<string> Next)
{
    /// <summary>The page of a factor.</summary>
    public static FactorPage Of(Catalogue catalogue, Factor factor)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(factor);
        var @case = catalogue.Case;
        var scenarios = ScenarioName.Of(catalogue, scenario => scenario.Factors.Contains(factor.Id));
        return new(
            @case.Id, FactorListEntry.Of(catalogue, [factor]).Single(), Cited.Of(@case, factor.Sources),
            @case.Model?.Factors.FirstOrDefault(mapping => mapping.Factor == factor.Id) is { } mapping ? FactorModel.Of(@case, mapping) : null,
            scenarios,
            [scenarios is [var first, ..] ? $"simulator scenario run {first.Name}" : "simulator scenario new my-what-if"]);
    }

    /// <summary>The line by which a scenario file changes the weight of the factor.</summary>
    public string Change() => $"{{ factor: {Entry.Id}, level: 0.5, on: … }}";
}

/// <summary>The mapping of a structural factor in the model.</summary>
/// <param name="Grade">The evidence grade of the size of the effect.</param>
/// <param name="Basis">The reason for the effects, in words.</param>
/// <param name="Moves">The effects at twice the weight on the record; the opposite effects at weight 0.</param>
/// <param name="Sources">The sources of the mapping.</param>
public sealed record FactorModel(EvidenceGrade Grade, string Basis, IReadOnlyList<MappedMove> Moves, IReadOnlyList<Cited> Sources)
{
    /// <summary>A mapping.</summary>
    internal static FactorModel Of(Case @case, FactorMapping mapping) => new(
        mapping.Grade, mapping.Basis, MappedMove.Of(@case, mapping.Moves, lever: false), Cited.Of(@case, mapping.Sources));
}
