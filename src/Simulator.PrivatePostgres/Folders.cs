using System.Diagnostics;
using System.Runtime.Versioning;

namespace Simulator.PrivatePostgres;

/// <summary>Folders that two accounts share: the one that runs this program and the one that runs the server.</summary>
internal static class Folders
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode Readable = OwnerOnly
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>How long a writer may take to die.</summary>
    private static readonly TimeSpan LateWriters = TimeSpan.FromSeconds(10);

    /// <summary>Makes a folder and its missing parents, readable by every account whatever the umask is; leaves an existing one as it is.</summary>
    public static DirectoryInfo Create(string path)
    {
        var folder = new DirectoryInfo(path);
        if (folder.Exists)
        {
            return folder;
        }

        if (folder.Parent is { } parent)
        {
            Create(parent.FullName);
        }

        folder.Create();
        if (!OperatingSystem.IsWindows())
        {
            folder.UnixFileMode = Readable;
        }

        return folder;
    }

    /// <summary>
    /// Makes a folder that only its owner may list and change, and whose missing parents every account may read; an existing one is narrowed.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="passable">Whether other accounts may pass through it, to what is theirs below.</param>
    public static void CreateGuarded(string path, bool passable)
    {
        var folder = Create(path);
        if (!OperatingSystem.IsWindows())
        {
            Narrow(folder, passable ? OwnerOnly | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute : OwnerOnly);
        }
    }

    /// <summary>Takes permissions from a file or folder as earlier versions made it; what belongs to another account is left to that.</summary>
    /// <param name="entry">The file or folder.</param>
    /// <param name="most">The permissions that may stay.</param>
    [UnsupportedOSPlatform("windows")]
    public static void Narrow(FileSystemInfo entry, UnixFileMode most)
    {
        try
        {
            if (entry.Exists && (entry.UnixFileMode & ~most) != UnixFileMode.None)
            {
                entry.UnixFileMode &= most;
            }
        }
        catch (UnauthorizedAccessException)
        {
            // Its owner narrows it.
        }
    }

    /// <summary>
    /// Makes a folder that only its owner may enter. An existing one is narrowed, which fails for one that belongs to another account.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">The folder belongs to another account.</exception>
    /// <exception cref="PostgresUnavailableException">A link is in its place.</exception>
    public static DirectoryInfo CreatePrivate(string path)
    {
        var folder = Directory.CreateDirectory(path);
        if (folder.LinkTarget is not null)
        {
            throw new PostgresUnavailableException($"{path} should be a folder and is a link: delete it.");
        }

        if (!OperatingSystem.IsWindows())
        {
            folder.UnixFileMode = OwnerOnly;
        }

        return folder;
    }

    /// <summary>
    /// Deletes a folder whose writer may still be dying: what it adds or removes meanwhile, and on Windows what it has open, is left to the next
    /// attempt.
    /// </summary>
    public static void Delete(string path)
    {
        for (var waiting = Stopwatch.StartNew(); Directory.Exists(path);)
        {
            try
            {
                Directory.Delete(path, recursive: true);
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException && waiting.Elapsed < LateWriters)
            {
                Thread.Sleep(50);
            }
        }
    }

    /// <summary>Deletes what killed processes left unfinished.</summary>
    public static void DeleteLeftovers(string parent, string pattern)
    {
        if (!Directory.Exists(parent))
        {
            return;
        }

        foreach (var leftover in Directory.GetDirectories(parent, pattern))
        {
            Delete(leftover);
        }
    }

    /// <summary>Lets every account read a tree and run its programs, whatever the umask was when it was made.</summary>
    public static void OpenToEveryone(string root)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(root, Readable);
        foreach (var entry in new DirectoryInfo(root).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Where(
            entry => entry.LinkTarget is null))
        {
            entry.UnixFileMode |= entry.UnixFileMode.HasFlag(UnixFileMode.UserExecute)
                ? Readable
                : UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        }
    }

    /// <summary>Writes a file that only its owner may read, whole or not at all.</summary>
    public static async Task WritePrivateAsync(string path, string text)
    {
        var draft = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var writer = new StreamWriter(draft, options))
        {
            await writer.WriteAsync(text);
        }

        File.Move(draft, path, overwrite: true);
    }
}
