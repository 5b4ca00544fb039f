using Simulator.Application.Catalogues;
using Simulator.Domain.Cases;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;
using Simulator.Files.Cases;
using Simulator.Reports.Framing;
using Simulator.Reports.Wording;

namespace Simulator.Reports.Catalogues;

/// <summary>A lever as <c>levers</c> lists it.</summary>
/// <param name="Id">The name in files and commands.</param>
/// <param name="Code">The code in the catalogue of the case.</param>
/// <param name="Name">The display name.</param>
/// <param name="Contested">True when the model has rival readings of its effects.</param>
/// <param name="Readings">The names of these readings.</param>
/// <param name="Effect">The direction on each measure that its authors claim.</param>
/// <param name="Scenarios">The number of scenario files that apply it.</param>
public sealed record LeverListEntry(
    LeverId Id, string Code, string Name, bool Contested, IReadOnlyList<string> Readings, ValueList<LeverEffect> Effect, int Scenarios)
    : IEntry<LeverListEntry>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = ["id", "code", "name", "contested", "readings", "effect", "scenarios"];

    /// <summary>The levers of a case, by id, code or name.</summary>
    public static NamedEntries<Lever> Named(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return new("lever", catalogue.Case.Levers, lever => [lever.Id.Value, lever.Code, lever.Name]);
    }

    /// <summary>The entries of levers.</summary>
    public static IEnumerable<LeverListEntry> Of(Catalogue catalogue, IEnumerable<Lever> levers) =>
        from lever in levers
        let readings = Mapping(catalogue.Case, lever)?.Readings.Select(reading => reading.Name).ToArray() ?? []
        select new LeverListEntry(
            lever.Id, lever.Code, lever.Name, readings.Length > 0, readings, lever.Effect,
            catalogue.Scenarios.Count(scenario => scenario.Levers.Contains(lever.Id)));

    /// <summary>The claimed effects in words, grouped by direction: <c>less: relapse, attack; more: agreement</c>.</summary>
    public string Claimed() => string.Join(
        "; ",
        from effect in Effect
        group effect.Measure.Replace('-', ' ') by effect.Sign into one
        select $"{Word(one.Key)}: {string.Join(", ", one)}");

    /// <inheritdoc/>
    public IReadOnlyList<object?> Row() =>
    [
        Id, Code, Name, Contested, Csv.Join(Readings), Csv.Join(Effect.Select(effect => $"{effect.Measure}={EnumWords.Code(effect.Sign)}")),
        Scenarios,
    ];

    /// <summary>The mapping of a lever; <c>null</c> when the model has none.</summary>
    internal static LeverMapping? Mapping(Case @case, Lever lever) => @case.Model?.Levers.FirstOrDefault(mapping => mapping.Lever == lever.Id);

    private static string Word(Sign sign) => sign switch
    {
        Sign.Decrease => "less",
        Sign.None => "unchanged",
        Sign.Increase => "more",
        Sign.Contested => "disputed",
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "Every direction has its word."),
    };
}
