using Simulator.Domain.Values;
using Simulator.Reports.Wording;

namespace Simulator.Tests.Reports.Wording;

public class CsvTests
{
    /// <summary>What a field holds, and how RFC 4180 writes it.</summary>
    public static TheoryData<object?, string> Fields => new()
    {
        { null, "" },
        { "plain text", "plain text" },
        { "", "" },
        { " spaces stay ", " spaces stay " },
        { "Doha, Qatar", "\"Doha, Qatar\"" },
        { "the \"round\"", "\"the \"\"round\"\"\"" },
        { "two\nlines", "\"two\nlines\"" },
        { "two\r\nlines", "\"two\r\nlines\"" },
        { "carriage\rreturn", "\"carriage\rreturn\"" },
        { "semi;colon", "semi;colon" },
        { true, "true" },
        { 12L, "12" },
        { 0.5, "0.5" },
        { new DateOnly(2025, 10, 19), "2025-10-19" },
        { new DateTimeOffset(2025, 10, 19, 3, 4, 5, TimeSpan.FromHours(5)), "2025-10-19T03:04:05.0000000+05:00" },
        { new RowId("T25"), "T25" },
        { Csv.Join<ActorId>([new("qatar"), new("turkiye")]), "qatar;turkiye" },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_is_quoted_where_it_must_be(object? value, string field) => Assert.Equal($"{field}\r\n", Written(value));

    [Fact]
    public void A_row_ends_with_a_line_break_of_its_own() => Assert.Equal("a,,\"b,c\"\r\n", Written("a", null, "b,c"));

    private static string Written(params object?[] fields)
    {
        using var text = new StringWriter();
        Csv.WriteRow(text, fields);
        return text.ToString();
    }
}
