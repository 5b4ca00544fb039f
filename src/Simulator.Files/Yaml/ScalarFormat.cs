using Simulator.Domain.Values;

namespace Simulator.Files.Yaml;

/// <summary>The values of words and texts, and what a type is called in messages.</summary>
internal static class ScalarFormat
{
    /// <summary>The value of a text; <c>null</c> when it is not a value of the type.</summary>
    public static object? Read(Type type, string text)
    {
        return type switch
        {
            _ when type == typeof(string) => text.Length > 0 ? text : null,
            _ when type == typeof(int) => NumberFormat.Read<int>(text),
            _ when type == typeof(long) => NumberFormat.Read<long>(text),
            _ when type == typeof(double) => NumberFormat.Read<double>(text),
            _ when type == typeof(bool) => text switch { "true" => true, "false" => false, _ => null },
            _ when type == typeof(DateOnly) => WhenFormat.Parse(text) is { Precision: DatePrecision.Day } day ? day.From : null,
            { IsEnum: true } =>
                RecordShape.EnumWords(type).Contains(text, StringComparer.Ordinal)
                    ? Enum.Parse(type, text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true)
                    : null,
            _ => text.Length > 0 ? RecordShape.Constructor(type).Invoke([text]) : null,
        };
    }

    /// <summary>A type with its article, as messages name it.</summary>
    public static string Expected(Type type) => type switch
    {
        _ when type == typeof(string) => "a text",
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ when type == typeof(double) => "a number",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(DateOnly) => "a day",
        _ => $"{("aeiou".Contains(Noun(type)[0], StringComparison.Ordinal) ? "an" : "a")} {Noun(type)}",
    };

    /// <summary>A type without its article.</summary>
    public static string Noun(Type type) =>
        RecordShape.Kebab(type.Name.EndsWith("Id", StringComparison.Ordinal) ? type.Name[..^2] : type.Name).Replace('-', ' ');
}
