using Simulator.Application.Kinds;
using Simulator.Domain.Events;
using Simulator.Domain.Values;
using Simulator.Files.Scenarios;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Kinds;

/// <summary>A kind of event for the authors of scenarios.</summary>
/// <param name="Kind">The kind as users type it and as scenario files have it.</param>
/// <param name="Code">The code in cases and in JSON.</param>
/// <param name="Theme">The theme.</param>
/// <param name="Meaning">The meaning.</param>
/// <param name="InFiles">True when a scenario file can state events of the kind.</param>
/// <param name="Fields">The fields of the kind; empty when it has none.</param>
/// <param name="EveryField">The fields of every change.</param>
/// <param name="Rules">The rules that may refuse an event of the kind.</param>
/// <param name="Example">The lines of an example; empty when there is none.</param>
/// <param name="ExampleRow">The row of the record that the example restates; <c>null</c> when it restates none.</param>
/// <param name="ExampleScenario">The scenario that has the example; <c>null</c> when none does.</param>
public sealed record KindReport(
    string Kind,
    string Code,
    Theme Theme,
    string Meaning,
    bool InFiles,
    IReadOnlyList<KindField> Fields,
    IReadOnlyList<KindField> EveryField,
    IReadOnlyList<Rule> Rules,
    IReadOnlyList<string> Example,
    RowId? ExampleRow,
    string? ExampleScenario)
{
    /// <summary>The columns of <see cref="Rows"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["kind", "field", "type", "required", "meaning", "allowed"];

    /// <summary>The report of a kind.</summary>
    public static KindReport Of(KindShown shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var kind = shown.Kind;
        var inFiles = kind.Theme != Theme.Branching;
        return new(
            kind.FileCode, kind.Code, kind.Theme, KindGuide.Meaning(kind), inFiles, KindGuide.Of(kind), inFiles ? KindGuide.OfEveryKind : [],
            [.. Domain.Rules.Of(kind), .. Domain.Rules.OfEveryKind], shown.Example?.Lines ?? [],
            shown.Example?.Row, shown.Example?.Scenario);
    }

    /// <summary>The heading of the example.</summary>
    public string ExampleHeading() =>
        ExampleRow is { } row ? $"Example: {row} of the record, as a scenario file would state it"
        : ExampleScenario is not null ? $"Example, from the scenario {ExampleScenario}"
        : "Example";

    /// <summary>The fields as rows of a table; those of mappings have the key of the mapping before their own.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows() => Fields.SelectMany(field => RowsOf(field, ""));

    private IEnumerable<IReadOnlyList<object?>> RowsOf(KindField field, string of) =>
        field.Parts.SelectMany(part => RowsOf(part, $"{of}{field.Name}.")).Prepend(
            [Kind, of + field.Name, field.Type, field.Required, field.Meaning, Csv.Join(field.Allowed.Select(word => word.Word))]);
}
