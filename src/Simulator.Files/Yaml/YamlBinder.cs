using System.Collections.Concurrent;
using System.Reflection;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using YamlDotNet.RepresentationModel;

namespace Simulator.Files.Yaml;

/// <summary>
/// Makes records of YAML nodes by the parameters of their constructors: <c>takes-effect</c> sets <c>TakesEffect</c>.
/// What does not fit becomes a problem with its line, its column and what is allowed; binding continues to find all problems.
/// </summary>
/// <param name="file">The file, as messages name it.</param>
/// <param name="problems">The list that problems are added to.</param>
/// <param name="names">The names that exist, by type of name; a type that is not listed may have any name.</param>
public sealed class YamlBinder(string file, ProblemList problems, IReadOnlyDictionary<Type, IReadOnlyCollection<string>> names)
    : YamlNodes(file, problems)
{
    private static readonly ConcurrentDictionary<Type, MethodInfo> Lists = new();
    private readonly Dictionary<object, YamlNode> places = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// True when a list of one item may be written as that item, with its key in the singular: <c>issue: monitoring</c> is
    /// <c>issues: [monitoring]</c>. Default false.
    /// </summary>
    public bool LoneItems { get; init; }

    /// <summary>The node of each record that was made, by reference.</summary>
    public IReadOnlyDictionary<object, YamlNode> Places => places;

    /// <summary>A record made of a mapping; <c>null</c>, with problems, when something is wrong with it.</summary>
    /// <param name="node">The mapping.</param>
    /// <param name="given">Values of parameters that do not come from the mapping.</param>
    public T? Record<T>(YamlNode? node, IReadOnlyDictionary<string, object?>? given = null) where T : class
    {
        if (node is null)
        {
            return null;
        }

        AllowOnly(node, RecordShape.Keys(typeof(T)).Where(key => given?.ContainsKey(key) is not true));
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

        var parameters = RecordShape.Parameters(type);
        var values = new object?[parameters.Count];
        var complete = true;
        for (var i = 0; i < parameters.Count; i++)
        {
            var (parameter, name) = (parameters[i], key?.Invoke(parameters[i]) ?? RecordShape.Kebab(parameters[i].Name!));
            if (given is not null && given.TryGetValue(name, out var value))
            {
                values[i] = value;
            }
            else if (Given(entries, name, parameter.ParameterType) is { } found)
            {
                values[i] = RecordShape.IsDate(parameter.ParameterType)
                    ? Date(found, name == "when" ? entries : null)
                    : Value(parameter.ParameterType, found);
                complete &= values[i] is not null;
            }
            else if (parameter.HasDefaultValue)
            {
                values[i] = parameter.DefaultValue
                    ?? (parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null
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

        var made = RecordShape.Constructor(type).Invoke(values);
        places[made] = node;
        return made;
    }

    /// <summary>The value of a key; of a list, perhaps under its singular.</summary>
    private YamlNode? Given(IReadOnlyDictionary<string, YamlNode> entries, string key, Type type)
    {
        var found = entries.GetValueOrDefault(key);
        var singular = RecordShape.Singular(key);
        if (!LoneItems || !RecordShape.IsList(type) || singular == key || entries.GetValueOrDefault(singular) is not { } one)
        {
            return found;
        }

        if (found is not null)
        {
            Complain(one, $"Both '{singular}' and '{key}' are given. Allowed: one of them.");
        }

        return found ?? one;
    }

    /// <summary>A date with its basis, precision and note from the same mapping; <c>null</c>, with problems, when it is invalid.</summary>
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

    /// <summary>A value of a type; <c>null</c>, with a problem, when the node holds something else.</summary>
    public object? Value(Type type, YamlNode node)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (RecordShape.IsList(type))
        {
            return Lists.GetOrAdd(
                type, static type => typeof(YamlBinder).GetMethod(nameof(List), BindingFlags.Public | BindingFlags.Instance)!
                    .MakeGenericMethod(type.GetGenericArguments()))
                .Invoke(this, BindingFlags.DoNotWrapExceptions, binder: null, [node], culture: null);
        }

        if (RecordShape.IsDate(type))
        {
            return Date(node);
        }

        if (!RecordShape.IsScalar(type))
        {
            AllowOnly(node, RecordShape.Keys(type));
            return Make(type, node);
        }

        if (node is not YamlScalarNode { Value: { Length: > 0 } text })
        {
            Complain(node, $"Expected {ScalarFormat.Expected(type)}, found {Kind(node)}. {Allowed(type)}");
            return null;
        }

        var value = ScalarFormat.Read(type, text);
        if (value is null)
        {
            Complain(node, $"'{Spelling.Brief(text)}' is not {ScalarFormat.Expected(type)}. {Allowed(type, text)}");
        }
        else if (names.TryGetValue(type, out var known) && !known.Contains(text))
        {
            Complain(node, $"Unknown {ScalarFormat.Noun(type)} '{Spelling.Brief(text)}'. {Spelling.Hint(text, known)}");
            return null;
        }

        return value;
    }

    /// <summary>The valid items of a list; <c>null</c>, with a problem, when the node is not a list.</summary>
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

    private string Allowed(Type type, string given = "") => type switch
    {
        _ when RecordShape.IsDate(type) => WhenFormat.Allowed,
        { IsEnum: true } => Spelling.Hint(given, RecordShape.EnumWords(type)),
        _ when names.TryGetValue(type, out var known) => Spelling.Hint(given, known),
        _ when type == typeof(int) || type == typeof(long) => "Allowed: a whole number such as 14.",
        _ when type == typeof(double) => "Allowed: a number such as 0.5.",
        _ when type == typeof(bool) => "Allowed: true, false.",
        _ when type == typeof(DateOnly) => "Allowed: a day such as 2025-10-18.",
        { IsGenericType: true } => "Allowed: a list.",
        _ when type == typeof(string) => "Allowed: a text.",
        _ => $"Allowed: the name of {ScalarFormat.Expected(type)}.",
    };
}
