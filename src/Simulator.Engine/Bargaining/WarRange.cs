namespace Simulator.Engine.Bargaining;

/// <summary>The deals that both sides prefer to war: because war costs both, there are always some.</summary>
/// <remarks>Fearon 1995, "Rationalist explanations for war", for two sides that do not mind risk.</remarks>
public sealed record WarRange
{
    /// <summary>The deals that both sides prefer to war.</summary>
    /// <param name="win">The probability that the first side wins, from 0 to 1; the winner takes all.</param>
    /// <param name="firstCost">What war costs the first side, in shares of what is at stake, from 0 to 1.</param>
    /// <param name="secondCost">What it costs the second side.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public WarRange(double win, double firstCost, double secondCost)
    {
        Guard.Within(0, 1, win);
        (Low, High) = (Math.Max(0, win - Guard.Within(0, 1, firstCost)), Math.Min(1, win + Guard.Within(0, 1, secondCost)));
    }

    /// <summary>The least share of the first side that it does not fight over.</summary>
    public double Low { get; }

    /// <summary>The most that the second side leaves it without a fight.</summary>
    public double High { get; }
}
