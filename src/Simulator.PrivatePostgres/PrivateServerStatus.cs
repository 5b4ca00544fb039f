namespace Simulator.PrivatePostgres;

/// <summary>What can be said about a private server from outside.</summary>
/// <param name="Running">Whether it answers.</param>
/// <param name="Major">The major version of its data; null before the first start.</param>
/// <param name="DataFolder">The folder with its data; null before the first start.</param>
/// <param name="Address">The path of its Unix socket, or <c>127.0.0.1:port</c>; null when it does not run.</param>
/// <param name="InUse">Whether other processes have joined it.</param>
/// <param name="Sessions">How many database sessions are open.</param>
/// <param name="Kept">Whether it runs on after the last user has left.</param>
/// <param name="Log">The path of its log, which need not exist yet.</param>
public sealed record PrivateServerStatus(
    bool Running, int? Major, string? DataFolder, string? Address, bool InUse, int Sessions, bool Kept, string Log);

/// <summary>What became of the wish to stop a private server.</summary>
public enum StopOutcome
{
    /// <summary>It did not run.</summary>
    WasNotRunning,

    /// <summary>It has stopped.</summary>
    Stopped,

    /// <summary>Other processes use it: it runs on, and stops when the last of them leaves.</summary>
    InUse,
}
