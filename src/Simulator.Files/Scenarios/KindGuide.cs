using System.Reflection;
using Simulator.Domain;
using Simulator.Domain.Events;
using Simulator.Domain.Levers;
using Simulator.Domain.Values;
using Simulator.Files.Problems;
using Simulator.Files.Yaml;

namespace Simulator.Files.Scenarios;

/// <summary>
/// The kinds of events for the authors of scenarios: the meaning and the fields of each, made from the records and their documentation.
/// </summary>
public static class KindGuide
{
    private static Documentation Words => field ??= new();

    /// <summary>The fields of every change, whatever its kind.</summary>
    public static IReadOnlyList<KindField> OfEveryKind => [.. Fields(typeof(Change))];

    /// <summary>
    /// The kind that a user means, in any of its spellings: <c>interim-agreement</c>, <c>interim_agreement</c>, <c>interim agreement</c>.
    /// </summary>
    /// <exception cref="BadInputException">There is no such kind.</exception>
    public static EventKind Find(string given) =>
        EventKinds.All.FirstOrDefault(kind => Folding.Of(kind.Words) == Folding.Of(given))
        ?? throw new BadInputException(
            $"Unknown kind of event '{Spelling.Brief(given)}'. "
            + Spelling.Hint(given.Replace(' ', '-').Replace('_', '-'), EventKinds.All.Select(kind => kind.FileCode)));

    /// <summary>The meaning of a kind, in one or several sentences.</summary>
    public static string Meaning(EventKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Words.Of(kind.Type) ?? "";
    }

    /// <summary>The fields of a kind in scenario files, apart from those of every change; empty for a kind that files cannot state.</summary>
    public static IReadOnlyList<KindField> Of(EventKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return
        [
            .. kind.Theme == Theme.Branching ? []
                : kind.Type == typeof(LeverApplied) ? Fields(typeof(LeverChange))
                : kind.Type == typeof(FactorChanged) ? Fields(typeof(FactorWeighing))
                : ChangeReader.Nest(kind.Type) is { } nest
                    ? [new KindField(nest, "a mapping", true, "The design, in a mapping of its own.", [], [.. Fields(kind.Type)])]
                : Fields(kind.Type),
        ];
    }

    private static IEnumerable<KindField> Fields(Type record) => RecordShape.Parameters(record).Select(parameter => Field(record, parameter));

    private static KindField Field(Type record, ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var item = RecordShape.IsList(type) ? type.GetGenericArguments()[0] : type;
        return new(
            record.IsSubclassOf(typeof(NegotiationEvent)) ? ChangeReader.Key(parameter) : RecordShape.Kebab(parameter.Name!),
            item == type ? ScalarFormat.Expected(type) : $"one or several {Several(item)}", !parameter.HasDefaultValue,
            Sentence(Words.Of(record, parameter.Name!)),
            item.IsEnum ? [.. Enum.GetNames(item).Select(name => new AllowedWord(RecordShape.Kebab(name), Sentence(Words.OfWord(item, name))))] : [],
            RecordShape.IsScalar(item) ? [] : [.. Fields(item)]);
    }

    private static string Several(Type item) =>
        !RecordShape.IsScalar(item) ? "mappings" : item == typeof(string) ? "texts" : $"{ScalarFormat.Noun(item)}s";

    /// <summary>The documentation for people who write files, in which a field is left out and not <c>null</c>.</summary>
    private static string Sentence(string? documentation) => documentation?.Replace("null ", "left out ", StringComparison.Ordinal) ?? "";
}
