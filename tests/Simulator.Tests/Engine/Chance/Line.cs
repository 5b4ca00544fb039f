using Simulator.Engine.Chance;

namespace Simulator.Tests.Engine.Chance;

/// <summary>
/// Draws along one coordinate, all others fixed: the words of a simulation's blocks, or those of a generator that is known to be bad.
/// </summary>
internal static class Line
{
    private const int Length = 1 << 17;

    /// <summary>What varies, and for each of the four mechanisms of a block its draws.</summary>
    public static readonly IReadOnlyDictionary<string, Lazy<uint[][]>> Good = new Dictionary<string, Lazy<uint[][]>>(StringComparer.Ordinal)
    {
        ["runs"] = Blocks(at => Philox.Block(new(7, 1, at, 0), 2025)),
        ["runs far apart"] = Blocks(at => Philox.Block(new(7, 1, 5, at), 2025)),
        ["every thousandth run"] = Blocks(at => Philox.Block(new(7, 1, at << 10, at >> 22), 2025)),
        ["days"] = Blocks(at => Philox.Block(new(at, 1, 5, 0), 2025)),
        ["streams"] = Blocks(at => Philox.Block(new(7, at, 5, 0), 2025)),
        ["seeds"] = Blocks(at => Philox.Block(new(7, 1, 5, 0), at)),
        ["seeds far apart"] = Blocks(at => Philox.Block(new(7, 1, 5, 0), (ulong)at << 32)),
        ["seed and run together"] = Blocks(at => Philox.Block(new(7, 1, at, 0), at)),
        ["days of run after run"] = Blocks(at => Philox.Block(new(at % 75, 1, at / 75, 0), 2025)),
        ["mechanisms of run after run"] = new(() =>
            [.. Enumerable.Range(0, 4).Select(stream => Words(at => Word(Philox.Block(new(7, (uint)stream, at >> 2, 0), 2025), at & 3)))]),
    };

    /// <summary>Draws that no test should let pass.</summary>
    public static readonly IReadOnlyDictionary<string, uint[]> Bad = new Dictionary<string, uint[]>(StringComparer.Ordinal)
    {
        ["counter"] = Words(at => at),
        ["golden steps"] = Words(at => at * 0x9E3779B9),
        ["golden steps from elsewhere"] = Words(at => (at * 0x9E3779B9) + 0x10000000),
        ["congruences"] = Congruences(),
        ["low bits of congruences"] = [.. Congruences().Select(word => word << 24)],
    };

    private static Lazy<uint[][]> Blocks(Func<uint, Words> block) => new(() =>
    {
        var words = Enumerable.Range(0, Length).Select(at => block((uint)at)).ToArray();
        return [.. Enumerable.Range(0, 4).Select(mechanism => words.Select(four => Word(four, (uint)mechanism)).ToArray())];
    });

    private static uint[] Words(Func<uint, uint> word) => [.. Enumerable.Range(0, Length).Select(at => word((uint)at))];

    private static uint Word(Words words, uint mechanism) => mechanism switch
    {
        0 => words.A,
        1 => words.B,
        2 => words.C,
        _ => words.D,
    };

    private static uint[] Congruences()
    {
        var words = new uint[Length];
        for (var at = 1; at < Length; at++)
        {
            words[at] = (1664525 * words[at - 1]) + 1013904223;
        }

        return words;
    }
}
