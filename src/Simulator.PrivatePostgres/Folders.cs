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

    /// <summary>The time that a dying writer may take to end.</summary>
    private static readonly TimeSpan LateWriters = TimeSpan.FromSeconds(10);

    /// <summary>Makes a folder and its missing parents, readable by every account whatever the umask; leaves an existing folder unchanged.</summary>
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
    /// Makes a folder that only its owner may list and change. Missing parents are made readable by every account; an existing folder is restricted.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="passable">True when other accounts may pass through it to their own files below.</param>
    public static void CreateGuarded(string path, bool passable)
    {
        var folder = Create(path);
        if (!OperatingSystem.IsWindows())
        {
            Narrow(folder, passable ? OwnerOnly | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute : OwnerOnly);
        }
    }

    /// <summary>Removes permissions that earlier versions gave a file or folder; entries of another account are left unchanged.</summary>
    /// <param name="entry">The file or folder.</param>
    /// <param name="most">The maximum permissions.</param>
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
            // The owner removes them.
        }
    }

    /// <summary>
    /// Makes a folder that only its owner may enter. An existing folder is restricted, which fails when it belongs to another account.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">The folder belongs to another account.</exception>
    /// <exception cref="PostgresUnavailableException">The path is a link.</exception>
    public static DirectoryInfo CreatePrivate(string path)
    {
        var folder = Directory.CreateDirectory(path);
        if (folder.LinkTarget is not null)
        {
            throw new PostgresUnavailableException($"{path} should be a folder but is a link: delete it.");
        }

        if (!OperatingSystem.IsWindows())
        {
            folder.UnixFileMode = OwnerOnly;
        }

        return folder;
    }

    /// <summary>
    /// Deletes a folder whose writer may still be dying. Files that the writer adds, removes or, on Windows, keeps open in the meantime are left to
    /// the next attempt.
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

    /// <summary>Deletes unfinished folders of killed processes.</summary>
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

    /// <summary>Lets every account read a tree and run its programs, whatever the umask was.</summary>
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

    /// <summary>Writes a file that only its owner may read, completely or not at all.</summary>
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
