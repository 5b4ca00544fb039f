namespace Simulator.Engine.Exercises;

/// <summary>How ripe a conflict is for talks: pain counts as far as both feel it, and only as far as they see a way out.</summary>
/// <remarks>
/// I. W. Zartman, "The timing of peace initiatives: hurting stalemates and ripe moments", Global Review of Ethnopolitics 1, 2001, names the
/// three parts. That the smaller pain is multiplied by the way out is this program's simplest reading of him, and no measured law.
/// </remarks>
public static class Ripeness
{
    /// <summary>The ripeness index.</summary>
    /// <param name="hurt">What the stalemate costs one side, from 0 (nothing) to 1 (unbearable).</param>
    /// <param name="otherHurt">What it costs the other side, from 0 to 1.</param>
    /// <param name="wayOut">How far both see a way out through talks, from 0 (none) to 1 (plain to both).</param>
    /// <returns>From 0 (not ripe) to 1 (ripe).</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static double Index(double hurt, double otherHurt, double wayOut) =>
        Math.Min(Guard.Within(0, 1, hurt), Guard.Within(0, 1, otherHurt)) * Guard.Within(0, 1, wayOut);
}
