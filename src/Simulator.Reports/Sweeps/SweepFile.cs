using System.Text;
using Simulator.Files.Problems;

namespace Simulator.Reports.Sweeps;

/// <summary>
/// A file to which a sweep appends cell by cell. However the program ends, the file has the finished cells, and the next cell begins at their end.
/// </summary>
/// <remarks>
/// The file is locked while it is open, so that two programs never write to it. The lock ends with the program, however that ends.
/// </remarks>
public sealed class SweepFile : IDisposable
{
    private readonly FileStream file;

    private SweepFile(FileStream file, int finished) => (this.file, Finished) = (file, finished);

    /// <summary>The number of finished cells when the file was opened.</summary>
    public int Finished { get; }

    /// <summary>Opens a file to resume it, or creates it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="table">The sweep. A file with its beginning keeps the complete cells; an empty file gets the head.</param>
    /// <param name="overwrite">True to start over, whatever the content of the file.</param>
    /// <exception cref="BadInputException">The file has other content, another program is writing it, or it cannot be written.</exception>
    public static SweepFile Open(string path, SweepTable table, bool overwrite)
    {
        try
        {
            var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            try
            {
                var (finished, end) = overwrite ? (0, 0) : KeptCells.In(path, stream, table);
                stream.SetLength(end);
                stream.Position = end;
                var opened = new SweepFile(stream, finished);
                if (end == 0)
                {
                    opened.Append(string.Concat(table.Head.Select(line => line + SweepTable.End)));
                }

                return opened;
            }
            catch
            {
                stream.Dispose();
                throw;
            }
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(
                $"'{path}' cannot be written: {SystemReason.Of(closed)} Allowed for --out: a file that no other sweep is writing, "
                + "in a folder that you may write to.");
        }
    }

    /// <summary>Appends the rows of a cell, and flushes them to the disk.</summary>
    public void Append(string rows)
    {
        file.Write(Encoding.UTF8.GetBytes(rows));
        file.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
