using Simulator.Application.Catalogues;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Reports.Framing;

namespace Simulator.Reports.Catalogues;

/// <summary>A parameter of the model as <c>parameters</c> lists it.</summary>
/// <param name="Id">The symbol in files, commands and formulas.</param>
/// <param name="Name">A description in a few words.</param>
/// <param name="Meaning">The meaning in the model, with the unit.</param>
/// <param name="Value">The value.</param>
/// <param name="Least">The lowest sensible value.</param>
/// <param name="Most">The highest sensible value.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Grade">The evidence grade of the value.</param>
/// <param name="Role">The role in the model.</param>
public sealed record ParameterListEntry(
    string Id, string Name, string Meaning, double Value, double Least, double Most, string Unit, EvidenceGrade Grade, ParameterRole Role)
    : IEntry<ParameterListEntry>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = ["id", "name", "meaning", "value", "least", "most", "unit", "grade", "role"];

    /// <summary>The parameters of a case, by symbol or name; none for a case without a model.</summary>
    public static NamedEntries<Parameter> Named(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return new("parameter", catalogue.Case.Model?.Parameters ?? [], parameter => [parameter.Id, parameter.Name]);
    }

    /// <summary>The entries of parameters.</summary>
    public static IEnumerable<ParameterListEntry> Of(IEnumerable<Parameter> parameters) =>
        parameters.Select(parameter => new ParameterListEntry(
            parameter.Id, parameter.Name, ModelParameters.Find(parameter.Id)?.Meaning ?? "", parameter.Value, parameter.Least, parameter.Most,
            parameter.Unit, parameter.Grade, parameter.Role));

    /// <summary>The value and its range: <c>0.28 (0.15 to 0.45)</c>.</summary>
    public string Figures() => $"{Numbers.Significant(Value)} ({Numbers.Significant(Least)} to {Numbers.Significant(Most)})";

    /// <inheritdoc/>
    public IReadOnlyList<object?> Row() => [Id, Name, Meaning, Value, Least, Most, Unit, EnumWords.Code(Grade), EnumWords.Code(Role)];
}
