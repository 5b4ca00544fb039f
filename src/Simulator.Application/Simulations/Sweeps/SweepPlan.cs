using System.Security.Cryptography;
using System.Text;
using Simulator.Domain.ModelCards;
using Simulator.Domain.Values;

namespace Simulator.Application.Simulations.Sweeps;

/// <summary>Everything that a sweep depends on: equal plans give the same numbers, to the last bit.</summary>
/// <param name="Lines">The lines of the plan, each with a name of its own.</param>
/// <param name="Axes">The names of the values of a cell.</param>
/// <param name="Measures">The measures that are reported for each cell.</param>
/// <param name="Cells">The number of cells.</param>
/// <param name="Readings">
/// The number of readings of contested levers, each of which has results of its own; 1 when nothing is contested.
/// </param>
public sealed record SweepPlan(IReadOnlyList<PlanLine> Lines, IReadOnlyList<string> Axes, IReadOnlyList<Measure> Measures, int Cells, int Readings)
{
    /// <summary>The digest that identifies the plan: 16 hexadecimal digits.</summary>
    public string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Lines))))[..16];

    /// <summary>The plan of a sweep.</summary>
    internal static SweepPlan Of(
        PreparedRuns prepared, IReadOnlyList<Variation> variations, int? points,
        IReadOnlyList<Measure> measures, int cells, IReadOnlyList<string?> readings) => new(
        [
            new("timeline", $"{prepared.Setup.Timeline}"),
            new("told", $"{prepared.Given.Before.Count + prepared.Given.Given.Count} events, digest {HistoryDigest.Of(prepared.Given)}"),
            new("model", prepared.Model.Version),
            new("from", $"{prepared.From:yyyy-MM-dd}"),
            new("until", $"{prepared.Until:yyyy-MM-dd}"),
            new("runs", $"{prepared.Setup.Runs}"),
            new("seed", $"{prepared.Setup.Seed}"),
            new("set", Listed(prepared.Setup.Values.Select(value => FormattableString.Invariant($"{value.Id}={value.Value}")))),
            new("levers", Listed(prepared.Setup.Levers.Select(lever => FormattableString.Invariant(
                $"{lever.Lever}={lever.Level}@{lever.On ?? prepared.From:yyyy-MM-dd} lag {lever.LagDays} ramp {lever.RampDays}")))),
            new("added steps", prepared.Setup.Reference ? "left out" : "in"),
            new("readings", Listed(readings.OfType<string>())),
            .. variations.Select((variation, at) => new PlanLine($"vary {at + 1}", $"{variation.Name} = {variation.Text}")),
            new("cells", points is null ? $"{cells}, every combination" : $"{cells}, a Latin hypercube"),
            new("measures", Listed(measures.Select(measure => EnumWords.Code(measure)))),
        ],
        [.. variations.Select(variation => variation.Name)], measures, cells, readings.Count);

    private static string Listed(IEnumerable<string> items) => string.Join("; ", items) is { Length: > 0 } list ? list : "none";
}

/// <summary>A line of the plan of a sweep.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value in this plan.</param>
public sealed record PlanLine(string Name, string Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Value}";
}
