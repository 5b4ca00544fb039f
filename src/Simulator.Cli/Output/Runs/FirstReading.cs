using Simulator.Domain;

namespace Simulator.Cli.Output.Runs;

/// <summary>A contested lever of which runs follow the first reading only.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Reading">The reading that they follow.</param>
/// <param name="Others">The readings that they leave out.</param>
internal sealed record FirstReading(LeverId Lever, string Reading, IReadOnlyList<string> Others)
{
    /// <summary>The readings that are followed of contested levers.</summary>
    public static IReadOnlyList<FirstReading> Of(Case @case, IReadOnlyList<LeverId> contested) =>
    [
        .. from mapping in @case.Model?.Levers ?? []
           where contested.Contains(mapping.Lever)
           select new FirstReading(mapping.Lever, mapping.Readings[0].Name, [.. mapping.Readings.Skip(1).Select(reading => reading.Name)]),
    ];
}
