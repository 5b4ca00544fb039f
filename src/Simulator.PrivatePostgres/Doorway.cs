namespace Simulator.PrivatePostgres;

/// <summary>
/// Who comes and goes. <c>start.lock</c> is held by one process at a time while it joins, leaves or looks; <c>users.lock</c> is held, shared,
/// by every process that uses the server; the file <c>keep</c> lets the server outlive its users. The locks are for their owner alone, in a folder
/// through which only root's server passes: whoever else held one would keep all users waiting.
/// </summary>
internal sealed class Doorway(SimulatorHome home, Action<string> say)
{
    public SimulatorHome Home => home;

    private string Start => Path.Combine(home.Databases, "start.lock");

    private string Users => Path.Combine(home.Databases, "users.lock");

    private string Marker => Path.Combine(home.Databases, "keep");

    public bool IsKept => File.Exists(Marker);

    /// <summary>Whether any process uses the server. To be asked inside the doorway, where nobody can come in meanwhile.</summary>
    public bool IsInUse
    {
        get
        {
            using var alone = FileLock.TryExclusive(Users);
            return alone is null;
        }
    }

    /// <summary>Waits for one's turn to change who uses the server and whether it runs.</summary>
    public Task<FileLock> EnterAsync(CancellationToken cancellation)
    {
        Folders.CreateGuarded(home.Databases, passable: home.OwnedByRoot);
        return FileLock.ExclusiveAsync(Start, () => say("Waiting for another process that starts or stops the private PostgreSQL"), cancellation);
    }

    /// <summary>
    /// Counts this process among the users until the lock is disposed. Only inside the doorway, where the lock is always free to share.
    /// </summary>
    public FileLock Use() => FileLock.TryShared(Users)
        ?? throw new PostgresUnavailableException($"{Users} is locked by another program. Find out which one and end it.");

    public void Keep() => File.WriteAllText(Marker, "");

    public void KeepNoLonger() => File.Delete(Marker);
}
