using System.Runtime.CompilerServices;

namespace Simulator.Cli.Commands;

/// <summary>Notices that a file was written, also by an editor that puts a new file in its place.</summary>
internal static class FileChanges
{
    // Looking at the file finds changes on every kind of disk; notifications do not reach containers and network folders.
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(250);

    /// <summary>One item now, and one whenever the file has changed and been left alone for a moment, until it is cancelled.</summary>
    /// <remarks>A file that is being written is empty or half there, and one that is being replaced is not there at all.</remarks>
    public static async IAsyncEnumerable<DateTime> OfAsync(string path, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Often);
        var (told, seen) = (default((DateTime, long)), Look(path));
        do
        {
            var now = Look(path);
            if (now == seen && now != told)
            {
                told = now;
                yield return now.Written;
            }

            seen = now;
        }
        while (await timer.WaitForNextTickAsync(cancel));
    }

    private static (DateTime Written, long Length) Look(string path) =>
        new FileInfo(path) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : (default, -1);
}
