namespace Simulator.Engine;

/// <summary>How two sides share when they make offers in turns, and waiting costs both.</summary>
/// <remarks>Rubinstein 1982: the share of whoever offers first is (1 − δ₂) / (1 − δ₁δ₂).</remarks>
public sealed record Rubinstein
{
    /// <summary>The shares of the two sides.</summary>
    /// <param name="first">What the next round is worth now to the side that offers first, from 0 to below 1.</param>
    /// <param name="second">What it is worth to the other side.</param>
    public Rubinstein(double first, double second)
    {
        WarRange.Check(first is >= 0 and < 1, nameof(first), first, "from 0 to below 1");
        WarRange.Check(second is >= 0 and < 1, nameof(second), second, "from 0 to below 1");
        First = (1 - second) / (1 - (first * second));
    }

    /// <summary>The share of the side that offers first.</summary>
    public double First { get; }

    /// <summary>The share of the other side.</summary>
    public double Second => 1 - First;
}
