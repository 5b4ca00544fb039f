namespace Simulator.Engine.Bargaining;

/// <summary>
/// The commitment problem of shifting power: a side that grows weaker fights today where not even all of today's stakes make up for what it will have
/// to give later.
/// </summary>
/// <remarks>Fearon 1995; Powell 2006, "War as a commitment problem". Nobody can promise today not to use the strength of tomorrow.</remarks>
public sealed record ShiftingPower
{
    /// <summary>Compares war today with the best peace that can be believed.</summary>
    /// <param name="now">The probability that the declining side wins a war today, from 0 to 1.</param>
    /// <param name="later">The probability that it wins one later, from 0 to 1.</param>
    /// <param name="cost">What a war costs each side, in shares of what is at stake, from 0 to 1.</param>
    /// <param name="discount">What the next period is worth today, from 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public ShiftingPower(double now, double later, double cost, double discount)
    {
        War = (Guard.Within(0, 1, now) - Guard.Within(0, 1, cost)) / (1 - Guard.WithinHalfOpen(0, 1, discount));
        Peace = 1 + (discount * Math.Min(1, Guard.Within(0, 1, later) + cost) / (1 - discount));
    }

    /// <summary>What war today is worth to the declining side: its prospects, for good.</summary>
    public double War { get; }

    /// <summary>What peace is worth at best: everything today, and from then on the most that the other side concedes once it is stronger.</summary>
    public double Peace { get; }

    /// <summary>Whether the declining side prefers war today to any peace that can be believed.</summary>
    public bool WarPreferred => War > Peace;
}
