using System.Text;
using Simulator.Files.Problems;

namespace Simulator.Reports.Sweeps;

/// <summary>
/// A file that a sweep grows in, cell by cell: whatever ends the program, the cells that were finished are there, and the next one begins where they
/// end.
/// </summary>
/// <remarks>
/// It is locked as long as it is open, so that two programs never write one file. The lock goes with the program, however that ends.
/// </remarks>
public sealed class SweepFile : IDisposable
{
    private readonly FileStream file;

    private SweepFile(FileStream file, int finished) => (this.file, Finished) = (file, finished);

    /// <summary>How many cells were there when it was opened.</summary>
    public int Finished { get; }

    /// <summary>Opens a file to go on in, or makes it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="table">The sweep. A file that holds the beginning of it is kept, but for what is there in part; an empty one is begun.</param>
    /// <param name="anew">Whether to begin anew, whatever the file holds.</param>
    /// <exception cref="BadInputException">It holds anything else, somebody else is writing it, or it cannot be written.</exception>
    public static SweepFile Open(string path, SweepTable table, bool anew)
    {
        try
        {
            var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            try
            {
                var (finished, end) = anew ? (0, 0) : KeptCells.In(path, stream, table);
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
                $"'{path}' cannot be written: {closed.Message} Allowed for --out: a file in a folder that you may write to, "
                + "in which no other sweep is at work.");
        }
    }

    /// <summary>Adds the rows of a cell, and sees to it that they are on the disk.</summary>
    public void Append(string rows)
    {
        file.Write(Encoding.UTF8.GetBytes(rows));
        file.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
