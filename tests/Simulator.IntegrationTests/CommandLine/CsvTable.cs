namespace Simulator.IntegrationTests.CommandLine;

/// <summary>Reads comma-separated values by RFC 4180, apart from the code that writes them.</summary>
internal static class CsvTable
{
    /// <summary>The rows by the names of their columns.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Parse(string text)
    {
        var rows = Rows(text).ToArray();
        return [.. rows[1..].Select(row => rows[0].Zip(row, KeyValuePair.Create).ToDictionary())];
    }

    private static IEnumerable<string[]> Rows(string text)
    {
        var (row, field, quoted, width) = (new List<string>(), new System.Text.StringBuilder(), false, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append(text[i++]);
            }
            else if (text[i] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && text[i] is ',' or '\r')
            {
                row.Add(field.ToString());
                field.Clear();
            }
            else if (!quoted && text[i] == '\n')
            {
                Assert.Equal('\r', text[i - 1]);
                Assert.Equal(width = width == 0 ? row.Count : width, row.Count);
                yield return [.. row];
                row.Clear();
            }
            else
            {
                field.Append(text[i]);
            }
        }

        Assert.True(row.Count == 0 && field.Length == 0 && !quoted, "The last row does not end.");
    }
}
