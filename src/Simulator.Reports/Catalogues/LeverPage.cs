using Simulator.Application.Catalogues;
using Simulator.Domain;
using Simulator.Domain.Cases;
using Simulator.Domain.Levers;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Reports.Timelines;

namespace Simulator.Reports.Catalogues;

/// <summary>A lever with all that the case and the scenario files say about it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Entry">The lever.</param>
/// <param name="ProposedBy">The author who proposes or mentions it.</param>
/// <param name="Claim">The claimed effect, in words.</param>
/// <param name="Sources">The sources of the claim.</param>
/// <param name="Model">Its mapping in the model; <c>null</c> when it cannot be simulated.</param>
/// <param name="Scenarios">The scenario files that apply it.</param>
/// <param name="Events">The events of the record that apply it or withdraw it.</param>
/// <param name="Next">Commands to try next.</param>
public sealed record LeverPage(
    TimelineId Case,
    LeverListEntry Entry,
    string ProposedBy,
    string Claim,
    IReadOnlyList<Cited> Sources,
    LeverModel? Model,
    IReadOnlyList<ScenarioName> Scenarios,
    IReadOnlyList<RecordedEvent> Events,
    IReadOnlyList<string> Next)
{
    /// <summary>The page of a lever.</summary>
    public static LeverPage Of(Catalogue catalogue, Lever lever)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(lever);
        var @case = catalogue.Case;
        var mapping = LeverListEntry.Mapping(@case, lever);
        var scenarios = ScenarioName.Of(catalogue, scenario => scenario.Levers.Contains(lever.Id));
        return new(
            @case.Id, LeverListEntry.Of(catalogue, [lever]).Single(), lever.ProposedBy, lever.Claim, Cited.Of(@case, lever.Sources),
            mapping is null ? null : LeverModel.Of(@case, mapping), scenarios,
            [
                .. catalogue.Events.Where(happened => happened is LeverApplied applied && applied.Lever == lever.Id
                    || happened is LeverWithdrawn withdrawn && withdrawn.Lever == lever.Id).Select(RecordedEvent.Of),
            ],
            [
                .. mapping is null || !Moves(mapping).Any() ? [] : new[] { Comparison(catalogue, mapping) },
                .. scenarios.Take(1).Select(scenario => $"simulator scenario run {scenario.Name}"),
            ]);
    }

    /// <summary>The comparison of runs with and without the lever, from the first day of the model.</summary>
    private static string Comparison(Catalogue catalogue, LeverMapping mapping)
    {
        var from = catalogue.Case.Model!.Opens;
        var state = Negotiation.Fold(catalogue.Events.Where(happened => happened.Account.When.Effective() < from));
        // A border that is closed on that day can only be opened.
        var opens = Moves(mapping).Any(move => move.Variable == ModelVariable.BorderClosure) && state.Crossings.Any(crossing => crossing.Closed);
        return $"simulator compare {catalogue.Case.Id} --from {from:O} --lever {mapping.Lever}{(opens ? "=0" : "")}";
    }

    private static IEnumerable<Movement> Moves(LeverMapping mapping) => mapping.Moves.Concat(mapping.Readings.SelectMany(reading => reading.Moves));
}

/// <summary>The mapping of a lever in the model.</summary>
/// <param name="Grade">The evidence grade of the size of the effect.</param>
/// <param name="Basis">The reason for the effects, in words.</param>
/// <param name="Moves">The effects at full strength; empty for a contested lever.</param>
/// <param name="Readings">The rival readings; empty when the lever is not contested.</param>
/// <param name="Load">The part of the capacity to carry out promises that it takes at full strength, from 0.</param>
/// <param name="Sources">The sources of the mapping.</param>
public sealed record LeverModel(
    EvidenceGrade Grade, string Basis, IReadOnlyList<MappedMove> Moves, IReadOnlyList<LeverReading> Readings, double Load,
    IReadOnlyList<Cited> Sources)
{
    /// <summary>A mapping.</summary>
    internal static LeverModel Of(Case @case, LeverMapping mapping) => new(
        mapping.Grade, mapping.Basis, MappedMove.Of(@case, mapping.Moves, lever: true),
        [.. mapping.Readings.Select(reading => new LeverReading(reading.Name, reading.Says, MappedMove.Of(@case, reading.Moves, lever: true)))],
        mapping.Load, Cited.Of(@case, mapping.Sources));
}

/// <summary>One reading of the effects of a contested lever.</summary>
/// <param name="Name">The name of the reading.</param>
/// <param name="Says">Its argument.</param>
/// <param name="Moves">The effects of the lever under the reading.</param>
public sealed record LeverReading(string Name, string Says, IReadOnlyList<MappedMove> Moves);
