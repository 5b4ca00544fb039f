namespace Simulator.Files.Problems;

/// <summary>The reason that the system gives for a failure, as a sentence of a message.</summary>
public static class SystemReason
{
    /// <summary>The message of a failure with one full stop at its end; the system ends some of its messages without one.</summary>
    public static string Of(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return $"{failure.Message.TrimEnd('.')}.";
    }
}
