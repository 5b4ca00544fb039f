namespace Simulator.Engine.Bargaining;

/// <summary>The shares of two sides that make alternating offers when waiting costs both.</summary>
/// <remarks>Rubinstein 1982: the share of the side that offers first is (1 − δ₂) / (1 − δ₁δ₂).</remarks>
public sealed record Rubinstein
{
    /// <summary>The shares of the two sides.</summary>
    /// <param name="first">The discount factor per round of the side that offers first, from 0 to below 1.</param>
    /// <param name="second">The discount factor per round of the other side, from 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Rubinstein(double first, double second)
    {
        First = (1 - Guard.WithinHalfOpen(0, 1, second)) / (1 - (Guard.WithinHalfOpen(0, 1, first) * second));
    }

    /// <summary>The share of the side that offers first.</summary>
    public double First { get; }

    /// <summary>The share of the other side.</summary>
    public double Second => 1 - First;
}
