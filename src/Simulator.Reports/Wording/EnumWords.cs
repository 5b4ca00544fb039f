using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulator.Reports.Wording;

/// <summary>Enum members as words, for people and for programs.</summary>
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
    private static readonly JsonStringEnumConverter Words = new(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => Words.CanConvert(typeToConvert);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Words.CreateConverter(typeToConvert, options);
}
