using System.Text;
using Simulator.Files.Exchange;

namespace Simulator.Tests.Files.Exchange;

public class JsonLinesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n \n\t\r\n")]
    public async Task A_file_without_a_word_has_no_lines(string text) => Assert.Empty(await ReadAsync(text));

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\nb\n")]
    [InlineData("a\r\nb\r\n")]
    [InlineData("\uFEFFa\nb\n")]
    [InlineData("\uFEFFa\r\nb")]
    public async Task Line_breaks_and_marks_are_no_part_of_a_line(string text) => Assert.Equal([(1L, "a"), (2L, "b")], await ReadAsync(text));

    [Fact]
    public async Task Empty_lines_are_skipped_and_counted() => Assert.Equal([(2L, "a"), (5L, "b")], await ReadAsync("\na\n\n  \nb\n\n"));

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(200_000)]
    public async Task Lines_of_any_length_are_read_whole(int length)
    {
        string[] lines = [new('a', length), "b", new('c', length - 1), new('d', 3 * length), "e"];
        Assert.Equal(lines.Select((line, at) => (at + 1L, line)), await ReadAsync(string.Join('\n', lines)));
    }

    [Fact]
    public async Task Many_short_lines_are_all_read()
    {
        var lines = Enumerable.Range(0, 50_000).Select(number => $"{number:x}").ToArray();
        Assert.Equal(lines, (await ReadAsync(string.Join("\r\n", lines))).Select(line => line.Text));
    }

    [Fact]
    public async Task The_end_of_a_line_tells_how_much_of_the_file_is_read()
    {
        using var file = new MemoryStream("ab\ncde\n"u8.ToArray());
        Assert.Equal([3, 7], await JsonLines.ReadAsync(file).Select(line => line.End).ToListAsync());
    }

    private static async Task<List<(long Number, string Text)>> ReadAsync(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await JsonLines.ReadAsync(file).Select(line => (line.Number, Encoding.UTF8.GetString(line.Text!.Value.Span))).ToListAsync();
    }
}
