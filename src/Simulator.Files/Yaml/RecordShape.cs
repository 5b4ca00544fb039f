using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Simulator.Domain.Values;

namespace Simulator.Files.Yaml;

/// <summary>The shape of a record in a file: the parameters of its constructor are its keys, in kebab-case.</summary>
public static class RecordShape
{
    private static readonly FrozenSet<string> DateKeys = FrozenSet.ToFrozenSet(
        ["basis", "precision", "takes-effect", "date-note"], StringComparer.Ordinal);

    /// <summary>The keys that a mapping of a type may have.</summary>
    public static IEnumerable<string> Keys(Type type) =>
        Constructor(type).GetParameters().SelectMany(parameter =>
            IsDate(parameter.ParameterType) && parameter.Name == "When" ? DateKeys.Prepend("when") : [Kebab(parameter.Name!)]);

    /// <summary>A word of code as files write it: <c>TakesEffect</c> is <c>takes-effect</c>.</summary>
    public static string Kebab(string word) => JsonNamingPolicy.KebabCaseLower.ConvertName(word);

    /// <summary>The singular of a key that names a list.</summary>
    public static string Singular(string key) => key.EndsWith("ies", StringComparison.Ordinal) ? $"{key[..^3]}y" : key.TrimEnd('s');

    /// <summary>The parameters of a record's constructor, which are its keys in a file.</summary>
    public static IReadOnlyList<ParameterInfo> Parameters(Type type) => Constructor(type).GetParameters();

    /// <summary>True for a list.</summary>
    public static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>);

    /// <summary>The words of an enum as files write them.</summary>
    public static IEnumerable<string> EnumWords(Type type) => Enum.GetNames(type).Select(Kebab);

    /// <summary>True for a date with its precision and basis.</summary>
    public static bool IsDate(Type type) => type == typeof(When);

    /// <summary>True for a type whose values are written as one word or text.</summary>
    public static bool IsScalar(Type type) =>
        type.IsEnum || type.IsPrimitive || type == typeof(string) || type == typeof(DateOnly)
        || type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(INamed<>));

    /// <summary>The constructor that a file fills: the one with the most parameters.</summary>
    public static ConstructorInfo Constructor(Type type) => type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
}
