namespace Simulator.Engine.Exercises;

/// <summary>The ripeness of a conflict for talks: pain counts so far as both sides feel it and see a way out.</summary>
/// <remarks>
/// I. W. Zartman, "The timing of peace initiatives: hurting stalemates and ripe moments", Global Review of Ethnopolitics 1, 2001, names the
/// three parts. The product of the smaller pain and the way out is the simplest reading of him, chosen for this program; it is not a measured law.
/// </remarks>
public static class Ripeness
{
    /// <summary>The ripeness index.</summary>
    /// <param name="hurt">The cost of the stalemate to one side, from 0 (nothing) to 1 (unbearable).</param>
    /// <param name="otherHurt">The cost of the stalemate to the other side, from 0 to 1.</param>
    /// <param name="wayOut">The degree to which both see a way out through talks, from 0 (none) to 1 (plain to both).</param>
    /// <returns>An index from 0 (not ripe) to 1 (ripe).</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static double Index(double hurt, double otherHurt, double wayOut) =>
        Math.Min(Guard.Within(0, 1, hurt), Guard.Within(0, 1, otherHurt)) * Guard.Within(0, 1, wayOut);
}
