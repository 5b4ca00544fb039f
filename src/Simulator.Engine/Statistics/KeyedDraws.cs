using System.Runtime.InteropServices;
using Simulator.Engine.Chance;

namespace Simulator.Engine.Statistics;

/// <summary>The draws of an analysis, each a function of its place: seed, purpose, run and number.</summary>
/// <param name="seed">The seed of the analysis.</param>
/// <param name="purpose">What is drawn; runs of the model use other streams.</param>
/// <param name="run">The run, or the dimension of a design.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly struct KeyedDraws(ulong seed, Purpose purpose, ulong run)
{
    private const double Word = 1.0 / (1UL << 32);

    /// <summary>A number above 0 and below 1, uniform on the middles of 2^32 equal parts.</summary>
    /// <param name="number">Which draw it is, below 2^34.</param>
    public double Unit(long number) => (this[number] + 0.5) * Word;

    /// <summary>A whole number from 0 to below a bound; no number is likelier than another by more than the bound over 2^32.</summary>
    /// <param name="number">Which draw it is, below 2^34.</param>
    /// <param name="bound">The bound, at least 1.</param>
    public int Below(long number, int bound) => (int)(((ulong)this[number] * (uint)bound) >> 32);

    /// <summary>The whole numbers from 0 on in an order in which each order is equally likely (R. A. Fisher and F. Yates, 1938).</summary>
    /// <param name="order">Where they are put; its length is how many there are.</param>
    /// <param name="first">The first of as many draws as there are numbers.</param>
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

/// <summary>What an analysis draws: streams of their own, far from those of the model.</summary>
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
