using System.Text;

namespace Simulator.Cli.Screen;

/// <summary>Standard output as UTF-8 text. A failed write, for instance on a full device, is a failure that the user is told in words.</summary>
/// <param name="stream">The stream.</param>
internal sealed class StandardOutput(Stream stream) : TextWriter
{
    private const int BufferSize = 16384;
    private readonly StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize);

    /// <inheritdoc/>
    public override Encoding Encoding => writer.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        try
        {
            writer.Write(buffer);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputFailedException(failure);
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        try
        {
            writer.Flush();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputFailedException(failure);
        }
    }
}

/// <summary>Standard output cannot be written.</summary>
/// <param name="cause">The failure of the system.</param>
internal sealed class OutputFailedException(Exception cause) : Exception($"Standard output cannot be written: {cause.Message.TrimEnd('.')}.", cause);
