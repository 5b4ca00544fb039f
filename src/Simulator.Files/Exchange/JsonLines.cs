using System.Runtime.CompilerServices;

namespace Simulator.Files.Exchange;

/// <summary>A line of a file.</summary>
/// <param name="Number">The number of the line, from 1.</param>
/// <param name="Text">The bytes without the line break, valid until the next line is read; <c>null</c> when the line is too long.</param>
/// <param name="End">The number of bytes of the file that have been read.</param>
public readonly record struct JsonLine(long Number, ReadOnlyMemory<byte>? Text, long End);

/// <summary>
/// Reads a file line by line in constant memory. Line breaks of any system and a byte order mark are removed. Empty lines are skipped.
/// </summary>
public static class JsonLines
{
    /// <summary>The maximum length of a line, in bytes. An event takes a few thousand.</summary>
    public const int MaxLength = 64 << 20;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The lines of a file. The bytes of a line are overwritten by the next.</summary>
    public static async IAsyncEnumerable<JsonLine> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var (buffer, start, searched, end) = (new byte[1 << 16], 0, 0, 0);
        var (number, consumed, tooLong, ended) = (1L, 0L, false, false);
        while (!ended)
        {
            var length = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (length < 0)
            {
                searched = end;
                if (end - start > MaxLength)
                {
                    (tooLong, start) = (true, end);
                }

                (buffer, start, searched, end) = WithRoom(buffer, start, end);
                var read = await file.ReadAsync(buffer.AsMemory(end), cancel);
                end += read;
                if (read > 0)
                {
                    continue;
                }

                ended = true;
            }

            var stop = ended ? end : searched + length;
            var text = Trimmed(buffer.AsMemory(start, stop - start), first: number == 1);
            consumed += stop - start + 1;
            (start, searched) = (stop + 1, stop + 1);
            tooLong |= text.Length > MaxLength;
            if (tooLong || !text.IsEmpty)
            {
                yield return new(number, tooLong ? default(ReadOnlyMemory<byte>?) : text, consumed);
            }

            (number, tooLong) = (number + 1, false);
        }
    }

    private static (byte[] Buffer, int Start, int Searched, int End) WithRoom(byte[] buffer, int start, int end)
    {
        var kept = end - start;
        if (start > 0)
        {
            buffer.AsSpan(start, kept).CopyTo(buffer);
        }
        else if (end == buffer.Length)
        {
            Array.Resize(ref buffer, 2 * buffer.Length);
        }

        return (buffer, 0, kept, kept);
    }

    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> line, bool first)
    {
        if (first && line.Span.StartsWith(Mark))
        {
            line = line[Mark.Length..];
        }

        return line.Span.ContainsAnyExcept(" \t\r"u8) ? line.TrimEnd((byte)'\r') : default;
    }
}
