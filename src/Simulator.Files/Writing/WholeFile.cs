using System.Text;
using Simulator.Files.Problems;

namespace Simulator.Files.Writing;

/// <summary>Writes files atomically: a file is written under a temporary name and moved when it is complete.</summary>
public static class WholeFile
{
    /// <summary>Writes a file. An existing file is replaced when the new one is complete.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content to the path that it receives.</param>
    /// <returns>The size in bytes.</returns>
    /// <exception cref="BadInputException">The file cannot be written there.</exception>
    public static async Task<long> WriteAsync(string path, Func<string, Task> write)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new BadInputException($"'{path}' is not the name of a file. Allowed: a file in a folder that you may write to.");
        }

        if (Directory.Exists(path))
        {
            throw new BadInputException($"'{path}' is a folder. Allowed: the name of a file.");
        }

        var partial = PartialName.Beside(path);
        try
        {
            await using (new FileStream(partial, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                // Fails when the place is not writable, before there is a file to delete.
            }

            await WriteOrDeleteAsync(partial, write);
            File.Move(partial, path, overwrite: true);
            return new FileInfo(path).Length;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw Refusal(path, partial, closed);
        }
    }

    /// <summary>The refusal of a file that cannot be written.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="partial">Its temporary name, which the reason of the system may have.</param>
    /// <param name="cause">The failure.</param>
    internal static BadInputException Refusal(string path, string partial, Exception cause) => new(
        $"'{path}' cannot be written: {SystemReason.Of(cause).Replace(partial, path, StringComparison.Ordinal)} "
        + "Allowed: a file in a folder that you may write to, with room on its disk.");

    /// <summary>Writes lines in UTF-8 and flushes them to the disk.</summary>
    public static async Task WriteLinesAsync(string path, IAsyncEnumerable<string> lines, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        await using (var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" })
        {
            await foreach (var line in lines.WithCancellation(cancel))
            {
                await text.WriteLineAsync(line);
            }
        }

        file.Flush(flushToDisk: true);
    }

    private static async Task WriteOrDeleteAsync(string path, Func<string, Task> write)
    {
        try
        {
            await write(path);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }
}
