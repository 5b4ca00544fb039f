using System.Runtime.InteropServices;

namespace Simulator.Engine.Chance;

/// <summary>The random draws of a run. Each has a stream of its own, so that an additional draw leaves the others unchanged.</summary>
public enum Draw
{
    /// <summary>The spoiler attacks today.</summary>
    Attack = 0,

    /// <summary>Fire is exchanged on the border today.</summary>
    BorderFire = 1,

    /// <summary>The parties agree today on a day for a round.</summary>
    RoundScheduled = 2,

    /// <summary>Another mediator joins today.</summary>
    MediatorJoins = 3,

    /// <summary>A strike follows today's attack.</summary>
    Strike = 4,

    /// <summary>Today's incident escalates into open fighting.</summary>
    Escalation = 5,

    /// <summary>The delay until the mediators reconvene the parties after fighting has begun today.</summary>
    Reconvening = 6,

    /// <summary>The random deviation of the bargaining in a round.</summary>
    Bargaining = 8,

    /// <summary>The addressee's veto centre refuses the agreement of the round.</summary>
    AddresseeRefusal = 9,

    /// <summary>The claimant's veto centre refuses the agreement of the round.</summary>
    ClaimantRefusal = 10,
}

/// <summary>Random numbers as a function of coordinates.</summary>
public interface IDraws
{
    /// <summary>A random number.</summary>
    /// <param name="draw">The draw.</param>
    /// <param name="at">The number of the day, or of the round for draws of a round.</param>
    /// <returns>A number that is uniform between 0 and 1, both excluded.</returns>
    double Of(Draw draw, int at);
}

/// <summary>Draws keyed by seed, run, mechanism, and day or round: they do not depend on earlier draws.</summary>
/// <remarks>
/// So a branch shares the random numbers of its parent, and results do not depend on the number of threads or machines. Days count from 1 January of
/// the year 1 and not from the fork, so that runs that begin on different days share the random numbers of their common days.
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
