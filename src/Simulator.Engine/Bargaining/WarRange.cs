namespace Simulator.Engine.Bargaining;

/// <summary>The range of deals that both sides prefer to war. It is never empty, because war costs both.</summary>
/// <remarks>Fearon 1995, "Rationalist explanations for war", for two risk-neutral sides.</remarks>
public sealed record WarRange
{
    /// <summary>The deals that both sides prefer to war.</summary>
    /// <param name="win">The probability that the first side wins, from 0 to 1; the winner takes all.</param>
    /// <param name="firstCost">The cost of war to the first side, in shares of the stakes, from 0 to 1.</param>
    /// <param name="secondCost">The cost of war to the second side, on the same scale.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public WarRange(double win, double firstCost, double secondCost)
    {
        Guard.Within(0, 1, win);
        (Low, High) = (Math.Max(0, win - Guard.Within(0, 1, firstCost)), Math.Min(1, win + Guard.Within(0, 1, secondCost)));
    }

    /// <summary>The least share that the first side accepts without a fight.</summary>
    public double Low { get; }

    /// <summary>The largest share that the second side leaves the first without a fight.</summary>
    public double High { get; }
}
