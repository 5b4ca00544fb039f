using System.Runtime.CompilerServices;

namespace Simulator.Cli.Commands;

/// <summary>Reports changes of a file, also by an editor that replaces the file.</summary>
internal static class FileChanges
{
    // Polling finds changes on every kind of disk; notifications do not reach containers and network folders.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <summary>One item at the start, and one after each change, once the file is stable between two looks. Ends when cancelled.</summary>
    /// <remarks>A file that is being written is empty or incomplete, and a file that is being replaced is missing.</remarks>
    public static async IAsyncEnumerable<DateTime> OfAsync(string path, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Interval);
        var (reported, seen) = (default((DateTime, long)), Look(path));
        do
        {
            var now = Look(path);
            if (now == seen && now != reported)
            {
                reported = now;
                yield return now.Written;
            }

            seen = now;
        }
        while (await timer.WaitForNextTickAsync(cancel));
    }

    private static (DateTime Written, long Length) Look(string path) =>
        new FileInfo(path) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : (default, -1);
}
