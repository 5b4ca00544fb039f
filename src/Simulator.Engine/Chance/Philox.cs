using System.Runtime.InteropServices;

namespace Simulator.Engine.Chance;

/// <summary>
/// Philox 4×32-10, a counter-based generator: each block of four words is a function of its key and its counter alone.
/// </summary>
/// <remarks>
/// J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011. The implementation passes the
/// known-answer tests of their Random123 library.
/// </remarks>
public static class Philox
{
    private const uint M0 = 0xD2511F53;
    private const uint M1 = 0xCD9E8D57;
    private const uint W0 = 0x9E3779B9;
    private const uint W1 = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>The block of a counter under a key.</summary>
    /// <param name="counter">The counter.</param>
    /// <param name="key">The key, its low word first.</param>
    /// <returns>Four words, each uniform on all 32-bit numbers.</returns>
    public static Words Block(Words counter, ulong key)
    {
        var (c0, c1, c2, c3) = counter;
        var (k0, k1) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < Rounds; round++)
        {
            var (p0, p1) = ((ulong)M0 * c0, (ulong)M1 * c2);
            (c0, c1, c2, c3) = ((uint)(p1 >> 32) ^ c1 ^ k0, (uint)p1, (uint)(p0 >> 32) ^ c3 ^ k1, (uint)p0);
            k0 += W0;
            k1 += W1;
        }

        return new(c0, c1, c2, c3);
    }
}

/// <summary>Four words of 32 bits.</summary>
/// <param name="A">The first.</param>
/// <param name="B">The second.</param>
/// <param name="C">The third.</param>
/// <param name="D">The fourth.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Words(uint A, uint B, uint C, uint D);
