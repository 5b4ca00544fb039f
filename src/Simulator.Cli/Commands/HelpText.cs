using System.CommandLine;

namespace Simulator.Cli.Commands;

/// <summary>The parts of the description of a command.</summary>
/// <param name="Summary">The summary, in one line.</param>
/// <param name="Details">The paragraphs that follow; empty when there are none.</param>
/// <param name="Examples">Command lines that can be run.</param>
internal sealed record HelpText(string Summary, IReadOnlyList<string> Details, IReadOnlyList<string> Examples)
{
    /// <summary>Reads the description: the first line is the summary, and the lines below <c>Examples:</c> are examples.</summary>
    public static HelpText Of(Command command)
    {
        var lines = (command.Description ?? "").ReplaceLineEndings("\n").Split('\n');
        var examples = Array.FindIndex(lines, line => line is "Example:" or "Examples:");
        var end = examples < 0 ? lines.Length : examples;
        return new(
            lines[0], Paragraphs(lines[Math.Min(1, end)..end]),
            examples < 0 ? [] : [.. lines[(examples + 1)..].Select(line => line.Trim()).Where(line => line.Length > 0)]);
    }

    private static IReadOnlyList<string> Paragraphs(string[] lines) =>
        [.. string.Join('\n', lines).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(paragraph => paragraph.Replace('\n', ' ')).Where(paragraph => paragraph.Length > 0)];
}
