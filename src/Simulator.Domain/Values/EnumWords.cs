using System.Text.Json;

namespace Simulator.Domain.Values;

/// <summary>Enum members as words, for people and for programs.</summary>
public static class EnumWords
{
    /// <summary>An enum member in kebab-case: <c>not-holding</c>.</summary>
    public static string Code<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName($"{value}");

    /// <summary>An enum member as words: <c>not holding</c>.</summary>
    public static string Plain<T>(T value) where T : struct, Enum => Code(value).Replace('-', ' ');
}
