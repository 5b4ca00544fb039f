using Simulator.Cli.Screen;

namespace Simulator.Tests.Cli.Screen;

public class TextTableTests
{
    private const string Sentence = "The intelligence chiefs of both countries led a further round, the third in the count of the ministry.";

    [Fact]
    public void A_table_that_fits_keeps_its_natural_width() => Assert.Equal(
        "name   says        n\n────────────────────\nNorth  it holds    7\nSouth  it does   120\n       not\n",
        Printed(80, ["name", Column.Prose("says"), Column.Number("n")], ["North", "it holds", "7"], ["South", "it does\nnot", "120"]));

    [Fact]
    public void Sentences_get_the_room_that_names_leave()
    {
        var text = Printed(60, ["scenario", Column.Prose("asks")], ["monitoring-accepted-second", Sentence]);
        Assert.Contains("monitoring-accepted-second  The intelligence", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 60));
    }

    [Fact]
    public void A_long_name_breaks_after_a_hyphen_and_nowhere_else()
    {
        var text = Printed(36, ["scenario", Column.Prose("asks")], ["monitoring-accepted-second", Sentence]);
        Assert.Contains("\nmonitoring-", text, StringComparison.Ordinal);
        Assert.Equal(Pieces($"scenario asks monitoring-accepted-second {Sentence}"), Pieces(text));
    }

    [Fact]
    public void A_date_is_never_wrapped()
    {
        var text = Printed(40, [Column.Whole("when"), Column.Prose("what")], ["10–12 Nov 2025", Sentence]);
        Assert.Contains("10–12 Nov 2025  ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_room_for_the_longest_words_each_row_is_a_record()
    {
        var text = Printed(
            30, ["name", "form", Column.Prose("description"), Column.Number("number")], ["Intelligence", "verifiable", Sentence, "1,000,000"],
            ["Border", "", "Short.", "7"]);
        Assert.StartsWith(
            "Intelligence\n  form: verifiable\n  description: The\n    intelligence chiefs of\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\nBorder\n  description: Short.\n  number: 7\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(40)]
    [InlineData(80)]
    public void No_line_ends_with_a_blank_or_passes_the_width(int width)
    {
        var text = Printed(width, ["a", Column.Prose("b"), Column.Number("c"), "d"], ["one", Sentence, "", ""], ["two", "", "3", ""]);
        Assert.All(text.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, width));
    }

    [Fact]
    public void An_address_breaks_only_when_it_is_longer_than_the_line()
    {
        var address = $"https://example.org/{new string('a', 40)}";
        Assert.Equal($"See\n{address[..40]}\n{address[40..]}\n", Page.Printed(40, unicode: true, terminal => terminal.MarkupLine($"See {address}")));
    }

    [Fact]
    public void A_line_that_continues_a_label_hangs_below_its_text() => Assert.Equal(
        "asked   one two\n        three\n",
        Page.Printed(17, unicode: true, terminal => terminal.Item("asked", "one two three", width: 7)));

    [Fact]
    public void Leading_blanks_and_runs_of_blanks_are_kept() => Assert.Equal(
        "  a  b\n  c\n", Page.Printed(7, unicode: true, terminal => terminal.MarkupLine("  a  b c")));

    private static IEnumerable<string> Pieces(string text) =>
        text.Replace("-", "- ", StringComparison.Ordinal).Split([' ', '\n', '─'], StringSplitOptions.RemoveEmptyEntries)
            .Order(StringComparer.Ordinal);

    private static string Printed(int width, IReadOnlyList<Column> columns, params string[][] rows) => Page.Printed(width, unicode: true, terminal =>
    {
        var table = terminal.Table(columns);
        foreach (var row in rows)
        {
            table.AddRow(row);
        }

        table.Write();
    });
}
