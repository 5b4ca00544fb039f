using System.Collections.Concurrent;
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

    // The runtime forgets what it knows of a type at a garbage collection, and compiles the calls of its constructor again afterwards.
    private static readonly ConcurrentDictionary<Type, Shape> Shapes = new();

    /// <summary>The keys that a mapping of a type may have.</summary>
    public static IReadOnlyList<string> Keys(Type type) => Of(type).Keys;

    /// <summary>A word of code as files write it: <c>TakesEffect</c> is <c>takes-effect</c>.</summary>
    public static string Kebab(string word) => JsonNamingPolicy.KebabCaseLower.ConvertName(word);

    /// <summary>The singular of a key that names a list.</summary>
    public static string Singular(string key) => key.EndsWith("ies", StringComparison.Ordinal) ? $"{key[..^3]}y" : key.TrimEnd('s');

    /// <summary>The parameters of a record's constructor, which are its keys in a file.</summary>
    public static IReadOnlyList<ParameterInfo> Parameters(Type type) => Of(type).Parameters;

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
    public static ConstructorInfo Constructor(Type type) => Of(type).Constructor;

    /// <summary>The properties of a record, in the order of its parameters.</summary>
    public static IReadOnlyList<PropertyInfo> Properties(Type type) => Of(type).Properties.Value;

    private static Shape Of(Type type) => Shapes.GetOrAdd(type, static type =>
    {
        var constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        var parameters = constructor.GetParameters();
        return new(
            constructor,
            parameters,
            [.. parameters.SelectMany(parameter =>
                IsDate(parameter.ParameterType) && parameter.Name == "When" ? DateKeys.Prepend("when") : [Kebab(parameter.Name!)])],
            new(() => [.. parameters.Select(parameter => type.GetProperty(parameter.Name!)!)]));
    });

    private sealed record Shape(ConstructorInfo Constructor, ParameterInfo[] Parameters, string[] Keys, Lazy<PropertyInfo[]> Properties);
}
