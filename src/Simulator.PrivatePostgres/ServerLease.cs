namespace Simulator.PrivatePostgres;

/// <summary>
/// The locks of the users of the server. One process at a time holds <c>start.lock</c> while it joins, leaves or reads the status. Every process
/// that uses the server holds <c>users.lock</c>, shared. The file <c>keep</c> lets the server outlive its users. Only their owner can open the
/// locks, in a folder that other accounts can pass only for root's server: any other holder would block all users.
/// </summary>
internal sealed class ServerLease(SimulatorHome home, Action<string> say)
{
    public SimulatorHome Home => home;

    private string Start => Path.Combine(home.Databases, "start.lock");

    private string Users => Path.Combine(home.Databases, "users.lock");

    private string Marker => Path.Combine(home.Databases, "keep");

    public bool IsKept => File.Exists(Marker);

    /// <summary>True when a process uses the server. Read this only inside the doorway, where no other process can join.</summary>
    public bool IsInUse
    {
        get
        {
            using var alone = FileLock.TryExclusive(Users);
            return alone is null;
        }
    }

    /// <summary>Waits for the right to join or leave the server, or to start or stop it.</summary>
    public Task<FileLock> EnterAsync(CancellationToken cancellation)
    {
        Folders.CreateGuarded(home.Databases, passable: home.OwnedByRoot);
        return FileLock.ExclusiveAsync(
            Start, () => say("Waiting for another process that is starting or stopping the private PostgreSQL"), cancellation);
    }

    /// <summary>
    /// Registers this process as a user until the lock is disposed. Call this only inside the doorway, where the lock can always be shared.
    /// </summary>
    public FileLock Use() => FileLock.TryShared(Users)
        ?? throw new PostgresUnavailableException($"{Users} is locked by another program. Find that program and end it.");

    public void Keep() => File.WriteAllText(Marker, "");

    public void KeepNoLonger() => File.Delete(Marker);
}
