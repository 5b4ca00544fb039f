using System.Text;
using Simulator.Files.Problems;

namespace Simulator.Reports.Sweeps;

/// <summary>Finds out how much of a sweep a file holds already.</summary>
public static class KeptCells
{
    private const int LongestLine = 1 << 20;

    /// <summary>How many cells of the sweep a file holds whole, and where the last one ends; none of none where it ends before the first.</summary>
    /// <param name="path">Its name, for messages.</param>
    /// <param name="file">The file, from its beginning.</param>
    /// <param name="table">The sweep.</param>
    /// <exception cref="BadInputException">It holds anything else.</exception>
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
                    $"{path}:{table.Head.Count + rows + 1}: The line is not of {(cell > table.Cells ? "any cell" : $"cell {cell}")}, "
                    + "so that somebody else has written here. Allowed: a file as a sweep left it, another --out, or --force to begin anew.");
            }

            rows++;
            (cells, end) = rows % table.RowsOfACell == 0 ? (cell, lines.Current.End) : (cells, end);
        }

        return (cells, end);
    }

    /// <summary>Whether a file begins as the sweep does; not where it ends within that beginning.</summary>
    /// <exception cref="BadInputException">It begins otherwise.</exception>
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
            if (!lines.Current.Whole && expected.StartsWith(lines.Current.Text.TrimEnd('\r'), StringComparison.Ordinal))
            {
                return false;
            }

            if (!lines.Current.Whole || lines.Current.Text != expected)
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
        const string Allowed = "Allowed: another --out, or --force to begin anew.";
        if (found[0] != SweepTable.Mark)
        {
            return [new($"'{path}' holds no sweep: it begins with '{Spelling.Brief(found[0])}'. {Allowed}")];
        }

        var (there, asked) = (Named(found), Named(table.Head));
        var differing = asked.Keys.Union(there.Keys).Where(name => name != "plan" && there.GetValueOrDefault(name) != asked.GetValueOrDefault(name));
        return
        [
            new($"'{path}' holds a sweep of another plan, and nothing was written to it. {Allowed}"),
            .. differing.Select(name => new Problem(
                $"{name}: '{there.GetValueOrDefault(name, "not there")}' in the file, '{asked.GetValueOrDefault(name, "not there")}' is asked for.")),
        ];
    }

    private static Dictionary<string, string> Named(IEnumerable<string> lines) =>
        lines.Where(line => line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line[2..].Split(": ", 2)).Where(
            parts => parts.Length == 2)
            .DistinctBy(parts => parts[0]).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    private static IEnumerable<Line> Lines(Stream file)
    {
        var (line, end) = (new List<byte>(), 0L);

        // Not disposed of: that would close the file.
        var buffered = new BufferedStream(file, 1 << 16);
        for (var next = buffered.ReadByte(); next >= 0 && line.Count < LongestLine; next = buffered.ReadByte())
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
    /// <param name="Text">What it says.</param>
    /// <param name="End">Where the next one begins, in bytes.</param>
    /// <param name="Whole">Whether it has an end.</param>
    private sealed record Line(string Text, long End, bool Whole);
}
