using System.Text;

namespace Simulator.Cli.Screen;

/// <summary>Text for files and other programs: no line ends in blanks, which tables would leave behind.</summary>
/// <param name="to">The destination.</param>
internal sealed class TrimmedWriter(TextWriter to) : TextWriter
{
    private readonly StringBuilder line = new();

    /// <inheritdoc/>
    public override Encoding Encoding => to.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (value == '\n')
        {
            to.Write($"{line.ToString().TrimEnd()}{to.NewLine}");
            line.Clear();
        }
        else
        {
            line.Append(value);
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        to.Write(line.ToString());
        line.Clear();
        to.Flush();
    }
}
