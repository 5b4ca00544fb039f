namespace Simulator.Engine;

/// <summary>The deals that both sides prefer to war: because war costs both, there are always some.</summary>
/// <remarks>Fearon 1995, "Rationalist explanations for war", for two sides that do not mind risk.</remarks>
public sealed record WarRange
{
    /// <summary>The deals that both sides prefer to war.</summary>
    /// <param name="win">The probability that the first side wins, from 0 to 1; the winner takes all.</param>
    /// <param name="firstCost">What war costs the first side, in shares of what is at stake, from 0.</param>
    /// <param name="secondCost">What it costs the second side.</param>
    public WarRange(double win, double firstCost, double secondCost)
    {
        Check(win is >= 0 and <= 1, nameof(win), win, "0 to 1");
        Check(firstCost is >= 0 and <= 1, nameof(firstCost), firstCost, "0 to 1");
        Check(secondCost is >= 0 and <= 1, nameof(secondCost), secondCost, "0 to 1");
        (Low, High) = (Math.Max(0, win - firstCost), Math.Min(1, win + secondCost));
    }

    /// <summary>The least share of the first side that it does not fight over.</summary>
    public double Low { get; }

    /// <summary>The most that the second side leaves it without a fight.</summary>
    public double High { get; }

    /// <summary>Refuses a number outside its range.</summary>
    internal static void Check(bool holds, string name, double given, string allowed)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(name, given, $"Allowed: {allowed}.");
        }
    }
}
