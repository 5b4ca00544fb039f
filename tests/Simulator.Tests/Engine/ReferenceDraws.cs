using System.Runtime.InteropServices;
using Simulator.Engine.Chance;

namespace Simulator.Tests.Engine;

/// <summary>The very draws of the reference model: for each mechanism a table by day, from Python's generator.</summary>
/// <remarks>MT19937, seeded by an array and read in 53 bits, as CPython does (Matsumoto and Nishimura 1998).</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly struct ReferenceDraws : IDraws
{
    private readonly double[][] tables;

    public ReferenceDraws(int seed, int horizon) =>
        tables = [.. Enumerable.Range(0, 8).Select(mechanism => Table(((ulong)seed * 1_000_003) + (ulong)mechanism, horizon + 2))];

    public double Of(Draw draw, int at) => draw switch
    {
        Draw.Bargaining => tables[5][Math.Min(at, tables[5].Length - 2)],
        _ => tables[Number(draw)][at - ReferenceCase.Opens.DayNumber],
    };

    private static int Number(Draw draw) => draw switch
    {
        Draw.Attack => 0,
        Draw.Strike => 1,
        Draw.BorderFire => 2,
        Draw.Escalation => 3,
        Draw.Reconvening => 4,
        Draw.RoundScheduled => 6,
        Draw.MediatorJoins => 7,
        _ => throw new ArgumentOutOfRangeException(nameof(draw), draw, "Allowed: what the reference model leaves to chance."),
    };

    private static double[] Table(ulong seed, int length)
    {
        var state = Seeded(seed);
        var at = state.Length;
        var table = new double[length];
        for (var n = 0; n < length; n++)
        {
            var (high, low) = (Next(state, ref at) >> 5, Next(state, ref at) >> 6);
            table[n] = ((high * 67_108_864.0) + low) / 9_007_199_254_740_992.0;
        }

        return table;
    }

    private static uint[] Seeded(ulong seed)
    {
        uint[] key = seed >> 32 == 0 ? [(uint)seed] : [(uint)seed, (uint)(seed >> 32)];
        var state = new uint[624];
        state[0] = 19_650_218;
        for (var n = 1; n < state.Length; n++)
        {
            state[n] = (1_812_433_253 * (state[n - 1] ^ (state[n - 1] >> 30))) + (uint)n;
        }

        var (i, j) = (1, 0);
        for (var n = 0; n < state.Length; n++)
        {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1_664_525)) + key[j] + (uint)j;
            i = Advanced(state, i);
            j = (j + 1) % key.Length;
        }

        for (var n = 1; n < state.Length; n++)
        {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1_566_083_941)) - (uint)i;
            i = Advanced(state, i);
        }

        state[0] = 0x80000000;
        return state;
    }

    private static int Advanced(uint[] state, int i)
    {
        if (i < state.Length - 1)
        {
            return i + 1;
        }

        state[0] = state[^1];
        return 1;
    }

    private static uint Next(uint[] state, ref int at)
    {
        if (at == state.Length)
        {
            for (var n = 0; n < state.Length; n++)
            {
                var y = (state[n] & 0x80000000) | (state[(n + 1) % state.Length] & 0x7FFFFFFF);
                state[n] = state[(n + 397) % state.Length] ^ (y >> 1) ^ ((y & 1) == 0 ? 0 : 0x9908B0DF);
            }

            at = 0;
        }

        var word = state[at++];
        word ^= word >> 11;
        word ^= (word << 7) & 0x9D2C5680;
        word ^= (word << 15) & 0xEFC60000;
        return word ^ (word >> 18);
    }
}
