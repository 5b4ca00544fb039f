using System.Runtime.CompilerServices;

namespace Simulator.Cli.Commands;

/// <summary>Notices that a file was written, also by an editor that puts a new file in its place.</summary>
internal static class FileChanges
{
    // Looking at the file finds changes on every kind of disk; notifications do not reach containers and network folders.
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(250);

    /// <summary>One item now, and one whenever the file has changed, until it is cancelled.</summary>
    public static async IAsyncEnumerable<DateTime> OfAsync(string path, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Often);
        var last = default((DateTime, long));
        do
        {
            var file = new FileInfo(path);
            var now = (file.LastWriteTimeUtc, file.Exists ? file.Length : -1);
            if (now != last)
            {
                last = now;
                yield return now.LastWriteTimeUtc;
            }
        }
        while (await timer.WaitForNextTickAsync(cancel));
    }
}
