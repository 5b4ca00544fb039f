using System.Runtime.InteropServices;
using Simulator.Engine.Chance;

namespace Simulator.Engine.Statistics;

/// <summary>The draws of an analysis, each a function of its coordinates: seed, purpose, run and number.</summary>
/// <param name="seed">The seed of the analysis.</param>
/// <param name="purpose">The purpose of the draws; runs of the model use other streams.</param>
/// <param name="run">The run, or the dimension of a design.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly struct KeyedDraws(ulong seed, Purpose purpose, ulong run)
{
    private const double Word = 1.0 / (1UL << 32);

    /// <summary>A number above 0 and below 1, uniform on the midpoints of 2^32 equal parts.</summary>
    /// <param name="number">The number of the draw, below 2^34.</param>
    public double Unit(long number) => (this[number] + 0.5) * Word;

    /// <summary>A whole number from 0 to below a bound, uniform up to a relative bias of less than the bound over 2^32.</summary>
    /// <param name="number">The number of the draw, below 2^34.</param>
    /// <param name="bound">The bound, at least 1.</param>
    public int Below(long number, int bound) => (int)(((ulong)this[number] * (uint)bound) >> 32);

    /// <summary>Writes a random permutation of the whole numbers from 0 on, all equally likely (R. A. Fisher and F. Yates, 1938).</summary>
    /// <param name="order">The span to write to; its length is the count of numbers.</param>
    /// <param name="first">The number of the first draw; the shuffle uses as many draws as there are numbers.</param>
    public void Shuffle(Span<int> order, long first)
    {
        for (var at = 0; at < order.Length; at++)
        {
            var other = Below(first + at, at + 1);
            order[at] = order[other];
            order[other] = at;
        }
    }

    private uint this[long number]
    {
        get
        {
            var block = Philox.Block(new((uint)(number >> 2), (uint)purpose, (uint)run, (uint)(run >> 32)), seed);
            return (number & 3) switch
            {
                0 => block.A,
                1 => block.B,
                2 => block.C,
                _ => block.D,
            };
        }
    }
}

/// <summary>The purposes of draws in an analysis. Each has a stream of its own, far from those of the model.</summary>
internal enum Purpose : uint
{
    /// <summary>Orders in which players join.</summary>
    Joining = 0x80000000,

    /// <summary>The strata of a Latin hypercube.</summary>
    Strata,

    /// <summary>Places within strata.</summary>
    WithinStrata,

    /// <summary>Walks over a grid.</summary>
    Trajectory,

    /// <summary>Two independent samples of the unit cube.</summary>
    Samples,
}
