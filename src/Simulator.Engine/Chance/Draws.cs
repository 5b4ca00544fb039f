using System.Runtime.InteropServices;

namespace Simulator.Engine.Chance;

/// <summary>What is left to chance. Each has a stream of its own, so that one draw more or less moves no other.</summary>
public enum Draw
{
    /// <summary>Whether the spoiler attacks today.</summary>
    Attack = 0,

    /// <summary>Whether fire is exchanged on the border today.</summary>
    BorderFire = 1,

    /// <summary>Whether a day for a round is agreed on today.</summary>
    RoundScheduled = 2,

    /// <summary>Whether another mediator comes along today.</summary>
    MediatorJoins = 3,

    /// <summary>Whether today's attack is answered by a strike.</summary>
    Strike = 4,

    /// <summary>Whether today's incident grows into open fighting.</summary>
    Escalation = 5,

    /// <summary>How soon the mediators bring the parties together after fighting has begun today.</summary>
    Reconvening = 6,

    /// <summary>What goes well or wrong in a round.</summary>
    Bargaining = 8,

    /// <summary>Whether the addressee's veto centre refuses what the round agreed on.</summary>
    AddresseeRefusal = 9,

    /// <summary>Whether the claimant's veto centre refuses what the round agreed on.</summary>
    ClaimantRefusal = 10,
}

/// <summary>Chance as a function of coordinates.</summary>
public interface IDraws
{
    /// <summary>A draw.</summary>
    /// <param name="draw">What is left to chance.</param>
    /// <param name="at">The number of the day; of the round for what a round decides.</param>
    /// <returns>Uniform between 0 and 1, neither of them.</returns>
    double Of(Draw draw, int at);
}

/// <summary>Draws keyed by seed, run, mechanism, and day or round: they do not depend on what was drawn before.</summary>
/// <remarks>
/// So a branch shares its parent's luck wherever nothing else differs, and any number of threads or machines finds the same. Days count from
/// 1 January of the year 1 and not from the fork, so that runs that begin on different days share the luck of the days that they share.
/// </remarks>
/// <param name="seed">The seed.</param>
/// <param name="run">The number of the run, from 0.</param>
[StructLayout(LayoutKind.Auto)]
public struct RunDraws(ulong seed, ulong run) : IDraws
{
    private const double Step = 1.0 / (1UL << 32);
    private int day = -1;
    private Words today;

    /// <inheritdoc/>
    public double Of(Draw draw, int at)
    {
        if (draw > Draw.MediatorJoins)
        {
            return Uniform(Block((uint)draw >> 2, at), draw);
        }

        // Four mechanisms draw every day, and a block has four words.
        if (at != day)
        {
            (day, today) = (at, Block(0, at));
        }

        return Uniform(today, draw);
    }

    private readonly Words Block(uint stream, int at) => Philox.Block(new((uint)at, stream, (uint)run, (uint)(run >> 32)), seed);

    private static double Uniform(Words words, Draw draw) => Step * (0.5 + ((int)draw & 3) switch
    {
        0 => words.A,
        1 => words.B,
        2 => words.C,
        _ => words.D,
    });
}
