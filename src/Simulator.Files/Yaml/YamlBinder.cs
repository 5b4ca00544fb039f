using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.Yaml;

/// <summary>
/// Turns YAML nodes into records by the parameters of their constructors: <c>takes-effect</c> sets <c>TakesEffect</c>.
/// Whatever does not fit becomes a problem with its line, its column and what is allowed; binding goes on to find them all.
/// </summary>
/// <param name="file">The file, as messages name it.</param>
/// <param name="problems">Where problems go.</param>
/// <param name="names">The names that exist, per type of name; a type that is not listed may hold any name.</param>
public sealed class YamlBinder(string file, ProblemList problems, IReadOnlyDictionary<Type, IReadOnlyCollection<string>> names)
{
    private readonly Dictionary<object, YamlNode> places = new(ReferenceEqualityComparer.Instance);
    private static readonly FrozenSet<string> DateKeys = FrozenSet.ToFrozenSet(
        ["basis", "precision", "takes-effect", "date-note"], StringComparer.Ordinal);

    /// <summary>
    /// Whether a list of one item may be written as that item, and its key in the singular: <c>issue: monitoring</c> is <c>issues: [monitoring]</c>.
    /// Default false.
    /// </summary>
    public bool LoneItems { get; init; }

    /// <summary>Where each record that was made stands in the file; the very record, not one that is equal to it.</summary>
    public IReadOnlyDictionary<object, YamlNode> Places => places;

    /// <summary>Notes a problem at a node.</summary>
    /// <param name="at">The node.</param>
    /// <param name="message">What was found, and what is allowed.</param>
    /// <param name="within">
    /// Where in the text of the node, from 0; the node itself when left out. It moves the column where the text stands in the file as it is read, in
    /// one line.
    /// </param>
    /// <exception cref="BadInputException">No more problems can be listed: reading on would cost time and tell nobody anything.</exception>
    public void Complain(YamlNode at, string message, int? within = null)
    {
        problems.Add(new(message, file, Math.Max(1, at.Start.Line), Math.Max(1, at.Start.Column) + (within is { } place ? Offset(at, place) : 0)));
        if (problems.IsFull)
        {
            throw problems.Refusal();
        }
    }

    private static int Offset(YamlNode at, int within)
    {
        var quotes = at is YamlScalarNode { Style: ScalarStyle.Plain } ? 0 : 1;
        return at is YamlScalarNode { Value: { } text } && at.End.Line == at.Start.Line
            && at.End.Column - at.Start.Column == text.Length + (2 * quotes)
            ? within + quotes
            : 0;
    }

    /// <summary>The items of a list; none, with a problem, where the node is something else.</summary>
    public IEnumerable<YamlNode> Items(YamlNode? node)
    {
        if (node is YamlSequenceNode list)
        {
            return list.Children;
        }

        if (node is not null)
        {
            Complain(node, $"Expected a list, found {Kind(node)}. Allowed: a list such as [one, two].");
        }

        return [];
    }

    /// <summary>The entries of a mapping by key; none, with a problem, where the node is something else.</summary>
    public IReadOnlyDictionary<string, YamlNode> Entries(YamlNode? node)
    {
        var entries = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        if (node is YamlMappingNode mapping)
        {
            foreach (var (key, value) in mapping.Children)
            {
                if (key is YamlScalarNode { Value: { } name })
                {
                    entries[name] = value;
                }
                else
                {
                    Complain(key, $"Expected a key, found {Kind(key)}. Allowed: a word.");
                }
            }
        }
        else if (node is not null)
        {
            Complain(node, $"Expected a mapping of keys to values, found {Kind(node)}. Allowed: a mapping such as {{ key: value }}.");
        }

        return entries;
    }

    /// <summary>Checks that a mapping has no key but the allowed ones.</summary>
    public void AllowOnly(YamlNode? node, IEnumerable<string> keys)
    {
        var allowed = keys.ToArray();
        foreach (var key in (node as YamlMappingNode)?.Children.Keys ?? [])
        {
            if (key is YamlScalarNode { Value: { } name } && !allowed.Contains(name, StringComparer.Ordinal))
            {
                Complain(key, $"Unknown key '{Spelling.Brief(name)}'. {Spelling.Hint(name, allowed)}");
            }
        }
    }

    /// <summary>A record made of a mapping; none where something is wrong with it.</summary>
    /// <param name="node">The mapping.</param>
    /// <param name="given">Values of parameters that do not come from the mapping.</param>
    public T? Record<T>(YamlNode? node, IReadOnlyDictionary<string, object?>? given = null) where T : class
    {
        if (node is null)
        {
            return null;
        }

        AllowOnly(node, Keys(typeof(T)).Where(key => given?.ContainsKey(key) is not true));
        return (T?)Make(typeof(T), node, given);
    }

    /// <summary>An object made of the entries of a mapping that name its parameters; other entries are left to the caller.</summary>
    /// <param name="type">The type of the object.</param>
    /// <param name="node">The mapping.</param>
    /// <param name="given">Values of parameters that do not come from the mapping.</param>
    /// <param name="key">The key of a parameter; its name in kebab-case when not given.</param>
    public object? Make(Type type, YamlNode node, IReadOnlyDictionary<string, object?>? given = null, Func<ParameterInfo, string>? key = null)
    {
        var entries = Entries(node);
        if (node is not YamlMappingNode)
        {
            return null;
        }

        var constructor = Constructor(type);
        var parameters = constructor.GetParameters();
        var values = new object?[parameters.Length];
        var complete = true;
        for (var i = 0; i < parameters.Length; i++)
        {
            var (parameter, name) = (parameters[i], key?.Invoke(parameters[i]) ?? Kebab(parameters[i].Name!));
            if (given is not null && given.TryGetValue(name, out var value))
            {
                values[i] = value;
            }
            else if (Given(entries, name, parameter.ParameterType) is { } found)
            {
                values[i] = IsDate(parameter.ParameterType) ? Date(found, name == "when" ? entries : null) : Value(parameter.ParameterType, found);
                complete &= values[i] is not null;
            }
            else if (parameter.HasDefaultValue)
            {
                values[i] = parameter.DefaultValue ?? (parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null
                    ? Activator.CreateInstance(parameter.ParameterType)
                    : null);
            }
            else
            {
                Complain(node, $"'{name}' is missing. {Allowed(parameter.ParameterType)}");
                complete = false;
            }
        }

        if (!complete)
        {
            return null;
        }

        var made = constructor.Invoke(values);
        places[made] = node;
        return made;
    }

    /// <summary>The value of a key; of a list, perhaps under its singular.</summary>
    private YamlNode? Given(IReadOnlyDictionary<string, YamlNode> entries, string key, Type type)
    {
        var found = entries.GetValueOrDefault(key);
        if (!LoneItems || !IsList(type) || Singular(key) is not { } singular || singular == key || entries.GetValueOrDefault(singular) is not { } one)
        {
            return found;
        }

        if (found is not null)
        {
            Complain(one, $"'{singular}' and '{key}' are both there. Allowed: one of them.");
        }

        return found ?? one;
    }

    /// <summary>The keys that a mapping of a type may have.</summary>
    public static IEnumerable<string> Keys(Type type) =>
        Constructor(type).GetParameters().SelectMany(parameter =>
            IsDate(parameter.ParameterType) && parameter.Name == "When" ? DateKeys.Prepend("when") : [Kebab(parameter.Name!)]);

    /// <summary>A date with what stands beside it in the same mapping; none where something is wrong with it.</summary>
    public When? Date(YamlNode node, IReadOnlyDictionary<string, YamlNode>? beside = null)
    {
        if (node is not YamlScalarNode { Value: { } text } || WhenFormat.Parse(text) is not { } when)
        {
            Complain(node, $"'{Spelling.Brief($"{node}")}' is not a date. {WhenFormat.Allowed}");
            return null;
        }

        return beside is null ? when : when with
        {
            Basis = Beside<DateBasis>("basis") ?? when.Basis,
            Precision = Beside<DatePrecision>("precision") ?? when.Precision,
            TakesEffect = Beside<DateOnly>("takes-effect"),
            Note = beside.TryGetValue("date-note", out var note) ? (string?)Value(typeof(string), note) : null,
        };

        T? Beside<T>(string key) where T : struct => beside.TryGetValue(key, out var value) ? (T?)Value(typeof(T), value) : null;
    }

    /// <summary>A value of a type; none, with a problem, where the node holds something else.</summary>
    public object? Value(Type type, YamlNode node)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (IsList(type))
        {
            return typeof(YamlBinder).GetMethod(nameof(List), BindingFlags.Public | BindingFlags.Instance)!
                .MakeGenericMethod(type.GetGenericArguments()).Invoke(this, BindingFlags.DoNotWrapExceptions, binder: null, [node], culture: null);
        }

        if (IsDate(type))
        {
            return Date(node);
        }

        if (!IsScalar(type))
        {
            AllowOnly(node, Keys(type));
            return Make(type, node);
        }

        if (node is not YamlScalarNode { Value: { Length: > 0 } text })
        {
            Complain(node, $"Expected {Expected(type)}, found {Kind(node)}. {Allowed(type)}");
            return null;
        }

        var value = Scalar(type, text);
        if (value is null)
        {
            Complain(node, $"'{Spelling.Brief(text)}' is not {Expected(type)}. {Allowed(type, text)}");
        }
        else if (names.TryGetValue(type, out var known) && !known.Contains(text))
        {
            Complain(node, $"Unknown {Noun(type)} '{Spelling.Brief(text)}'. {Spelling.Hint(text, known)}");
            return null;
        }

        return value;
    }

    /// <summary>The items of a list that can be read; none, with a problem, where the node is no list.</summary>
    public ValueList<T>? List<T>(YamlNode node)
    {
        if (LoneItems && node is YamlScalarNode { Value.Length: > 0 })
        {
            return Value(typeof(T), node) is T one ? [one] : null;
        }

        if (node is not YamlSequenceNode list)
        {
            Complain(node, $"Expected a list, found {Kind(node)}. Allowed: a list such as [one, two].");
            return null;
        }

        return list.Children.Select(item => Value(typeof(T), item)).OfType<T>().ToValueList();
    }

    private static object? Scalar(Type type, string text)
    {
        var invariant = CultureInfo.InvariantCulture;
        return type switch
        {
            _ when type == typeof(string) => text.Length > 0 ? text : null,
            _ when type == typeof(int) => int.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var number) ? number : null,
            _ when type == typeof(long) => long.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var number) ? number : null,
            _ when type == typeof(double) =>
                double.TryParse(text, NumberStyles.Float, invariant, out var number) && double.IsFinite(number) ? number : null,
            _ when type == typeof(bool) => text switch { "true" => true, "false" => false, _ => null },
            _ when type == typeof(DateOnly) => WhenFormat.Parse(text) is { Precision: DatePrecision.Day } day ? day.From : null,
            { IsEnum: true } =>
                EnumWords(type).Contains(text, StringComparer.Ordinal)
                    ? Enum.Parse(type, text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true)
                    : null,
            _ => text.Length > 0 ? Activator.CreateInstance(type, text) : null,
        };
    }

    /// <summary>A word of code as files write it: <c>TakesEffect</c> is <c>takes-effect</c>.</summary>
    public static string Kebab(string word) => JsonNamingPolicy.KebabCaseLower.ConvertName(word);

    /// <summary>The singular of a key that names a list.</summary>
    public static string Singular(string key) => key.EndsWith("ies", StringComparison.Ordinal) ? $"{key[..^3]}y" : key.TrimEnd('s');

    /// <summary>The parameters of a record's constructor, which are its keys in a file.</summary>
    public static IReadOnlyList<ParameterInfo> Parameters(Type type) => Constructor(type).GetParameters();

    /// <summary>Whether a type is a list of something.</summary>
    public static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>);

    /// <summary>The words of an enum as files write them.</summary>
    public static IEnumerable<string> EnumWords(Type type) => Enum.GetNames(type).Select(Kebab);

    private static bool IsDate(Type type) => type == typeof(When);

    /// <summary>Whether a value of a type is written as one word or text.</summary>
    public static bool IsScalar(Type type) =>
        type.IsEnum || type.IsPrimitive || type == typeof(string) || type == typeof(DateOnly)
        || type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(INamed<>));

    private static ConstructorInfo Constructor(Type type) => type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;

    private static string Expected(Type type) => type switch
    {
        _ when type == typeof(string) => "a text",
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ when type == typeof(double) => "a number",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(DateOnly) => "a day",
        _ => $"{("aeiou".Contains(Noun(type)[0], StringComparison.Ordinal) ? "an" : "a")} {Noun(type)}",
    };

    private static string Noun(Type type) =>
        Kebab(type.Name.EndsWith("Id", StringComparison.Ordinal) ? type.Name[..^2] : type.Name).Replace('-', ' ');

    private string Allowed(Type type, string given = "") => type switch
    {
        _ when IsDate(type) => WhenFormat.Allowed,
        { IsEnum: true } => Spelling.Hint(given, EnumWords(type)),
        _ when names.TryGetValue(type, out var known) => Spelling.Hint(given, known),
        _ when type == typeof(int) || type == typeof(long) => "Allowed: a whole number such as 14.",
        _ when type == typeof(double) => "Allowed: a number such as 0.5.",
        _ when type == typeof(bool) => "Allowed: true, false.",
        _ when type == typeof(DateOnly) => "Allowed: a day such as 2025-10-18.",
        { IsGenericType: true } => "Allowed: a list.",
        _ when type == typeof(string) => "Allowed: a text.",
        _ => $"Allowed: the name of {Expected(type)}.",
    };

    private static string Kind(YamlNode node) => node switch
    {
        YamlSequenceNode => "a list",
        YamlMappingNode => "a mapping",
        YamlScalarNode { Value: null or "" } => "nothing",
        _ => $"'{Spelling.Brief($"{node}")}'",
    };
}
