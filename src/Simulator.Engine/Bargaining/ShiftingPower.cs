namespace Simulator.Engine.Bargaining;

/// <summary>
/// The commitment problem of shifting power: a declining side fights today when not even all of today's stakes compensate for its later concessions.
/// </summary>
/// <remarks>Fearon 1995; Powell 2006, "War as a commitment problem". A rising side cannot credibly promise not to use its later strength.</remarks>
public sealed record ShiftingPower
{
    /// <summary>The comparison of war today with the best credible peace.</summary>
    /// <param name="now">The probability that the declining side wins a war today, from 0 to 1.</param>
    /// <param name="later">The probability that it wins one later, from 0 to 1.</param>
    /// <param name="cost">The cost of a war to each side, in shares of the stakes, from 0 to 1.</param>
    /// <param name="discount">The discount factor per period, from 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public ShiftingPower(double now, double later, double cost, double discount)
    {
        War = (Guard.Within(0, 1, now) - Guard.Within(0, 1, cost)) / (1 - Guard.WithinHalfOpen(0, 1, discount));
        Peace = 1 + (discount * Math.Min(1, Guard.Within(0, 1, later) + cost) / (1 - discount));
    }

    /// <summary>The value of war today to the declining side: its chance of winning less the cost, in all periods.</summary>
    public double War { get; }

    /// <summary>The best value of peace: all stakes today, and from then on the most that the other side concedes once it is stronger.</summary>
    public double Peace { get; }

    /// <summary>True when the declining side prefers war today to any credible peace.</summary>
    public bool WarPreferred => War > Peace;
}
