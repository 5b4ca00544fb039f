namespace Simulator.Domain.Values;

/// <summary>A rung of the ladder of agreements. Each rung builds on the one before.</summary>
public enum Rung
{
    /// <summary>No agreement, or only a truce of days.</summary>
    None,

    /// <summary>A ceasefire.</summary>
    Ceasefire,

    /// <summary>An interim agreement: a mechanism in principle.</summary>
    Interim,

    /// <summary>A mechanism at work.</summary>
    Monitored,

    /// <summary>A settlement of the issues.</summary>
    Comprehensive,
}

internal static class Rungs
{
    /// <summary>The higher of two rungs.</summary>
    public static Rung Higher(Rung one, Rung other) => one > other ? one : other;
}
