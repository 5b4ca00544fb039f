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

/// <summary>Writes an enum as a word in kebab-case.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class Word<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) where T : struct, Enum;
