namespace Simulator.Engine.Exercises;

/// <summary>The update of a belief by evidence.</summary>
/// <remarks>T. Bayes, "An essay towards solving a problem in the doctrine of chances", Philosophical Transactions 53, 1763.</remarks>
public static class Belief
{
    /// <summary>The belief after the evidence.</summary>
    /// <param name="prior">The belief before the evidence, from 0 (surely false) to 1 (surely true).</param>
    /// <param name="ifTrue">The probability of the evidence if the belief is true, from 0 to 1.</param>
    /// <param name="ifNot">The probability of the evidence if the belief is false, from 0 to 1.</param>
    /// <returns>A number from 0 to 1; NaN when the evidence is impossible (<see cref="OfEvidence"/> is 0).</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static double After(double prior, double ifTrue, double ifNot) => prior * ifTrue / OfEvidence(prior, ifTrue, ifNot);

    /// <summary>The total probability of the evidence.</summary>
    /// <returns>From 0 to 1.</returns>
    /// <inheritdoc cref="After"/>
    public static double OfEvidence(double prior, double ifTrue, double ifNot) =>
        (Guard.Within(0, 1, prior) * Guard.Within(0, 1, ifTrue)) + ((1 - prior) * Guard.Within(0, 1, ifNot));
}
