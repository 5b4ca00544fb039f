using System.Globalization;

namespace Simulator.Reports.Wording;

/// <summary>Writes tables as comma-separated values (RFC 4180).</summary>
public static class Csv
{
    /// <summary>Writes one row: fields with a comma, a quote or a line break are quoted; dates are ISO 8601; an unbounded number is empty.</summary>
    public static void WriteRow(TextWriter to, IEnumerable<object?> fields)
    {
        to.Write(string.Join(',', fields.Select(Field)));
        to.Write("\r\n");
    }

    /// <summary>A list as one field.</summary>
    public static string Join<T>(IEnumerable<T> items) => string.Join(';', items);

    private static string Field(object? value)
    {
        var text = value switch
        {
            null => "",
            double number when !double.IsFinite(number) => "",
            double number => (number + 0.0).ToString(CultureInfo.InvariantCulture),
            bool truth => truth ? "true" : "false",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset moment => moment.ToString("O", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        return text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
