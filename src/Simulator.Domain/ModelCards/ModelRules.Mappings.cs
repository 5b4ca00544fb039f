using Simulator.Domain.Values;

namespace Simulator.Domain.ModelCards;

public static partial class ModelRules
{
    /// <summary>The largest change of a variable by a mapping: log-odds of 10 are practically certain.</summary>
    public const double FarthestMove = 10;

    /// <summary>The flaws of the mapping of a lever.</summary>
    public static IEnumerable<Flaw> BrokenBy(LeverMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        if (mapping is { Moves.Count: > 0, Readings.Count: > 0 })
        {
            yield return new(
                nameof(LeverMapping.Readings),
                "The lever has both moves and readings. Allowed: moves, or for a contested lever readings with moves of their own.");
        }

        if (mapping.Readings.Count == 1)
        {
            yield return new(
                nameof(LeverMapping.Readings), "The lever has only one reading. Allowed: two or more for a contested lever, else moves.");
        }

        foreach (var name in Twice(mapping.Readings.Select(reading => reading.Name)))
        {
            yield return new(nameof(LeverMapping.Readings), $"Duplicate reading '{name}'. Allowed: each name once.");
        }

        if (mapping.Load is < 0 or > FarthestMove)
        {
            yield return new(nameof(LeverMapping.Load), $"The load {Number(mapping.Load)} is out of range. Allowed: from {Range(0, FarthestMove)}.");
        }

        foreach (var flaw in Moves(mapping.Moves).Concat(
            mapping.Readings.SelectMany(reading => Moves(reading.Moves)).Select(flaw => flaw with { Member = nameof(LeverMapping.Readings) })))
        {
            yield return flaw;
        }
    }

    /// <summary>The flaws of the effects of a lever or a factor.</summary>
    public static IEnumerable<Flaw> Moves(ValueList<Movement> moves) =>
    [
        .. Twice(moves.Select(move => move.Variable)).Select(variable =>
            new Flaw(nameof(LeverMapping.Moves), $"Duplicate variable '{EnumWords.Code(variable)}'. Allowed: each variable once.")),
        .. moves.Where(move => !(Math.Abs(move.By) <= FarthestMove)).Select(move =>
            new Flaw(
                nameof(LeverMapping.Moves),
                $"'{EnumWords.Code(move.Variable)}' is moved by {Number(move.By)}. Allowed: from {Range(-FarthestMove, FarthestMove)}.")),
    ];
}
