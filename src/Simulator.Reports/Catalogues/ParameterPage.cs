using System.Globalization;
using Simulator.Application.Catalogues;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Engine.Runs;
using Simulator.Reports.Timelines;

namespace Simulator.Reports.Catalogues;

/// <summary>A parameter of the model with its evidence, and the levers and factors that act on the same quantity.</summary>
/// <param name="Case">The case.</param>
/// <param name="Entry">The parameter.</param>
/// <param name="Reference">The value in the reference model; <c>null</c> when it is the same.</param>
/// <param name="Basis">The evidence, in words.</param>
/// <param name="Sources">The sources of the case that support the value.</param>
/// <param name="Levers">The levers that act on the same quantity.</param>
/// <param name="Factors">The structural factors that act on the same quantity.</param>
/// <param name="Next">Commands to try next.</param>
public sealed record ParameterPage(
    TimelineId Case,
    ParameterListEntry Entry,
    double? Reference,
    string Basis,
    IReadOnlyList<Cited> Sources,
    IReadOnlyList<ActingEntry> Levers,
    IReadOnlyList<ActingEntry> Factors,
    IReadOnlyList<string> Next)
{
    /// <summary>The page of a parameter.</summary>
    public static ParameterPage Of(Catalogue catalogue, Parameter parameter)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(parameter);
        var (@case, card) = (catalogue.Case, catalogue.Case.Model!);
        var (words, variables) = (new ModelWords(@case), ParameterVariables.Of(parameter.Id, Parameters.Of(card)));
        var other = parameter.Value < parameter.Most ? parameter.Most : parameter.Least;
        return new(
            @case.Id, ParameterListEntry.Of([parameter]).Single(), parameter.Reference, parameter.Basis, Cited.Of(@case, parameter.Sources),
            [
                .. from mapping in card.Levers
                   let moves = Says(mapping.Moves, null, lever: true)
                       .Concat(mapping.Readings.SelectMany(reading => Says(reading.Moves, reading.Name, lever: true)))
                       .Concat(parameter.Id == "capacity" && mapping.Load > 0 ? [$"takes {Numbers.Significant(mapping.Load)} of it"] : []).ToArray()
                   where moves.Length > 0
                   select new ActingEntry(
                       mapping.Lever.Value, @case.Levers.FirstOrDefault(lever => lever.Id == mapping.Lever)?.Name ?? mapping.Lever.Value, moves),
            ],
            [
                .. from mapping in card.Factors
                   let moves = Says(mapping.Moves, null, lever: false).ToArray()
                   where moves.Length > 0
                   select new ActingEntry(
                       mapping.Factor.Value, @case.Factors.FirstOrDefault(factor => factor.Id == mapping.Factor)?.Text ?? "", moves),
            ],
            [
                string.Create(CultureInfo.InvariantCulture, $"simulator simulate {@case.Id} --from {card.Opens:O} --set {parameter.Id}={other}"),
                $"simulator sensitivity {@case.Id} --from {card.Opens:O} --parameters {parameter.Id}",
            ]);

        IEnumerable<string> Says(ValueList<Movement> moves, string? reading, bool lever) =>
            moves.Where(move => variables.Contains(move.Variable)).Select(
                move => $"{words.Of(move, lever)}{(reading is null ? "" : $" (if {reading})")}");
    }
}

/// <summary>A lever or a factor that acts on the quantity of a parameter.</summary>
/// <param name="Id">Its name in files.</param>
/// <param name="Name">The display name of a lever; the text of a factor.</param>
/// <param name="Says">The changes that it makes, in words.</param>
public sealed record ActingEntry(string Id, string Name, IReadOnlyList<string> Says);
