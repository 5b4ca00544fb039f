namespace Simulator.PrivatePostgres;

/// <summary>The status of a private server.</summary>
/// <param name="Running">True when the server answers.</param>
/// <param name="Major">The major version of its data; <c>null</c> before the first start.</param>
/// <param name="DataFolder">The folder with its data; <c>null</c> before the first start.</param>
/// <param name="Address">The path of its Unix socket, or <c>127.0.0.1:port</c>; <c>null</c> when it does not run.</param>
/// <param name="InUse">True when other processes have joined it.</param>
/// <param name="Sessions">The number of open database sessions.</param>
/// <param name="Kept">True when it keeps running after the last user has left.</param>
/// <param name="Log">The path of its log, which need not exist yet.</param>
public sealed record PrivateServerStatus(
    bool Running, int? Major, string? DataFolder, string? Address, bool InUse, int Sessions, bool Kept, string Log);

/// <summary>The outcome of a request to stop a private server.</summary>
public enum StopOutcome
{
    /// <summary>The server did not run.</summary>
    WasNotRunning,

    /// <summary>The server has stopped.</summary>
    Stopped,

    /// <summary>Other processes use the server: it keeps running, and stops when the last of them leaves.</summary>
    InUse,
}
