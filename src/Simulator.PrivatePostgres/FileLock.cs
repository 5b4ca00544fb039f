namespace Simulator.PrivatePostgres;

/// <summary>
/// An advisory lock on a file, held while the file is open: the kernel frees it however its holder dies.
/// On Unix, .NET uses <c>flock</c> (exclusive for <see cref="FileShare.None"/>, else shared), and child processes do not inherit the lock.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock exclusively, after waiting for all other holders.</summary>
    /// <param name="path">The file, made when missing, accessible to its owner only: a process that may open a file may lock it.</param>
    /// <param name="onLongWait">Called once when the wait exceeds three seconds.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<FileLock> ExclusiveAsync(string path, Action onLongWait, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            if (TryExclusive(path) is { } taken)
            {
                return taken;
            }

            if (waited == Patience)
            {
                onLongWait();
            }

            await Task.Delay(Pause, cancellation);
        }
    }

    /// <summary>Takes the lock exclusively; <c>null</c> while another holder has it, shared or exclusive.</summary>
    public static FileLock? TryExclusive(string path) => TryOpen(path, FileShare.None);

    /// <summary>Takes the lock together with other shared holders; <c>null</c> while another holder has it exclusively.</summary>
    public static FileLock? TryShared(string path) => TryOpen(path, FileShare.Read);

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static FileLock? TryOpen(string path, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Read, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
            Folders.Narrow(new FileInfo(path), OwnerOnly);
        }

        try
        {
            return new FileLock(new FileStream(path, options));
        }
        catch (IOException error) when (IsHeldByAnother(error))
        {
            return null;
        }
    }

    /// <summary>True when another process holds the lock: EWOULDBLOCK is 11 on Linux and 35 on macOS; on Windows it is a sharing violation.</summary>
    private static bool IsHeldByAnother(IOException error) =>
        error.HResult == (OperatingSystem.IsWindows() ? unchecked((int)0x80070020) : OperatingSystem.IsMacOS() ? 35 : 11);
}
