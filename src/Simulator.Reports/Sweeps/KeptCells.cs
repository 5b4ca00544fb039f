using System.Text;
using Simulator.Files.Problems;

namespace Simulator.Reports.Sweeps;

/// <summary>Counts the finished cells of a sweep in a file.</summary>
public static class KeptCells
{
    private const int MaxLine = 1 << 20;

    /// <summary>The number of complete cells in a file, and the end of the last one in bytes; zeros when the file ends within its head.</summary>
    /// <param name="path">The name of the file, for messages.</param>
    /// <param name="file">The file, from its beginning.</param>
    /// <param name="table">The sweep.</param>
    /// <exception cref="BadInputException">The file has other content.</exception>
    public static (int Cells, long End) In(string path, Stream file, SweepTable table)
    {
        var (rows, cells, end) = (0, 0, 0L);
        using var lines = Lines(file).GetEnumerator();
        if (!HasHead(path, table, lines))
        {
            return (0, 0);
        }

        end = lines.Current.End;
        while (lines.MoveNext() && lines.Current.Whole)
        {
            var cell = (rows / table.RowsOfACell) + 1;
            if (cell > table.Cells || !lines.Current.Text.StartsWith($"{cell},", StringComparison.Ordinal))
            {
                throw new BadInputException(
                    $"{path}:{table.Head.Count + rows + 1}: The line does not belong to {(cell > table.Cells ? "any cell" : $"cell {cell}")}: "
                        + "something else has written to the file. Allowed: a file as a sweep left it, another --out, or --force to overwrite.");
            }

            rows++;
            (cells, end) = rows % table.RowsOfACell == 0 ? (cell, lines.Current.End) : (cells, end);
        }

        return (cells, end);
    }

    /// <summary>True when a file begins with the head of the sweep; false when it ends within that head.</summary>
    /// <exception cref="BadInputException">The file begins with something else.</exception>
    private static bool HasHead(string path, SweepTable table, IEnumerator<Line> lines)
    {
        var found = new List<string>();
        foreach (var expected in table.Head)
        {
            if (!lines.MoveNext())
            {
                return false;
            }

            found.Add(lines.Current.Text);
            var (text, whole) = (lines.Current.Text, lines.Current.Whole);
            var isRemark = SweepTable.IsRemark(expected) && SweepTable.IsRemark(text);
            if (!whole && (isRemark || expected.StartsWith(text.TrimEnd('\r'), StringComparison.Ordinal)))
            {
                return false;
            }

            if (!whole || !(isRemark || text == expected))
            {
                while (lines.MoveNext() && lines.Current.Text.StartsWith('#'))
                {
                    found.Add(lines.Current.Text);
                }

                throw new BadInputException(Differences(path, table, found));
            }
        }

        return true;
    }

    private static Problem[] Differences(string path, SweepTable table, List<string> found)
    {
        const string Allowed = "Allowed: another --out, or --force to overwrite.";
        if (found[0] != SweepTable.Mark)
        {
            return [new($"'{path}' is not the file of a sweep: it begins with '{Spelling.Brief(found[0])}'. {Allowed}")];
        }

        var (there, asked) = (Named(found), Named(table.Head));
        var differing = asked.Keys.Union(there.Keys).Where(name => name != "plan" && there.GetValueOrDefault(name) != asked.GetValueOrDefault(name));
        return
        [
            new($"'{path}' has a sweep of another plan. Nothing was written to it. {Allowed}"),
            .. differing.Select(name => new Problem($"{name}: the file has {Quoted(there, name)}, the command asks for {Quoted(asked, name)}.")),
        ];
    }

    private static string Quoted(Dictionary<string, string> values, string name) =>
        values.TryGetValue(name, out var value) ? $"'{value}'" : "nothing";

    private static Dictionary<string, string> Named(IEnumerable<string> lines) =>
        lines.Where(line => line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line[2..].Split(": ", 2)).Where(
            parts => parts.Length == 2)
            .DistinctBy(parts => parts[0]).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    private static IEnumerable<Line> Lines(Stream file)
    {
        var (line, end) = (new List<byte>(), 0L);

        // Not disposed of: that would close the file.
        var buffered = new BufferedStream(file, 1 << 16);
        for (var next = buffered.ReadByte(); next >= 0 && line.Count < MaxLine; next = buffered.ReadByte())
        {
            end++;
            line.Add((byte)next);
            if (next == '\n')
            {
                var text = Encoding.UTF8.GetString([.. line]);
                yield return new(text.EndsWith(SweepTable.End, StringComparison.Ordinal) ? text[..^2] : text[..^1], end, Whole: true);
                line.Clear();
            }
        }

        if (line.Count > 0)
        {
            yield return new(Encoding.UTF8.GetString([.. line]), end, Whole: false);
        }
    }

    /// <summary>A line of a file.</summary>
    /// <param name="Text">The text of the line.</param>
    /// <param name="End">The start of the next line, in bytes.</param>
    /// <param name="Whole">True when the line is terminated.</param>
    private sealed record Line(string Text, long End, bool Whole);
}
