using System.Text;

namespace Simulator.Cli.Screen;

/// <summary>
/// A standard stream as UTF-8 text. When it cannot be written, for instance on a full device, what follows is dropped; for results, the first
/// failure is thrown in words for the user.
/// </summary>
/// <param name="stream">The stream.</param>
/// <param name="hasResults">True for standard output; false for messages, whose loss ends nothing.</param>
internal sealed class StandardStream(Stream stream, bool hasResults) : TextWriter
{
    private const int BufferSize = 16384;
    private readonly StreamWriter writer =
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize) { AutoFlush = !hasResults };
    private bool failed;

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
            if (!failed)
            {
                writer.Write(buffer);
            }
        }
        catch (Exception failure) when (IsOfStream(failure))
        {
            Fail(failure);
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        try
        {
            if (!failed)
            {
                writer.Flush();
            }
        }
        catch (Exception failure) when (IsOfStream(failure))
        {
            Fail(failure);
        }
    }

    private static bool IsOfStream(Exception failure) => failure is IOException or UnauthorizedAccessException;

    private void Fail(Exception failure)
    {
        failed = true;
        if (hasResults)
        {
            throw new OutputFailedException(failure);
        }
    }
}

/// <summary>Standard output cannot be written.</summary>
/// <param name="cause">The failure of the system.</param>
internal sealed class OutputFailedException(Exception cause) : Exception(
    $"Standard output cannot be written: {(cause is UnauthorizedAccessException ? "it is closed" : cause.Message.TrimEnd('.'))}.", cause);
