using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulator.Reports.Wording;

/// <summary>Words of code as people and programs read them.</summary>
public static class EnumWords
{
    /// <summary>An enum member in kebab-case: <c>not-holding</c>.</summary>
    public static string Code<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName($"{value}");

    /// <summary>An enum member as words: <c>not holding</c>.</summary>
    public static string Plain<T>(T value) where T : struct, Enum => Code(value).Replace('-', ' ');
}

/// <summary>Enums in JSON: words in kebab-case.</summary>
public sealed class EnumConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsEnum;
    }

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => (JsonConverter)Activator.CreateInstance(
        typeof(Word<>).MakeGenericType(typeToConvert))!;

    private sealed class Word<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) where T : struct, Enum;
}
