using Bogus;

namespace Simulator.Application.Fiction;

/// <summary>Chance as a function of coordinates: the same seed and place give the same draws, whatever was drawn elsewhere.</summary>
/// <remarks>What a place draws rests on the algorithm of .NET's seeded generator, which an approved story watches.</remarks>
internal static class Luck
{
    /// <summary>The draws that belong to a place.</summary>
    /// <param name="seed">The seed of the story.</param>
    /// <param name="place">0 for the cast and its places, else the version of an event.</param>
    public static Randomizer At(int seed, long place) =>
        new((int)(Mixed(Mixed((ulong)seed) + (ulong)place) >> 33));

    /// <summary>The finalizer of SplitMix64 (Steele, Lea and Flood 2014): neighbours in, strangers out.</summary>
    private static ulong Mixed(ulong bits)
    {
        bits += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
