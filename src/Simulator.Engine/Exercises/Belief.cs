namespace Simulator.Engine.Exercises;

/// <summary>What evidence makes of a belief.</summary>
/// <remarks>T. Bayes, "An essay towards solving a problem in the doctrine of chances", Philosophical Transactions 53, 1763.</remarks>
public static class Belief
{
    /// <summary>The belief after the evidence.</summary>
    /// <param name="prior">The belief before it, from 0 (surely not so) to 1 (surely so).</param>
    /// <param name="ifTrue">How likely the evidence is if it is so, from 0 to 1.</param>
    /// <param name="ifNot">How likely the evidence is if it is not so, from 0 to 1.</param>
    /// <returns>From 0 to 1; not a number where the evidence cannot come about at all (<see cref="OfEvidence"/> is 0).</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static double After(double prior, double ifTrue, double ifNot) => prior * ifTrue / OfEvidence(prior, ifTrue, ifNot);

    /// <summary>How likely the evidence is, whether it is so or not.</summary>
    /// <returns>From 0 to 1.</returns>
    /// <inheritdoc cref="After"/>
    public static double OfEvidence(double prior, double ifTrue, double ifNot) =>
        (Guard.Within(0, 1, prior) * Guard.Within(0, 1, ifTrue)) + ((1 - prior) * Guard.Within(0, 1, ifNot));
}
