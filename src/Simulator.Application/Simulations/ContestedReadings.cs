using Simulator.Domain;

namespace Simulator.Application.Simulations;

/// <summary>The readings under which runs are made: several where a contested lever is in force, so that results show all of them.</summary>
internal static class ContestedReadings
{
    /// <summary>The readings of a question, each with its number; a single one without a name where nothing is contested.</summary>
    public static IReadOnlyList<(int Number, string? Name)> Of(params IReadOnlyList<Posed> posed)
    {
        var inForce = posed.SelectMany(one => one.Premise().Contested).Distinct().Select(posed[0].Model.Find).OfType<LeverMapping>().ToArray();
        if (inForce.Length == 0)
        {
            return [(0, null)];
        }

        return
        [
            .. Enumerable.Range(0, inForce.Max(mapping => mapping.Readings.Count))
                .Select(number => (number, (string?)string.Join(", ", inForce.Select(mapping => $"{mapping.Lever}: {mapping.Readings[Math.Min(number, mapping.Readings.Count - 1)].Name}")))),
        ];
    }
}
